package crm.input.csv;

import java.util.Arrays;

/**
 * Finds the values of one record after the other in UTF-8 bytes, by the rules of Commons CSV: a quote opens a value only
 * at its start, blanks aside; two quotes within a quoted value are one; behind the closing quote only blanks may follow;
 * LF, CR and CRLF end a record outside quotes. After each record {@link #values}, {@link #from}, {@link #to} and the
 * others speak of it, until the next. Not thread-safe: one for each thread.
 */
public final class RecordScanner {

    /** Given for a record that does not end within the bytes: more are needed. */
    public static final int INCOMPLETE = -1;

    /** Given where quoting is broken, so that the text cannot be read on: {@link #isAfterQuote} says how. */
    public static final int BROKEN = -2;

    /** The bytes of room that a text must have behind its end. */
    public static final int ROOM = 4;

    private static final int MOST_BITS = Long.SIZE;

    /** As a signed byte, the last of those that continue a character; the first is the least of all. */
    private static final byte LAST_CONTINUATION = (byte) 0xBF;

    private static final byte PLAIN = 0;
    private static final byte SEPARATOR = 1;
    private static final byte LINE_END = 2;
    private static final byte QUOTE = 3;
    private static final byte BLANK = 4;
    /** A control character that no record may hold. */
    private static final byte CONTROL = 5;
    /** One that counts as a blank where a value begins or a quote has closed. */
    private static final byte BLANK_CONTROL = 6;
    /** The first byte of a character of several, or a byte that begins none. */
    private static final byte MORE = 7;

    private final byte separator;
    /** What a byte means where a value begins and behind a closing quote. */
    private final byte[] outside = new byte[256];
    /** What it means within a value without quotes. */
    private final byte[] bare = new byte[256];
    /** What it means within quotes. */
    private final byte[] quoted = new byte[256];

    private int[] from = new int[16];
    private int[] to = new int[16];
    private int values;
    private int lines;
    private boolean severalLines;
    private boolean afterQuote;
    private int openLine;
    private boolean odd;
    private boolean blank;
    private long doubled;

    /**
     * A scanner.
     *
     * @param separator the ASCII character between the values: no quote, blank or line end other than a tab
     */
    public RecordScanner(char separator) {
        this.separator = (byte) separator;
        for (int b = 0; b < 256; b++) {
            outside[b] = kind(b);
            bare[b] = outside[b] == BLANK || outside[b] == QUOTE
                    ? PLAIN
                    : outside[b] == BLANK_CONTROL ? CONTROL : outside[b];
            quoted[b] = bare[b] == SEPARATOR ? PLAIN : bare[b];
        }
        quoted['"'] = QUOTE;
    }

    private byte kind(int b) {
        if (b == separator) {
            return SEPARATOR;
        }
        return switch (b) {
            case '\n', '\r' -> LINE_END;
            case '"' -> QUOTE;
            case ' ', '\t' -> BLANK;
            case 0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x1F -> BLANK_CONTROL;
            default -> b < ' ' || b == 0x7F ? CONTROL : b >= 0x80 ? MORE : PLAIN;
        };
    }

    /** How many values the record has; where its end was not found, how many end before the place that was reached. */
    public int values() {
        return values;
    }

    /** Where a value starts, its quote and the blanks before it left out. */
    public int from(int value) {
        return from[value];
    }

    /** Where a value ends, its quote and ASCII blanks behind it left out; not below its start. */
    public int to(int value) {
        return to[value];
    }

    /** Whether a value has quotes within quotes, which its bytes show doubled. */
    public boolean isDoubled(int value) {
        return value < MOST_BITS ? (doubled >>> value & 1) != 0 : doubled != 0;
    }

    /** How many line ends the record has: one, unless quotes hold more; none for the last one if it has none. */
    public int lines() {
        return lines;
    }

    /** Whether a value runs over several lines. */
    public boolean hasSeveralLines() {
        return severalLines;
    }

