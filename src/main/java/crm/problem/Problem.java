package crm.problem;

import crm.base.Display;
import crm.base.Language;
import crm.base.Phrase;
import java.util.Comparator;

/**
 * One thing that is wrong or doubtful in the data. Ordered by place. Immutable.
 *
 * @param severity an error, or a warning
 * @param fault what kind of thing, from the catalogue
 * @param at where
 * @param field the field's name as the file writes it, else as each language does; blank where no field is meant
 * @param what what is wrong, with the values filled in
 * @param advice what a person would do next; blank where {@code what} says it
 */
public record Problem(Severity severity, Fault fault, Position at, Phrase field, Phrase what, Phrase advice)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::at)
            .thenComparing(Problem::severity)
            .thenComparing(problem -> problem.field().en())
            .thenComparing(Problem::fault)
            .thenComparing(problem -> problem.what().en());

    /** A problem of the catalogue with a field named as the file writes it. */
    public static Problem of(Fault fault, Position at, String field, Object... arguments) {
        return of(fault, at, Phrase.same(Display.cut(field)), arguments);
    }

    /** A problem of the catalogue with its severity and its places filled. */
    public static Problem of(Fault fault, Position at, Phrase field, Object... arguments) {
        return new Problem(
                fault.severity(),
                fault,
                at,
                field,
                fault.what().with(arguments),
                fault.advice().with(arguments));
    }

    /** The same problem, as grave as a run with {@code --strict} takes it. */
    public Problem asError() {
        return new Problem(Severity.ERROR, fault, at, field, what, advice);
    }

    /** What is wrong and what to do, without place and severity. */
    public Phrase reason() {
        Phrase text = advice.en().isEmpty() ? what : new Phrase("{0}; {1}", "{0};{1}").with(what, advice);
        return field.en().isEmpty() ? text : Phrase.same("{0}: {1}").with(field, text);
    }

    /** The line that users see: {@code FILE:LINE:COLUMN: error: FIELD: what is wrong; what to do}. */
    public String line(Language language) {
        return Display.visible(at.toString()) + ": " + severity.in(language) + ": " + reason().in(language);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
