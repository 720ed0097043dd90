package crm.input.policy;

import crm.base.Language;
import crm.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a data directory says of all reports that are made from it: the defaults of options, and a name. Immutable.
 *
 * @param language the language of reports and messages; null: not said
 * @param encoding the encoding of CSV that is written, as {@code --encoding} names it; null: not said
 * @param company the company's name, in place of the policy's; null: not said
 * @param problems what is wrong with the file; what is said beside that counts
 */
public record Settings(
        @Nullable Language language,
        @Nullable String encoding,
        @Nullable String company,
        List<Problem> problems) {

    /** Nothing is said. */
    public static final Settings NONE = new Settings(null, null, null, List.of());
}
