package crm.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/**
 * The calendar months whose purchases a rating looks at. Immutable.
 *
 * @param first the first month, included
 * @param last the last month, included; not before the first
 */
public record RatingWindow(YearMonth first, YearMonth last) {

    /** How many months the widest window has. */
    static final int WIDEST = 12;

    /** Refuses an end before the start. */
    public RatingWindow {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatingWindow window && first.equals(window.first) && last.equals(window.last);
    }

    @Override
    public int hashCode() {
        return first.hashCode() * 31 + last.hashCode();
    }

    /** The twelve complete months up to a day: the day's own month is complete on its last day. */
    public static RatingWindow upTo(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        YearMonth last = day.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
        return new RatingWindow(last.minusMonths(WIDEST - 1), last);
    }

    /** How many months it has, from 1 on. */
    public int months() {
        return monthsFrom(first);
    }

    /** How many of its months are a month or come after it: 0 to {@link #months}. */
    public int monthsFrom(YearMonth month) {
        YearMonth from = month.isBefore(first) ? first : month;
        return from.isAfter(last) ? 0 : (int) ChronoUnit.MONTHS.between(from, last) + 1;
    }

    /**
     * The place of a month in it, from 0; negative or at least {@link #months} for a month outside.
     *
     * @param month as {@link ChronoField#PROLEPTIC_MONTH} has it
     */
    int indexOf(int month) {
        return month - (int) first.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** The window of the same start that has this many months. */
    RatingWindow shortenedTo(int months) {
        return new RatingWindow(first, first.plusMonths(months - 1L));
    }
}
