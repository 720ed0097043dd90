package crm.work;

import crm.base.Ratio;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a month. Immutable.
 *
 * @param customers how many customers there are at its end
 * @param byClass how many of each class, in the order of the policy
 * @param newCustomers how many began in it
 * @param ourTons tonnes of ours that were bought in it; null: no purchases were given
 * @param totalTons tonnes from all makers, over the records that say; null: none does
 * @param ourTonsOfTotal tonnes of ours, over the records that say the total
 * @param visits how many visits were made
 * @param calls how many calls were made
 * @param forms how many feedback forms were sent in
 * @param formsRequired how many are owed
 * @param overdue how many obligations are overdue at its end
 */
public record Figures(
        int customers,
        Map<String, Integer> byClass,
        int newCustomers,
        @Nullable BigDecimal ourTons,
        @Nullable BigDecimal totalTons,
        BigDecimal ourTonsOfTotal,
        int visits,
        int calls,
        int forms,
        int formsRequired,
        int overdue) {

    /** The part of all makers' tonnes that is ours, over the records that say the total; null: none does, or it is 0. */
    public @Nullable Ratio ourShare() {
        return totalTons == null || totalTons.signum() == 0 ? null : new Ratio(ourTonsOfTotal, totalTons);
    }

    /** The figures of another department of the same month as well. */
    Figures and(Figures other) {
        return plus(other, false);
    }

    /** These figures and those of a later month: what happened is added up, what there is, is that of the later. */
    Figures then(Figures later) {
        return plus(later, true);
    }

    private Figures plus(Figures other, boolean isLater) {
        Map<String, Integer> classes = new LinkedHashMap<>(isLater ? Map.of() : byClass);
        other.byClass.forEach((each, count) -> classes.merge(each, count, Integer::sum));
        return new Figures(
                isLater ? other.customers : customers + other.customers,
                classes,
                newCustomers + other.newCustomers,
                sum(ourTons, other.ourTons),
                sum(totalTons, other.totalTons),
                ourTonsOfTotal.add(other.ourTonsOfTotal),
                visits + other.visits,
                calls + other.calls,
                forms + other.forms,
                formsRequired + other.formsRequired,
                isLater ? other.overdue : overdue + other.overdue);
    }

    /** A sum; null where nothing is known. */
    static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }
}
