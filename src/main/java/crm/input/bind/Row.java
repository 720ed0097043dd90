package crm.input.bind;

import crm.field.Field;
import crm.input.RawRecord;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record whose fields are being read: gives typed values and gathers what is wrong with them. */
public final class Row {

    private final RawRecord record;
    private final List<Problem> problems;

    Row(RawRecord record) {
        this.record = record;
        this.problems = record.problems();
    }

    /** The value of a field; null if it is blank or, which the row has then noted, wrong or missing. */
    <T> @Nullable T get(Field<T> field) {
        String text = record.texts()[field.index()];
        if (text == null) {
            if (field.required()) {
                report(field, Fault.REQUIRED);
            }
            return null;
        }
        return field.type().parse(text, (fault, arguments) -> report(field, fault, arguments));
    }

    /** The value of a yes/no field, a blank being no. */
    boolean isYes(Field<Boolean> field) {
        return Boolean.TRUE.equals(get(field));
    }

    /** The text of a field as it stands; null if it is blank. */
    @Nullable
    public String text(Field<?> field) {
        return record.texts()[field.index()];
    }

    /** Notes what is wrong with a field. */
    void report(Field<?> field, Fault fault, Object... arguments) {
        String written = record.names()[field.index()];
        problems.add(
                written == null
                        ? Problem.of(fault, at(field), field.phrase(), arguments)
                        : Problem.of(fault, at(field), written, arguments));
    }

    /** Where a field stands, or the record if it has no such field. */
    Position at(Field<?> field) {
        Position at = record.at(field);
        return at == null ? start() : at;
    }

    /** Where the record starts. */
    public Position start() {
        return record.start();
    }

    /** Whether something is wrong that is no mere doubt. */
    boolean isBad() {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** What was found wrong or doubtful. */
    List<Problem> problems() {
        return problems;
    }

    /** The record as it was written. */
    String verbatim() {
        return record.source().text();
    }
}
