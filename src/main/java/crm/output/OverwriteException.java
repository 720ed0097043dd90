package crm.output;

import crm.base.Phrase;

/** An output would overwrite an input or another output: wrong usage (exit status 2). */
public final class OverwriteException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Phrase phrase;

    OverwriteException(Phrase phrase) {
        super(phrase.en());
        this.phrase = phrase;
    }

    /** The message in both languages; it names both files as the user did. */
    public Phrase phrase() {
        return phrase;
    }
}
