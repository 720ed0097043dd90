package crm.work;

import crm.record.Feedback;
import crm.work.Forms.Fate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the forms that have no result yet, and counts the others. Not thread-safe. */
public final class OpenForms {

    /** Forms in the order of their days. */
    static final Comparator<Feedback> OLDEST_FIRST =
            Comparator.comparing(Feedback::date).thenComparing(Feedback::id);

    private final Forms forms;
    private final @Nullable YearMonth month;
    private final List<Feedback> open = new ArrayList<>();
    private final Map<Fate, Integer> read = new EnumMap<>(Fate.class);

    /**
     * None yet.
     *
     * @param forms tell the classes, the filter and the day of the report
     * @param month forms of this month only; null: of any
     */
    public OpenForms(Forms forms, @Nullable YearMonth month) {
        this.forms = forms;
        this.month = month;
    }

    /** Takes the next form. */
    public void add(Feedback form) {
        Fate fate = fate(form);
        read.merge(fate, 1, Integer::sum);
        if (fate == Fate.COUNTED) {
            open.add(form);
        }
    }

    private Fate fate(Feedback form) {
        if (form.date().isAfter(forms.asOf())) {
            return Fate.LATER;
        } else if (month != null && !YearMonth.from(form.date()).equals(month)) {
            return Fate.OTHER_MONTH;
        } else if (!forms.isWanted(form)) {
            return Fate.FILTERED;
        }
        return form.result() == null ? Fate.COUNTED : Fate.CLOSED;
    }

    /** The open ones, the oldest first. */
    public List<Feedback> open() {
        return open.stream().sorted(OLDEST_FIRST).toList();
    }

    /** What tells the classes and the day of the report. */
    public Forms forms() {
        return forms;
    }

    /** The month that is looked at; null: all. */
    public @Nullable YearMonth month() {
        return month;
    }

    /** How many of the forms that were read met each fate. */
    public Map<Fate, Integer> read() {
        return read;
    }
}
