package crm.input;

import crm.base.Names;
import crm.field.Field;
import crm.field.ValueType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the rows that spreadsheets add up their columns in from records. */
public final class TotalRow {

    private static final Set<String> WORDS = Set.of("合计", "总计", "小计", "total", "totals", "subtotal", "grandtotal");

    private static final String FIRST = "tTsSgG合总小";

    /** Longer texts are no total, blanks within it included. */
    private static final int LONGEST = 24;

    private TotalRow() {}

    /** Whether a text is a word that stands before a total. */
    public static boolean isTotal(String text) {
        char first = text.charAt(0);
        if (text.length() > LONGEST || isOwnForm(first) && FIRST.indexOf(first) < 0) {
            return false; // as nearly all are, without a closer look
        }
        String bare = Names.folded(text);
        return WORDS.contains(bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare);
    }

    /** Whether a character is ASCII or a common Chinese one, which no other form stands for. */
    private static boolean isOwnForm(char c) {
        return c < 0x80 || c >= 0x4E00 && c <= 0x9FFF;
    }

    /** The field of a record by which it is known as a total: one that names something; null if it is none. */
    public static @Nullable Field<?> fieldOf(RawRecord record) {
        for (Field<?> field : record.kind().fields()) {
            String text = record.texts()[field.index()];
            boolean names = field.type() == ValueType.ID || field.required();
            if (text != null && names && isTotal(text)) {
                return field;
            }
        }
        return null;
    }
}