    /** Whether all values are empty: such a record is passed over. */
    public boolean isBlank() {
        return blank;
    }

    /**
     * Whether the record holds characters that no record may hold, bytes that are no UTF-8, or blanks of an unusual kind.
     */
    public boolean isOdd() {
        return odd;
    }

    /** Whether the record is broken by text behind a closing quote. */
    boolean isAfterQuote() {
        return afterQuote;
    }

    /** The line on which the last quote opened, counted from that of the record; 0 if there is none. */
    int openLine() {
        return openLine;
    }

    /**
     * Finds the next record.
     *
     * @param text with at least {@link #ROOM} bytes of room behind its end; the first is overwritten
     * @param start where the record starts, below the end
     * @param end where the bytes of the text end
     * @param last whether the text ends there
     * @return where the next record starts, {@link #INCOMPLETE} or {@link #BROKEN}
     */
    public int next(byte[] text, int start, int end, boolean last) {
        values = 0;
        lines = 0;
        doubled = 0;
        severalLines = false;
        afterQuote = false;
        openLine = 0;
        odd = false;
        blank = true;
        text[end] = '\n';
        int at = start;
        while (at >= 0) {
            at = blanks(text, at);
            at = at >= 0 && text[at] == '"' ? quoted(text, at + 1, end, last) : at < 0 ? at : bare(text, at, end, last);
            if (at < 0) {
                break;
            }
            values++;
            if (text[at] != separator) {
                return recordEnd(text, at, end, last);
            }
            at++;
        }
        return at;
    }

    private int recordEnd(byte[] text, int at, int end, boolean last) {
        if (at >= end && last) {
            return end;
        }
        if (at >= end || text[at] == '\r' && at + 1 == end && !last) {
            values--; // the value may go on, or LF may follow
            return INCOMPLETE;
        }
        lines++;
        return Math.min(end, text[at] == '\r' && text[at + 1] == '\n' ? at + 2 : at + 1);
    }

    private int blanks(byte[] text, int start) {
        int at = start;
        while (true) {
            switch (outside[text[at] & 0xFF]) {
                case BLANK -> at++;
                case BLANK_CONTROL -> {
                    odd = true;
                    at++;
                }
                case MORE -> {
                    if (!isWideBlank(text, at)) {
                        return at;
                    }
                    odd = true;
                    at += 3;
                }
                default -> {
                    return at;
                }
            }
        }
    }

    /** Whether a blank of three bytes stands there, of those that Java counts as white space. */
    private static boolean isWideBlank(byte[] text, int at) {
        int lead = text[at] & 0xFF;
        int second = text[at + 1] & 0xFF;
        int third = text[at + 2] & 0xFF;
        return switch (lead) {
            case 0xE1 -> second == 0x9A && third == 0x80;
            case 0xE2 ->
                second == 0x80 && (third >= 0x80 && third <= 0x8A && third != 0x87 || third == 0xA8 || third == 0xA9)
                        || second == 0x81 && third == 0x9F;
            case 0xE3 -> second == 0x80 && third == 0x80;
            default -> false;
        };
    }

    private int bare(byte[] text, int start, int end, boolean last) {
        int at = start;
        while (true) {
            byte kind = bare[text[at] & 0xFF];
            if (kind == PLAIN) {
                at++;
            } else if (kind == MORE) {
                int length = isCommon(text, at) ? 3 : character(text, at);
                if (length == 0 && !last && at + ROOM > end) {
                    return INCOMPLETE; // the character may go on behind the end
                }
                odd |= length == 0;
                at += Math.max(1, length);
            } else if (kind == CONTROL) {
                odd = true;
                at++;
            } else {
                break;
            }
        }
        int stop = at;
        while (stop > start && (text[stop - 1] == ' ' || text[stop - 1] == '\t')) {
            stop--;
        }
        put(start, stop);
        return at;
    }

