package crm.field;

import crm.base.Display;
import crm.base.Names;
import crm.problem.Complaint;
import crm.problem.Fault;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers from 0 on: {@code 5000}, {@code 5,000}, {@code 5000.5}, with or without 吨 behind; at most 12 digits
 * before and 6 behind the point, grouping in threes, no exponent, no sign.
 */
final class DecimalNumbers {

    private static final int LONGEST_WHOLE = 12;
    private static final int LONGEST_FRACTION = 6;

    /** The patterns of all that is not plain: apart, so that a run that meets nothing of the kind does not make them. */
    private static final class Patterns {

        static final Pattern NUMBER = Pattern.compile("(?:[0-9]++|[0-9]{1,3}+(?:,[0-9]{3})++)(?:\\.[0-9]++)?+");
        static final Pattern NEGATIVE = Pattern.compile("[-−‐–—]\\s*+[0-9.,]++");
        static final Pattern IN_WAN = Pattern.compile("[0-9.,]++\\s*+万吨?+");
    }

    private DecimalNumbers() {}

    /** Reads a number. Null and a complaint if the text is none. */
    static @Nullable BigDecimal number(String text, Complaint complaint) {
        String digits = text;
        if (!isPlain(text)) {
            digits = Names.halfWidth(text);
            if (digits.endsWith("吨")) {
                digits = Names.trimmed(digits.substring(0, digits.length() - 1));
            }
            if (!Patterns.NUMBER.matcher(digits).matches()) {
                boolean negative = Patterns.NEGATIVE.matcher(digits).matches();
                boolean inWan = !negative && Patterns.IN_WAN.matcher(digits).matches();
                complaint.about(
                        negative ? Fault.NEGATIVE_NUMBER : inWan ? Fault.NUMBER_IN_WAN : Fault.NOT_A_NUMBER,
                        Display.quoted(text));
                return null;
            }
        }
        String plain = digits.indexOf(',') < 0 ? digits : digits.replace(",", "");
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        int fraction = point < 0 ? 0 : plain.length() - point - 1;
        if (whole > LONGEST_WHOLE || fraction > LONGEST_FRACTION) {
            complaint.about(Fault.NUMBER_TOO_LONG, Display.quoted(text));
            return null;
        }
        return BigDecimal.valueOf(unscaled(plain), fraction);
    }

    private static long unscaled(String digits) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c != '.') {
                value = value * 10 + (c - '0');
            }
        }
        return value;
    }

    /** Whether a text is digits, with or without a point and digits behind it, as nearly all numbers are. */
    private static boolean isPlain(String text) {
        int point = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return point != 0 && point != text.length() - 1 && !text.isEmpty();
    }
}
