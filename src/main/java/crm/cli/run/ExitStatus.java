package crm.cli.run;

/** The exit statuses of the program. */
public final class ExitStatus {

    /** Done. */
    public static final int OK = 0;
    /** Done, and what {@code --check} looks for was found. */
    public static final int FOUND = 1;
    /** Wrong usage. */
    public static final int USAGE = 2;
    /** Bad data; nothing was written. */
    public static final int BAD_DATA = 65;
    /** An input is missing. */
    public static final int MISSING = 66;
    /** A fault of ours. */
    public static final int OUR_FAULT = 70;
    /** The output could not be written. */
    public static final int CANNOT_WRITE = 74;

    private ExitStatus() {}
}
