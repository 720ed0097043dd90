package crm.cli;

import crm.base.Display;
import crm.base.Names;
import crm.contact.ObligationState.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads which obligations are to be listed. */
final class Statuses {

    private static final String ALL = "all";

    private Statuses() {}

    /** The names. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> words = new ArrayList<>();
            for (Status status : Status.values()) {
                words.add(status.code());
            }
            words.add(ALL);
            return words.iterator();
        }
    }

    /** The statuses of those names; what is overdue where there is none. */
    static Set<Status> of(List<String> names) throws Stop {
        if (names.isEmpty()) {
            return EnumSet.of(Status.OVERDUE);
        }
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (String name : String.join(",", names).split(",", -1)) {
            String word = Names.trimmed(name).toLowerCase(Locale.ROOT);
            Set<Status> found = EnumSet.noneOf(Status.class);
            for (Status status : Status.values()) {
                if (word.equals(ALL) || word.equals(status.code())) {
                    found.add(status);
                }
            }
            if (found.isEmpty()) {
                throw Stop.usage(
                        "--status: {0} is none of overdue, due, met, all",
                        "--status:{0} 不是 overdue、due、met、all 之一", Display.quoted(name));
            }
            statuses.addAll(found);
        }
        return statuses;
    }
}
