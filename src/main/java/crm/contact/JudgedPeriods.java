package crm.contact;

import crm.policy.Policy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The periods in which one obligation towards one customer is judged, and what each asks for: the current one, and closed
 * ones before it without a gap. Only the period in which the obligation begins can ask for less than the policy says.
 */
final class JudgedPeriods {

    private final Policy.Obligation obligation;
    private final @Nullable LocalDate begins;
    private final CalendarPeriod current;
    private final int beginning;
    private final int requiredInBeginning;
    private final int oldest;

    /**
     * The periods of an obligation.
     *
     * @param begins the first day on which it is owed; null: always owed
     * @param firstFrom the number of the first period that may be judged
     * @param current the period of the day of the report
     */
    JudgedPeriods(Policy.Obligation obligation, @Nullable LocalDate begins, int firstFrom, CalendarPeriod current) {
        this.obligation = obligation;
        this.begins = begins;
        this.current = current;
        if (begins == null) {
            beginning = Integer.MIN_VALUE;
            requiredInBeginning = 0;
            oldest = firstFrom;
        } else {
            beginning = CalendarPeriod.number(obligation.every(), begins);
            // Most obligations begin long before any period that is looked at.
            requiredInBeginning = beginning < Math.min(firstFrom, current.number())
                    ? 0
                    : required(new CalendarPeriod(obligation.every(), beginning))
                            .count();
            oldest = Math.max(firstFrom, requiredInBeginning > 0 ? beginning : beginning + 1);
        }
    }

    /** How many closed periods are judged, from 0 on. */
    int closed() {
        return Math.max(0, current.number() - oldest);
    }

    /** How many contacts are asked for in the period that lies so many before the current one. */
    int required(int ago) {
        int number = current.number() - ago;
        return number > beginning ? obligation.times() : number == beginning ? requiredInBeginning : 0;
    }

    /** What a period asks for, as arithmetic. */
    RequiredContacts required(CalendarPeriod period) {
        return RequiredContacts.of(obligation, period, begins);
    }
}
