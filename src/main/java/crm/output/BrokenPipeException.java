package crm.output;

import crm.base.Phrase;

/** Whoever read the stream has left, as {@code head} does: no fault; the program ends quietly. */
public final class BrokenPipeException extends OutputException {

    private static final long serialVersionUID = 1;

    BrokenPipeException(Phrase name, Throwable cause) {
        super(new Phrase("{0}: nobody reads it any more", "{0}:读取方已关闭").with(name), cause);
    }
}
