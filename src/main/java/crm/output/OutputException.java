package crm.output;

import crm.base.Phrase;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An output could not be written (exit status 74): what is wrong with which one, and what to do. */
public sealed class OutputException extends IOException permits BrokenPipeException {

    private static final long serialVersionUID = 1;

    private final transient Phrase phrase;

    OutputException(Phrase phrase, @Nullable Throwable cause) {
        super(phrase.en(), cause);
        this.phrase = phrase;
    }

    /** The message in both languages; it names the output as the user did. */
    public final Phrase phrase() {
        return phrase;
    }
}
