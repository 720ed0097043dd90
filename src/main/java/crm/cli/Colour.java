package crm.cli;

/** When text is coloured. */
enum Colour {
    /** On a terminal that can, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER;

    /** Whether a run colours its text. */
    boolean isOn(Surroundings surroundings, boolean toStandardOutput) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                toStandardOutput
                        && surroundings.outIsTerminal()
                        && surroundings.variable("NO_COLOR").isEmpty()
                        && !surroundings.variable("TERM").equals("dumb");
        };
    }
}
