package crm.field;

import crm.base.Display;
import crm.base.Names;
import crm.base.Phrase;
import crm.problem.Complaint;
import crm.problem.Fault;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers from 0 on: {@code 5000}, {@code 5,000}, {@code 5000.5}, with or without 吨 behind; at most 12
 * digits before and 6 behind the point, grouping in threes, no exponent, no sign.
 */
final class NumberType extends ValueType<BigDecimal> {

    private static final int LONGEST_WHOLE = 12;
    private static final int LONGEST_FRACTION = 6;
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9]++|[0-9]{1,3}+(?:,[0-9]{3})++)(?:\\.[0-9]++)?+");
    private static final Pattern NEGATIVE = Pattern.compile("[-−‐–—]\\s*+[0-9.,]++");
    private static final Pattern IN_WAN = Pattern.compile("[0-9.,]++\\s*+万吨?+");

    NumberType() {
        super(new Phrase("number >= 0", "数字,不小于 0"));
    }

    @Override
    public @Nullable BigDecimal parse(String text, Complaint complaint) {
        String digits = text;
        if (!isPlain(text)) {
            digits = Names.halfWidth(text);
            if (digits.endsWith("吨")) {
                digits = Names.trimmed(digits.substring(0, digits.length() - 1));
            }
            if (!NUMBER.matcher(digits).matches()) {
                complain(text, digits, complaint);
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

    private static void complain(String text, String digits, Complaint complaint) {
        if (NEGATIVE.matcher(digits).matches()) {
            complaint.about(Fault.NEGATIVE_NUMBER, Display.quoted(text));
        } else if (IN_WAN.matcher(digits).matches()) {
            complaint.about(Fault.NUMBER_IN_WAN, Display.quoted(text));
        } else {
            complaint.about(Fault.NOT_A_NUMBER, Display.quoted(text));
        }
    }
}
