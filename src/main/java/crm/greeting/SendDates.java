package crm.greeting;

import java.time.LocalDate;

/**
 * The days on which greetings are due out, both ends included. Immutable.
 *
 * @param first the first
 * @param last the last, not before the first
 */
public record SendDates(LocalDate first, LocalDate last) {

    /** Checks the order. */
    public SendDates {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
