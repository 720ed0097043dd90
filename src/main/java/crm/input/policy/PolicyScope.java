package crm.input.policy;

import crm.policy.OccasionKind;
import crm.record.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an entry of a list is for, where the first that fits decides. Immutable.
 *
 * @param occasions on which kinds of occasion
 * @param classes of which classes of customers; empty: all
 * @param levels of which levels; empty: all
 * @param inCharge null: whether or not in charge of our business
 */
record PolicyScope(
        Set<OccasionKind> occasions,
        List<String> classes,
        Set<Level> levels,
        @Nullable Boolean inCharge) {

    private boolean covers(OccasionKind occasion, String customerClass, Level level, boolean charge) {
        return occasions.contains(occasion)
                && (classes.isEmpty() || classes.contains(customerClass))
                && (levels.isEmpty() || levels.contains(level))
                && (inCharge == null || inCharge == charge);
    }

    /**
     * The places of those scopes that no contact ever reaches, because earlier ones cover all of them.
     *
     * @param classes all classes of the policy
     */
    static List<Integer> neverReached(List<PolicyScope> scopes, List<String> classes) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i++) {
            left.add(i);
        }
        for (OccasionKind occasion : OccasionKind.values()) {
            for (String customerClass : classes) {
                for (Level level : Level.values()) {
                    left.remove((Object) first(scopes, occasion, customerClass, level, false));
                    left.remove((Object) first(scopes, occasion, customerClass, level, true));
                }
            }
        }
        return left;
    }

    private static int first(
            List<PolicyScope> scopes, OccasionKind occasion, String customerClass, Level level, boolean charge) {
        for (int i = 0; i < scopes.size(); i++) {
            if (scopes.get(i).covers(occasion, customerClass, level, charge)) {
                return i;
            }
        }
        return -1;
    }
}
