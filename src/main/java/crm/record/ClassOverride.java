package crm.record;

import crm.problem.Position;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A class set by decision, whatever the rules say. Immutable.
 *
 * @param customer whose class
 * @param customerClass one of the policy's classes
 * @param reason why
 * @param approvedBy who decided
 * @param from the first day; null: always until then
 * @param until the last day; null: for ever
 * @param position where the record stands
 */
public record ClassOverride(
        Customer customer,
        String customerClass,
        @Nullable String reason,
        @Nullable String approvedBy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Position position) {

    /** Whether it is in force on a day, both ends included. */
    public boolean isInForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether there is a day on which both are in force. */
    public boolean overlaps(ClassOverride other) {
        return (from == null || other.until == null || !from.isAfter(other.until))
                && (other.from == null || until == null || !other.from.isAfter(until));
    }
}
