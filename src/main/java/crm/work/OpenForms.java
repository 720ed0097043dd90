package crm.work;

import crm.record.Feedback;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the forms that have no result yet, and counts the others. Not thread-safe. */
public final class OpenForms {

    private static final Comparator<Feedback> OLDEST_FIRST =
            Comparator.comparing(Feedback::date).thenComparing(Feedback::id);

    private final Forms forms;
    private final @Nullable YearMonth month;
    private final List<Feedback> open = new ArrayList<>();
    private int closed;
    private int otherMonths;
    private int later;
    private int filtered;

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
        if (form.date().isAfter(forms.asOf())) {
            later++;
        } else if (month != null && !YearMonth.from(form.date()).equals(month)) {
            otherMonths++;
        } else if (!forms.isWanted(form)) {
            filtered++;
        } else if (form.result() != null) {
            closed++;
        } else {
            open.add(form);
        }
    }

    /** The open ones, the oldest first. */
    public List<Feedback> open() {
        return open.stream().sorted(OLDEST_FIRST).toList();
    }

    /** The class of a form's customer on its date; null where it names none. */
    public @Nullable String classOf(Feedback form) {
        return forms.classOf(form);
    }

    /** The day of the report. */
    public LocalDate asOf() {
        return forms.asOf();
    }

    /** The month that is looked at; null: all. */
    public @Nullable YearMonth month() {
        return month;
    }

    /** How many have a result. */
    public int closed() {
        return closed;
    }

    /** How many are of other months. */
    public int otherMonths() {
        return otherMonths;
    }

    /** How many are dated after the day of the report. */
    public int later() {
        return later;
    }

    /** How many the filter leaves out. */
    public int filtered() {
        return filtered;
    }
}
