package crm.input.directory;

import crm.base.Phrase;

/** Thrown where an input that a report cannot do without is not there. */
public final class InputMissing extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    /**
     * An input is missing.
     *
     * @param phrase which, and what to do
     */
    public InputMissing(Phrase phrase) {
        super(phrase.en());
        this.phrase = phrase;
    }

    /** Which input is missing, and what to do. */
    public Phrase phrase() {
        return phrase;
    }
}
