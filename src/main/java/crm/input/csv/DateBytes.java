package crm.input.csv;

import java.time.LocalDate;
import java.time.temporal.ChronoField;

/** Days as most files write them: 2026-01-05, 2026/1/5, 2026.1.5 and 20260105, a time of day behind them aside. */
public final class DateBytes {

    /** Given for what is no day written so. */
    public static final int NONE = Integer.MIN_VALUE;

    private static final int[] BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    private static final int EPOCH = 719_162;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private DateBytes() {}

    /** The day between two places, as {@link java.time.LocalDate#toEpochDay} has it, or {@link #NONE}. */
    public static int day(byte[] text, int from, int to) {
        if (to - from == 10 && text[from + 4] == '-' && text[from + 7] == '-') {
            int year = number(text, from, from + 4);
            return year < 0 ? NONE : day(year, number(text, from + 5, from + 7), number(text, from + 8, to));
        }
        int year = to - from < 8 ? -1 : number(text, from, from + 4);
        if (year < 0) {
            return NONE;
        }
        byte mark = text[from + 4];
        if (mark != '-' && mark != '/' && mark != '.') {
            return to - from == 8 ? day(year, number(text, from + 4, from + 6), number(text, from + 6, to)) : NONE;
        }
        int month = from + 5;
        int monthEnd = digits(text, month, to);
        if (monthEnd == month || monthEnd == to || text[monthEnd] != mark) {
            return NONE;
        }
        int day = monthEnd + 1;
        int dayEnd = digits(text, day, to);
        boolean plain = dayEnd > day && (dayEnd == to || text[dayEnd] == ' ' && isTime(text, dayEnd + 1, to));
        return plain ? day(year, number(text, month, monthEnd), number(text, day, dayEnd)) : NONE;
    }

    /**
     * The month between two places, or that of a day there, as {@link ChronoField#PROLEPTIC_MONTH} has it, or
     * {@link #NONE}.
     */
    public static int month(byte[] text, int from, int to) {
        int length = to - from;
        int year = length < 6 ? -1 : number(text, from, from + 4);
        if (year < 0) {
            return NONE;
        }
        boolean hasMark = text[from + 4] == '-' || text[from + 4] == '/';
        if (length == 6 || length == 7 && hasMark) {
            int month = number(text, hasMark ? from + 5 : from + 4, to);
            boolean isMonth = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
            return isMonth ? year * 12 + month - 1 : NONE;
        }
        int day = day(text, from, to);
        return day == NONE ? NONE : (int) LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** Where at most two digits end. */
    private static int digits(byte[] text, int from, int to) {
        int at = from;
        while (at < to && at < from + 2 && isDigit(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** A number of digits alone; -1 for anything else. */
    private static int number(byte[] text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            if (!isDigit(text[at])) {
                return -1;
            }
            number = number * 10 + text[at] - '0';
        }
        return number;
    }

    /** Whether a time of day stands there, such as 9:05 or 09:05:00. */
    private static boolean isTime(byte[] text, int from, int to) {
        int hour = digits(text, from, to);
        int minute = hour + 1;
        if (hour == from || minute + 2 > to || text[hour] != ':' || number(text, from, hour) > 23) {
            return false;
        }
        boolean isMinute = isSixtieth(text, minute);
        int second = minute + 3;
        return isMinute
                && (minute + 2 == to || second + 2 == to && text[second - 1] == ':' && isSixtieth(text, second));
    }

    private static boolean isSixtieth(byte[] text, int from) {
        int number = number(text, from, from + 2);
        return number >= 0 && number < 60;
    }

    private static int day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return NONE;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int length = BEFORE_MONTH[month] - BEFORE_MONTH[month - 1] + (leap && month == 2 ? 1 : 0);
        int before = year - 1;
        return day > length
                ? NONE
                : before * 365
                        + before / 4
                        - before / 100
                        + before / 400
                        + BEFORE_MONTH[month - 1]
                        + (leap && month > 2 ? 1 : 0)
                        + day
                        - 1
                        - EPOCH;
    }
}
