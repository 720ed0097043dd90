package crm.benchmark.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of those that are timed in turn. Immutable.
 *
 * @param name as in the tables
 * @param command the words of its command line
 * @param comparison of what it writes with what another one wrote before; null: nothing is compared
 * @param isSlow whether it takes so long that it has no warm-up and only a few counted runs
 */
record Entry(String name, List<String> command, @Nullable Comparison comparison, boolean isSlow) {

    static Entry of(String name, List<String> command) {
        return new Entry(name, command, null, false);
    }

    Entry slow() {
        return new Entry(name, command, comparison, true);
    }

    Entry compared(Comparison with) {
        return new Entry(name, command, with, isSlow);
    }
}
