package crm.contact;

import crm.base.Ratio;
import crm.contact.ObligationState.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several obligations taken together. Immutable.
 *
 * @param obligations how many
 * @param met how many of them are met
 * @param due how many are due
 * @param overdue how many are overdue
 * @param required how many contacts their current periods ask for
 * @param done how many of those were made; what one customer got beyond its due makes up for no other
 * @param periodsDue how many closed periods of theirs are judged
 * @param periodsMet how many of those had what they asked for
 */
public record ObligationTotals(
        long obligations,
        long met,
        long due,
        long overdue,
        long required,
        long done,
        long periodsDue,
        long periodsMet) {

    /** Adds obligations up. */
    public static ObligationTotals of(List<ObligationState> states) {
        long[] byStatus = new long[Status.values().length];
        long required = 0;
        long done = 0;
        long periodsDue = 0;
        long periodsMet = 0;
        for (ObligationState state : states) {
            byStatus[state.status().ordinal()]++;
            required += state.required();
            done += state.required() - state.remaining();
            periodsDue += state.periodsDue();
            periodsMet += state.periodsMet();
        }
        return new ObligationTotals(
                states.size(),
                byStatus[Status.MET.ordinal()],
                byStatus[Status.DUE.ordinal()],
                byStatus[Status.OVERDUE.ordinal()],
                required,
                done,
                periodsDue,
                periodsMet);
    }

    /** These and others. */
    public ObligationTotals plus(ObligationTotals others) {
        return new ObligationTotals(
                obligations + others.obligations,
                met + others.met,
                due + others.due,
                overdue + others.overdue,
                required + others.required,
                done + others.done,
                periodsDue + others.periodsDue,
                periodsMet + others.periodsMet);
    }

    /** The part of the closed judged periods that had what they asked for; null if there is none. */
    public @Nullable Ratio attainment() {
        return periodsDue == 0 ? null : Ratio.of(periodsMet, periodsDue);
    }
}