    private int quoted(byte[] text, int start, int end, boolean last) {
        int at = start;
        openLine = lines;
        while (true) {
            byte kind = quoted[text[at] & 0xFF];
            if (kind == PLAIN) {
                at++;
            } else if (kind == MORE) {
                int length = isCommon(text, at) ? 3 : character(text, at);
                if (length == 0 && !last && at + ROOM > end) {
                    return INCOMPLETE; // the character may go on behind the end
                }
                odd |= length == 0;
                at += Math.max(1, length);
            } else if (kind == QUOTE) {
                if (text[at + 1] != '"' || at + 1 >= end) {
                    break;
                }
                doubled |= 1L << values;
                at += 2;
            } else if (kind == LINE_END) {
                if (at >= end) {
                    return last ? BROKEN : INCOMPLETE;
                }
                lines++;
                severalLines = true;
                boolean isPair = text[at] == '\r' && text[at + 1] == '\n' && at + 1 < end;
                odd |= text[at] == '\r' && !isPair;
                at += isPair ? 2 : 1;
            } else {
                odd = true;
                at++;
            }
        }
        put(start, at);
        at = blanks(text, at + 1);
        byte kind = outside[text[at] & 0xFF];
        if (kind == SEPARATOR || kind == LINE_END) {
            return at;
        }
        if (!last && at + ROOM > end) {
            return INCOMPLETE; // a blank may go on behind the end
        }
        afterQuote = true;
        return BROKEN;
    }

    private void put(int start, int stop) {
        if (values == from.length) {
            from = Arrays.copyOf(from, 2 * values);
            to = Arrays.copyOf(to, 2 * values);
        }
        from[values] = start;
        to[values] = stop;
        blank &= start == stop;
    }

    /** Whether a good character of three bytes starts there, told at a glance, as nearly all in Chinese texts can be. */
    private static boolean isCommon(byte[] text, int at) {
        byte lead = text[at];
        return lead >= (byte) 0xE3
                && lead <= (byte) 0xEC
                && text[at + 1] <= LAST_CONTINUATION
                && text[at + 2] <= LAST_CONTINUATION;
    }

    /** The length of the character of several bytes that starts there; 0: it is no UTF-8. */
    private int character(byte[] text, int at) {
        int lead = text[at] & 0xFF;
        int second = text[at + 1] & 0xFF;
        if (lead >= 0xE0 && lead < 0xF0) {
            if ((second & 0xC0) != 0x80
                    || (text[at + 2] & 0xC0) != 0x80
                    || lead == 0xE0 && second < 0xA0
                    || lead == 0xED && second >= 0xA0) {
                return 0;
            }
            odd |= lead == 0xE2 && isDirection(second, text[at + 2] & 0xFF);
            return 3;
        }
        if (lead < 0xE0) {
            odd |= lead == 0xC2 && second < 0xA0; // a control character
            return lead >= 0xC2 && (second & 0xC0) == 0x80 ? 2 : 0;
        }
        boolean good = lead <= 0xF4
                && (second & 0xC0) == 0x80
                && (text[at + 2] & 0xC0) == 0x80
                && (text[at + 3] & 0xC0) == 0x80
                && (lead != 0xF0 || second >= 0x90)
                && (lead != 0xF4 || second < 0x90);
        return good ? 4 : 0;
    }

    /** Whether E2 and these bytes override the direction of writing: U+202A to U+202E, U+2066 to U+2069. */
    private static boolean isDirection(int second, int third) {
        return second == 0x80 && third >= 0xAA && third <= 0xAE || second == 0x81 && third >= 0xA6 && third <= 0xA9;
    }

    /**
     * Whether the values of a record of so many columns hold as many separators as a whole record has: then a stray quote
     * may have swallowed one. True does not mean that it has.
     */
    public boolean mayHaveSwallowed(byte[] text, int columns) {
        int separators = 0;
        for (int value = 0; value < values; value++) {
            for (int at = from[value]; at < to[value]; at++) {
                separators += text[at] == separator ? 1 : 0;
            }
        }
        return separators >= columns - 1;
    }
}
