package crm.report;

import crm.base.Phrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a page, with the figures that it shows, to be read as well. A text form has none: it leaves them out.
 * Immutable.
 */
public sealed interface Picture extends Block {

    /** Figures that matter most, beside each other. */
    record Figures(List<Figure> figures) implements Picture {}

    /** One of them. */
    record Figure(Phrase name, Span value) {

        /** A figure, as {@link Span#of(Object)} takes it. */
        public static Figure of(String en, String zh, @Nullable Object value) {
            return new Figure(new Phrase(en, zh), Span.of(value));
        }
    }

    /**
     * A table of parts of wholes, shaded by how much of each is there.
     *
     * @param caption what is counted
     * @param corner what the rows are
     * @param rows each with a share a column
     */
    record Shares(Phrase title, Phrase caption, Phrase corner, List<Phrase> columns, List<ShareRow> rows)
            implements Picture {}

    /**
     * A row of shares.
     *
     * @param all of the whole row, shown last; null: nothing there
     * @param sums whether it adds up the rows above it
     */
    record ShareRow(
            Phrase name,
            List<@Nullable Share> shares,
            @Nullable Share all,
            boolean sums) {}

    /**
     * A part of a whole, both counts.
     *
     * @param whole from 1 on
     */
    record Share(long part, long whole) {}

    /**
     * A table of counts by week, shaded by how high each is.
     *
     * @param caption what is counted
     * @param firstMonday the first day of the first week
     * @param rows each with a count a week
     */
    record Weeks(Phrase title, Phrase caption, LocalDate firstMonday, List<WeekRow> rows) implements Picture {}

    /** A row of counts. */
    record WeekRow(Phrase name, List<Integer> counts) {}

    /**
     * Bars, several series beside each other.
     *
     * @param caption what is measured, and in what unit
     * @param columns what each group of bars is of
     * @param series at most three
     */
    record Bars(Phrase title, Phrase caption, List<Phrase> columns, List<Series> series) implements Picture {}

    /**
     * The bars of one colour.
     *
     * @param values one a column, from 0 on; null: not known
     */
    record Series(Phrase name, List<@Nullable BigDecimal> values) {

        /** The bars of some items. */
        public static <T> Series of(Phrase name, List<T> items, Function<T, @Nullable BigDecimal> value) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            items.forEach(each -> values.add(value.apply(each)));
            return new Series(name, Collections.unmodifiableList(values));
        }
    }

    /**
     * Stretches of time, on one axis.
     *
     * @param first the first day shown
     * @param last the last day shown
     */
    record Timeline(Phrase title, Phrase caption, LocalDate first, LocalDate last, List<TimelineRow> rows)
            implements Picture {}

    /** The stretches of one thing, in order. */
    record TimelineRow(Phrase name, List<Stretch> stretches) {}

    /**
     * A stretch of time.
     *
     * @param first its first day
     * @param last its last day
     * @param style what came of it
     * @param what the same in words
     */
    record Stretch(LocalDate first, LocalDate last, Style style, Phrase what) {}
}
