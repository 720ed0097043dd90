package crm.cli;

/** A shell that completes command lines. */
enum Shell {
    /** GNU Bash. */
    BASH,
    /** Z shell. */
    ZSH,
    /** Fish. */
    FISH
}
