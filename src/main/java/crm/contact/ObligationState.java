package crm.contact;

import crm.base.Ratio;
import crm.base.Term;
import crm.policy.Policy;
import crm.record.Customer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one obligation towards one customer stands. Immutable.
 *
 * @param owed all that the customer is owed
 * @param place which of its obligations this is, in the order of the policy, from 0
 * @param current the period of the day of the report
 * @param required how many contacts it asks for
 * @param done how many there were in it up to the day
 * @param missedInARow how many closed periods up to the current one are unmet without a break; 0 unless overdue
 * @param daysOverdue the days since the first of those ended; 0 unless overdue
 * @param lastContact the latest contact by the role and channel, however long ago; null: never
 * @param periodsDue how many closed periods are judged
 * @param periodsMet how many of those had what they asked for
 */
public record ObligationState(
        CustomerObligations owed,
        int place,
        CalendarPeriod current,
        int required,
        int done,
        int missedInARow,
        int daysOverdue,
        @Nullable LocalDate lastContact,
        int periodsDue,
        int periodsMet) {

    /** Whom. */
    public Customer customer() {
        return owed.customer();
    }

    /** The code of the customer's class. */
    public String customerClass() {
        return owed.customerClass();
    }

    /** What is owed. */
    public Policy.Obligation obligation() {
        return owed.obligations().get(place);
    }

    /** How it stands. */
    public Status status() {
        return done >= required ? Status.MET : missedInARow > 0 ? Status.OVERDUE : Status.DUE;
    }

    /** How many contacts the current period still lacks. */
    public int remaining() {
        return Math.max(0, required - done);
    }

    /** The last day of the current period. */
    public LocalDate dueBy() {
        return current.last();
    }

    /** The first day of the oldest judged period: from it on contacts count. */
    public LocalDate firstJudgedDay() {
        return current.plus(-periodsDue).first();
    }

    /** The day after the first of the periods missed in a row; null unless overdue. */
    public @Nullable LocalDate overdueSince() {
        return missedInARow == 0 ? null : current.plus(1 - missedInARow).first();
    }

    /** The part of the closed judged periods that had what they asked for; null if there is none. */
    public @Nullable Ratio attainment() {
        return periodsDue == 0 ? null : Ratio.of(periodsMet, periodsDue);
    }

    /** How an obligation stands. */
    public enum Status implements Term {
        /** Neither the current period nor the one before it has what it asks for. */
        OVERDUE("逾期"),
        /** The current period has not yet what it asks for. */
        DUE("待完成"),
        /** The current period has what it asks for. */
        MET("已完成");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public List<String> chineseNames() {
            return List.of(chinese);
        }
    }
}
