package crm.cli.run;

import crm.base.Phrase;
import org.jspecify.annotations.Nullable;

/** Ends a run with an exit status and, unless all is said already, a line on standard error. */
public final class Stop extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Phrase phrase;

    private Stop(int status, @Nullable Phrase phrase) {
        super(phrase == null ? "" : phrase.en());
        this.status = status;
        this.phrase = phrase;
    }

    /** The command line asks for what cannot be. */
    public static Stop usage(String en, String zh, Object... arguments) {
        return new Stop(ExitStatus.USAGE, new Phrase(en, zh).with(arguments));
    }

    /** The data is bad, and every problem has been told. */
    public static Stop badData() {
        return new Stop(ExitStatus.BAD_DATA, null);
    }

    /** Whoever read the output has left: all is well. */
    public static Stop quietly() {
        return new Stop(ExitStatus.OK, null);
    }

    /** Something else is in the way. */
    public static Stop because(int status, Phrase phrase) {
        return new Stop(status, phrase);
    }

    /** The exit status. */
    public int status() {
        return status;
    }

    /** What to say; null: it has been said. */
    public @Nullable Phrase phrase() {
        return phrase;
    }
}
