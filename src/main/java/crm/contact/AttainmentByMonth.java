package crm.contact;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How many of the closed judged periods had what they asked for, by the month in which each ended. */
public final class AttainmentByMonth {

    private AttainmentByMonth() {}

    /**
     * Periods taken together. Immutable.
     *
     * @param met how many had what they asked for
     * @param due how many there were
     */
    public record Count(long met, long due) {

        /** None. */
        public static final Count NONE = new Count(0, 0);

        /** These and others. */
        public Count plus(Count others) {
            return new Count(met + others.met, due + others.due);
        }
    }

    /**
     * The counts of each group of obligations. Over all months they add up to {@link ObligationTotals#periodsMet} and {@link
     * ObligationTotals#periodsDue} of the group.
     *
     * @param group in which group an obligation is counted
     * @return by group; the months that saw a period end, in order
     */
    public static <K> Map<K, Map<YearMonth, Count>> of(Compliance compliance, Function<ObligationState, K> group) {
        Map<K, Map<YearMonth, Count>> all = new HashMap<>();
        for (ObligationState state : compliance.states()) {
            Map<YearMonth, Count> months = all.computeIfAbsent(group.apply(state), each -> new TreeMap<>());
            for (JudgedPeriod each : compliance.periods(state)) {
                if (each.closed()) {
                    YearMonth month = YearMonth.from(each.period().last());
                    months.merge(month, new Count(each.isMet() ? 1 : 0, 1), Count::plus);
                }
            }
        }
        return all;
    }
}
