package crm.cli.option;

/** When text is coloured. */
public enum Colour {
    /** On a terminal that can, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER
}
