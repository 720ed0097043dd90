package crm.contact;

import crm.policy.Policy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many contacts a period asks for: as many as the policy says, or, where the obligation begins within the period, in
 * proportion to the days that are left. Immutable.
 *
 * @param times what a whole period asks for
 * @param daysLeft the days from the beginning on, that day included: 0 to {@link #days}
 * @param days all days of the period
 */
public record RequiredContacts(int times, int daysLeft, int days) {

    /**
     * What a period asks for.
     *
     * @param begins the first day of the obligation; null: always owed
     */
    static RequiredContacts of(Policy.Obligation obligation, CalendarPeriod period, @Nullable LocalDate begins) {
        int days = period.days();
        return new RequiredContacts(obligation.times(), begins == null ? days : period.daysFrom(begins), days);
    }

    /** The number of contacts, rounded half up. */
    public int count() {
        return (int) ((2L * times * daysLeft + days) / (2L * days));
    }

    /** Whether the obligation begins within the period, not on its first day or before. */
    public boolean isPart() {
        return daysLeft > 0 && daysLeft < days;
    }
}
