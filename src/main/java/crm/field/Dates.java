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
 * Reads dates and months as people and spreadsheets in China write them, and nothing that could be read
 * in two ways. Years run from 1900 to 2100.
 */
public final class Dates {

    /** The first year that is read. */
    public static final int FIRST_YEAR = 1900;

    /** The last year that is read. */
    public static final int LAST_YEAR = 2100;

    private static final Pattern DATE = Pattern.compile(
            "([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})|\\.([0-9]{1,2})\\.([0-9]{1,2})"
                    + "|年([0-9]{1,2})月([0-9]{1,2})日|([0-9]{2})([0-9]{2}))(?:(?:[ \\t\\u3000]++|[Tt](?=[0-9]))(.++))?+");
    private static final Pattern MONTH =
            Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})|/([0-9]{1,2})|年([0-9]{1,2})月|([0-9]{2}))");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})年?");
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("([0-9]{1,2})-([0-9]{1,2})|([0-9]{1,2})月([0-9]{1,2})日");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]{1,9})?)?");
    private static final Pattern ZONED = Pattern.compile(
            "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?\\s*+(?:[Zz]|[A-Z]{3,4}|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{1,2}|\\[.*\\])++");
    private static final Pattern SERIAL = Pattern.compile("([0-9]{5})(?:\\.[0-9]++)?");
    private static final Pattern ANY_ORDER = Pattern.compile("[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?:\\s.*)?");
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private Dates() {}

    /** Reads a day, a time of day behind it aside. Null and a complaint if the text is none. */
    public static @Nullable LocalDate date(String written, Complaint complaint) {
        String text = Names.halfWidth(written);
        LocalDate fast = isoDate(text);
        if (fast != null) {
            return fast;
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            complainOfDate(written, text, complaint);
            return null;
        }
        return day(date, written, complaint);
    }

    /** Reads a month, or the month of a day. */
    static @Nullable YearMonth month(String written, Complaint complaint) {
        String text = Names.halfWidth(written);
        YearMonth fast = isoMonth(text);
        if (fast != null) {
            return fast;
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return yearMonth(month, written, complaint);
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            complainOf(Fault.NOT_A_MONTH, written, text, complaint);
            return null;
        }
        LocalDate day = day(date, written, complaint);
        return day == null ? null : YearMonth.from(day);
    }

    /** Reads a day, or the first day of a month or year. */
    static @Nullable LocalDate since(String written, Complaint complaint) {
        String text = Names.halfWidth(written);
        LocalDate fast = isoDate(text);
        if (fast != null) {
            return fast;
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            int number = Integer.parseInt(year.group(1));
            return isYear(number, written, complaint) ? LocalDate.of(number, 1, 1) : null;
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth found = yearMonth(month, written, complaint);
            return found == null ? null : found.atDay(1);
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            complainOf(Fault.NOT_SINCE, written, text, complaint);
            return null;
        }
        return day(date, written, complaint);
    }

    /**
     * Reads a day with its year, or month and day alone, in any calendar: months run from 1 to 12, days
     * from 1 to 31. Whether the calendar has that day, whoever knows the calendar says.
     */
    static @Nullable AnnualDay annualDay(String text, Fault none, Complaint complaint) {
        Matcher short_ = MONTH_AND_DAY.matcher(text);
        if (short_.matches()) {
            return annualDay(null, number(short_, 1, 3), number(short_, 2, 4), text, complaint);
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            complainOf(none, text, text, complaint);
            return null;
        }
        int year = Integer.parseInt(date.group(1));
        if (!isYear(year, text, complaint) || !isTime(date.group(12), text, complaint)) {
            return null;
        }
        return annualDay(year, number(date, 2, 4, 6, 8, 10), number(date, 3, 5, 7, 9, 11), text, complaint);
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

    /** The plain form {@code 2026-01-05}, which most dates have; null for anything else, right or wrong. */
    private static @Nullable LocalDate isoDate(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        boolean fits = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 28;
        return fits ? LocalDate.of(year, month, day) : null;
    }

    /** The plain form {@code 2026-01}, which most months have; null for anything else, right or wrong. */
    private static @Nullable YearMonth isoMonth(String text) {
        if (text.length() != 7 || text.charAt(4) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        boolean fits = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
        return fits ? YearMonth.of(year, month) : null;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private static @Nullable LocalDate day(Matcher date, String written, Complaint complaint) {
        int year = Integer.parseInt(date.group(1));
        int month = number(date, 2, 4, 6, 8, 10);
        int day = number(date, 3, 5, 7, 9, 11);
        if (!isYear(year, written, complaint) || !isTime(date.group(12), written, complaint)) {
            return null;
        }
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            complaint.about(Fault.NO_SUCH_DAY, Display.quoted(written));
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    private static @Nullable YearMonth yearMonth(Matcher month, String written, Complaint complaint) {
        int year = Integer.parseInt(month.group(1));
        int number = number(month, 2, 3, 4, 5);
        if (!isYear(year, written, complaint)) {
            return null;
        }
        if (number < 1 || number > 12) {
            complaint.about(Fault.NOT_A_MONTH, Display.quoted(written));
            return null;
        }
        return YearMonth.of(year, number);
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
        Matcher matcher = TIME.matcher(time);
        if (matcher.matches()) {
            boolean real = Integer.parseInt(matcher.group(1)) < 24
                    && Integer.parseInt(matcher.group(2)) < 60
                    && (matcher.group(3) == null || Integer.parseInt(matcher.group(3)) < 60);
            if (real) {
                return true;
            }
        }
        boolean zoned = ZONED.matcher(time).matches();
        complaint.about(zoned ? Fault.TIME_WITH_ZONE : Fault.BAD_TIME, Display.quoted(written));
        return false;
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

    private static void complainOfDate(String written, String text, Complaint complaint) {
        complainOf(Fault.NOT_A_DATE, written, text, complaint);
    }

    private static void complainOf(Fault none, String written, String text, Complaint complaint) {
        Matcher serial = SERIAL.matcher(text);
        LocalDate meant = serial.matches() ? excelDay(Integer.parseInt(serial.group(1))) : null;
        if (meant != null) {
            complaint.about(Fault.EXCEL_SERIAL, Display.quoted(written), meant);
        } else if (ANY_ORDER.matcher(text).matches()) {
            complaint.about(Fault.AMBIGUOUS_DATE, Display.quoted(written));
        } else {
            complaint.about(none, Display.quoted(written));
        }
    }

    /** The day that a serial number of Excel's 1900 system stands for, within the years that are read. */
    private static @Nullable LocalDate excelDay(int serial) {
        LocalDate day = EXCEL_EPOCH.plusDays(serial);
        return day.getYear() <= LAST_YEAR ? day : null;
    }
}
