package crm.output;

import crm.base.Phrase;

/** Whoever read the stream has left, as {@code head} does: no trouble; the program ends quietly. */
public final class BrokenPipeException extends OutputException {

    private static final long serialVersionUID = 1;

    BrokenPipeException(Phrase phrase, Throwable cause) {
        super(phrase, cause);
    }
}
