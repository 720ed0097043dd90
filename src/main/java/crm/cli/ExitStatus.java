package crm.cli;

/** The exit statuses of the program. */
final class ExitStatus {

    /** Done. */
    static final int OK = 0;
    /** Done, and what {@code --check} looks for was found. */
    static final int FOUND = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** Bad data; nothing was written. */
    static final int BAD_DATA = 65;
    /** An input is missing. */
    static final int MISSING = 66;
    /** A fault of ours. */
    static final int OUR_FAULT = 70;
    /** The output could not be written. */
    static final int CANNOT_WRITE = 74;

    private ExitStatus() {}
}
