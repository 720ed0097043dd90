package crm.contact;

import crm.policy.Policy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The periods in which one obligation of one customer is judged, and what each asks for. Periods between the one in
 * which the obligation begins and the current one ask for the times of the clause; so only the first can differ, and
 * the judged ones are unbroken.
 */
final class Timeline {

    private final Policy.Obligation obligation;
    private final @Nullable LocalDate begins;
    private final CalendarPeriod current;
    private final int beginning;
    private final int inBeginning;
    private final int oldest;

    /**
     * The timeline of an obligation.
     *
     * @param firstFrom the number of the first period that may be judged
     * @param current the period of the day of the report
     */
    Timeline(CustomerDuties duties, Policy.Obligation obligation, int firstFrom, CalendarPeriod current) {
        this.obligation = obligation;
        this.begins = duties.begins();
        this.current = current;
        if (begins == null) {
            beginning = Integer.MIN_VALUE;
            inBeginning = 0;
            oldest = firstFrom;
        } else {
            beginning = CalendarPeriod.number(obligation.every(), begins);
            // Most obligations begin long before any period that is looked at.
            inBeginning = beginning < Math.min(firstFrom, current.number())
                    ? 0
                    : asked(new CalendarPeriod(obligation.every(), beginning)).count();
            oldest = Math.max(firstFrom, inBeginning > 0 ? beginning : beginning + 1);
        }
    }

    /** How many periods before the current one the oldest one that is judged lies; 0 or less: no closed one is. */
    int closed() {
        return current.number() - oldest;
    }

    /** How many contacts are asked for in the period that lies so many before the current one. */
    int required(int ago) {
        int number = current.number() - ago;
        return number > beginning ? obligation.times() : number == beginning ? inBeginning : 0;
    }

    /** What a period asks for, as arithmetic. */
    RequiredContacts asked(CalendarPeriod period) {
        return RequiredContacts.of(obligation, period, begins);
    }
}
