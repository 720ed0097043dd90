package crm.field;

import crm.base.Phrase;
import crm.base.Term;
import crm.problem.Complaint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a field may be and what they mean. Immutable.
 *
 * @param <T> what a text is read as
 */
public abstract class ValueType<T> {

    private final Phrase description;

    ValueType(Phrase description) {
        this.description = description;
    }

    /** What may be written, in a few words, as the documentation and templates say it. */
    public Phrase description() {
        return description;
    }

    /**
     * Reads a text, never blank and without white space at its ends.
     *
     * @return the value; null if the text is none, which the complaint has then been told
     */
    public abstract @Nullable T parse(String text, Complaint complaint);

    /** The codes that may be written; empty where the values are no closed vocabulary. */
    public List<? extends Term> terms() {
        return List.of();
    }
}
