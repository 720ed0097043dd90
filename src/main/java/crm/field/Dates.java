package crm.field;

import crm.base.Display;
import crm.base.Names;
import crm.problem.Complaint;
import crm.problem.Fault;
import crm.record.Contact.AnnualDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and months as people and spreadsheets in China write them, and nothing that could be read in two ways.
 * Years run from 1900 to 2100.
 */
public final class Dates {

    /** The first year that is read. */
    public static final int FIRST_YEAR = 1900;

    /** The last year that is read. */
    public static final int LAST_YEAR = 2100;

    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    /** A part of a date that the text does not give. */
    private static final int NONE = -1;

    /** The patterns of all that is not plain: apart, so that a run that meets nothing of the kind does not make them. */
    private static final class Patterns {

        static final Pattern DATE = Pattern.compile(
                "([0-9]{4})(?:([-/.])([0-9]{1,2})\\2([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日|([0-9]{2})([0-9]{2}))"
                        + "(?:(?:[ \\t\\u3000]++|[Tt](?=[0-9]))(.++))?+");
        static final Pattern MONTH = Pattern.compile("([0-9]{4})(?:[-/]([0-9]{1,2})|年([0-9]{1,2})月|([0-9]{2}))");
        static final Pattern YEAR = Pattern.compile("([0-9]{4})年?");
        static final Pattern MONTH_AND_DAY = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})|([0-9]{1,2})月([0-9]{1,2})日");
        static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]{1,9})?)?");
        static final Pattern ZONED = Pattern.compile("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?\\s*+"
                + "(?:[Zz]|[A-Z]{3,4}|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{1,2}|\\[.*\\])++");
        static final Pattern SERIAL = Pattern.compile("([0-9]{5})(?:\\.[0-9]++)?");
        static final Pattern ANY_ORDER = Pattern.compile("[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?:\\s.*)?");
    }

    /** The parts of a date as they are written, in range or not; {@link #NONE} and null are what the text leaves out. */
    private record Written(
            int year, int month, int day, @Nullable String time) {

        /** The parts of a date, a month or a year; null if a text is none of them. */
        static @Nullable Written of(String text) {
            Matcher date = Patterns.DATE.matcher(text);
            if (date.matches()) {
                return new Written(number(date, 1), number(date, 3, 5, 7), number(date, 4, 6, 8), date.group(9));
            }
            Matcher month = Patterns.MONTH.matcher(text);
            if (month.matches()) {
                return new Written(number(month, 1), number(month, 2, 3, 4), NONE, null);
            }
            Matcher year = Patterns.YEAR.matcher(text);
            return year.matches() ? new Written(number(year, 1), NONE, NONE, null) : null;
        }

        private static int number(Matcher matcher, int... groups) {
            for (int group : groups) {
                String digits = matcher.group(group);
                if (digits != null) {
                    return Integer.parseInt(digits);
                }
            }
            throw new IllegalStateException("no group matched in " + matcher);
        }
    }

    private Dates() {}

    /** Reads a day, a time of day behind it aside. Null and a complaint if the text is none. */
    static @Nullable LocalDate date(String written, Complaint complaint) {
        return firstDay(written, true, true, Fault.NOT_A_DATE, complaint);
    }

    /** Reads a month, or the month of a day. */
    static @Nullable YearMonth month(String written, Complaint complaint) {
        LocalDate first = firstDay(written, true, false, Fault.NOT_A_MONTH, complaint);
        return first == null ? null : YearMonth.from(first);
    }

    /** Reads a day, or the first day of a month or year. */
    static @Nullable LocalDate since(String written, Complaint complaint) {
        return firstDay(written, false, false, Fault.NOT_SINCE, complaint);
    }

    /** The day, or the first day of the month or year where these are not needed. */
    private static @Nullable LocalDate firstDay(
            String written, boolean needsMonth, boolean needsDay, Fault none, Complaint complaint) {
        String text = Names.halfWidth(written);
        LocalDate plain = plain(text, needsDay);
        if (plain != null) {
            return plain;
        }
        Written parts = Written.of(text);
        if (parts == null || needsMonth && parts.month == NONE || needsDay && parts.day == NONE) {
            complainOf(none, written, text, complaint);
            return null;
        }
        if (!isYear(parts.year, written, complaint) || !isTime(parts.time, written, complaint)) {
            return null;
        }
        int month = parts.month == NONE ? 1 : parts.month;
        int day = parts.day == NONE ? 1 : parts.day;
        if (month < 1 || month > 12) {
            complaint.about(parts.day == NONE ? Fault.NOT_A_MONTH : Fault.NO_SUCH_DAY, Display.quoted(written));
            return null;
        }
        if (day < 1 || day > YearMonth.of(parts.year, month).lengthOfMonth()) {
            complaint.about(Fault.NO_SUCH_DAY, Display.quoted(written));
            return null;
        }
        return LocalDate.of(parts.year, month, day);
    }

    /**
     * Reads a day with its year, or month and day alone, in any calendar: months run from 1 to 12, days from 1 to 31.
     * Whether the calendar has that day, the caller finds out.
     */
    static @Nullable AnnualDay annualDay(String text, Fault none, Complaint complaint) {
        Matcher withoutYear = Patterns.MONTH_AND_DAY.matcher(text);
        if (withoutYear.matches()) {
            int month = Written.number(withoutYear, 1, 3);
            return annualDay(null, month, Written.number(withoutYear, 2, 4), text, complaint);
        }
        Written parts = Written.of(text);
        if (parts == null || parts.day == NONE) {
            complainOf(none, text, text, complaint);
            return null;
        }
        if (!isYear(parts.year, text, complaint) || !isTime(parts.time, text, complaint)) {
            return null;
        }
        return annualDay(parts.year, parts.month, parts.day, text, complaint);
    }

    private static @Nullable AnnualDay annualDay(
            @Nullable Integer year, int month, int day, String text, Complaint complaint) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            complaint.about(Fault.NO_SUCH_DAY, Display.quoted(text));
            return null;
        }
        return new AnnualDay(year, month, day);
    }

    /** Whether the solar calendar has a day: 29 February without a year counts. */
    public static boolean isSolarDay(AnnualDay day) {
        Integer year = day.year();
        return day.day()
                <= YearMonth.of(year == null ? 2000 : year, day.month()).lengthOfMonth();
    }

    /**
     * The plain forms {@code 2026-01-05} and, unless a day is needed, {@code 2026-01}, which most dates have; null for
     * anything else, right or wrong.
     */
    private static @Nullable LocalDate plain(String text, boolean needsDay) {
        boolean isMonth = text.length() == 7;
        if (isMonth ? needsDay : text.length() != 10 || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = isMonth ? 1 : digits(text, 8, 10);
        boolean fits = text.charAt(4) == '-'
                && year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 28;
        return fits ? LocalDate.of(year, month, day) : null;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private static boolean isYear(int year, String written, Complaint complaint) {
        boolean known = year >= FIRST_YEAR && year <= LAST_YEAR;
        if (!known) {
            complaint.about(Fault.YEAR_OUT_OF_RANGE, Display.quoted(written));
        }
        return known;
    }

    private static boolean isTime(@Nullable String time, String written, Complaint complaint) {
        if (time == null) {
            return true;
        }
        Matcher matcher = Patterns.TIME.matcher(time);
        if (matcher.matches()
                && Integer.parseInt(matcher.group(1)) < 24
                && Integer.parseInt(matcher.group(2)) < 60
                && (matcher.group(3) == null || Integer.parseInt(matcher.group(3)) < 60)) {
            return true;
        }
        boolean zoned = Patterns.ZONED.matcher(time).matches();
        complaint.about(zoned ? Fault.TIME_WITH_ZONE : Fault.BAD_TIME, Display.quoted(written));
        return false;
    }

    /** Complains of a text that is not even written like what it should be. */
    private static void complainOf(Fault none, String written, String text, Complaint complaint) {
        Matcher serial = Patterns.SERIAL.matcher(text);
        LocalDate meant = serial.matches() ? EXCEL_EPOCH.plusDays(Integer.parseInt(serial.group(1))) : null;
        if (meant != null && meant.getYear() <= LAST_YEAR) {
            complaint.about(Fault.EXCEL_SERIAL, Display.quoted(written), meant);
        } else if (Patterns.ANY_ORDER.matcher(text).matches()) {
            complaint.about(Fault.AMBIGUOUS_DATE, Display.quoted(written));
        } else {
            complaint.about(none, Display.quoted(written));
        }
    }
}
