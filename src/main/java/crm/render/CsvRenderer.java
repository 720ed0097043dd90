package crm.render;

import crm.base.Language;
import crm.base.Names;
import crm.base.SpreadsheetGuard;
import crm.report.Column;
import crm.report.Column.Kind;
import crm.report.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The CSV form of a table: a header row and the rows, fields separated by commas, lines ended by LF. A
 * field is in quotation marks only where it must be: Commons CSV would quote every first field that is
 * Chinese, and leave U+3000 at an end unquoted. Texts that a spreadsheet would run are guarded.
 */
public final class CsvRenderer {

    private CsvRenderer() {}

    /**
     * Writes the table; names of columns, terms and phrases are in the language. Neither flushes nor
     * closes the stream.
     *
     * @param charset one in which ASCII is one byte a character
     * @param threads how many may make rows at once, at least 1
     */
    public static <T> void render(Table<T> table, Language language, Charset charset, int threads, OutputStream out)
            throws IOException {
        EncodedText header = new EncodedText(charset);
        for (int i = 0; i < table.columns().size(); i++) {
            header.append(i > 0 ? "," : "");
            header.append(quoted(table.columns().get(i).in(language)));
        }
        header.write('\n');
        header.moveTo(out);
        RowSlices.write(table.subjects(), () -> new Row<>(table.columns(), language, charset), charset, threads, out);
    }

    /** Writes the rows of subjects. */
    private static final class Row<T> implements RowSlices.Form<T> {

        private final List<Column<T>> columns;
        private final ValueCache[] fields;

        Row(List<Column<T>> columns, Language language, Charset charset) {
            this.columns = columns;
            fields = new ValueCache[columns.size()];
            for (int i = 0; i < fields.length; i++) {
                Kind kind = columns.get(i).kind();
                fields[i] = new ValueCache(charset, value -> quoted(field(kind, value, language)));
            }
        }

        @Override
        public void add(T subject, int index, EncodedText out) throws IOException {
            for (int i = 0; i < fields.length; i++) {
                if (i > 0) {
                    out.write(',');
                }
                Object value = columns.get(i).of(subject);
                if (value != null) {
                    fields[i].add(value, out);
                }
            }
            out.write('\n');
        }
    }

    private static String field(Kind kind, Object value, Language language) {
        String text = Cells.text(kind, value, language);
        return switch (kind) {
            case TEXT, CODE, PHRASE, LIST -> SpreadsheetGuard.guarded(text);
            // A negative number must stay one.
            case NUMBER, DATE, FLAG -> text;
        };
    }

    /** The field in quotation marks, if it must be. */
    private static String quoted(String field) {
        return mustBeQuoted(field) ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private static boolean mustBeQuoted(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return !field.isEmpty() && (Names.isBlank(field.charAt(0)) || Names.isBlank(field.charAt(field.length() - 1)));
    }

    /**
     * Writes the values of a column, and remembers what they became as bytes, for in most columns few values come again and
     * again. Keeps a bounded number: of two values that want the same place the later one has it. In a column whose values
     * hardly come again it gives up remembering. Not thread-safe.
     */
    static final class ValueCache {

        /** How many are remembered; a power of 2. */
        static final int PLACES = 512;

        /** After so many values it is seen whether they come again. */
        static final int TRIAL = 4 * PLACES;

        /** Spreads hash codes: an odd number near 2 to the 32nd divided by the golden ratio. */
        private static final int SPREAD = 0x9E3779B9;

        private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(PLACES);

        private final Function<Object, String> text;
        private final EncodedText scratch;
        private final @Nullable Object[] values = new Object[PLACES];

        /** Of the values: to compare them first is cheaper where others stand in the places. */
        private final int[] hashes = new int[PLACES];

        private final byte[][] texts = new byte[PLACES][];
        private int tried;
        private int unknown;

        /**
         * Nothing remembered yet.
         *
         * @param text of a value; that of equal values is the same
         */
        ValueCache(Charset charset, Function<Object, String> text) {
            this.text = text;
            this.scratch = new EncodedText(charset);
        }

        /** Adds the text of a value. */
        void add(Object value, EncodedText out) throws CharacterCodingException {
            if (tried == TRIAL && unknown > TRIAL / 2) {
                out.append(text.apply(value));
                return;
            }
            int hash = value.hashCode();
            int place = hash * SPREAD >>> SHIFT;
            boolean known = hash == hashes[place] && value.equals(values[place]);
            if (!known) {
                scratch.append(text.apply(value));
                texts[place] = scratch.take();
                values[place] = value;
                hashes[place] = hash;
            }
            out.write(texts[place], 0, texts[place].length);
            if (tried < TRIAL) {
                tried++;
                unknown += known ? 0 : 1;
            }
        }
    }
}
