package crm.render;

import crm.base.Language;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/**
 * The JSON form of a report: an object with {@code report}, {@code as_of}, {@code rows} (an object a row,
 * a line each) and {@code notes}. Keys and codes are English in every language; numbers keep their
 * decimals, dates are ISO texts, flags booleans, blanks null. Ends in a line feed.
 */
public final class JsonRenderer {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            // A row is handed on when it is whole.
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /** On one line: {@code {"a": 1, "b": [2, 3]}}. */
    private static final PrettyPrinter ONE_LINE = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withRootSeparator("")
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withObjectEntrySpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayElementSpacing(Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultPrettyPrinter.NopIndenter())
            .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter());

    private JsonRenderer() {}

    /**
     * Writes the report; phrases are in the language. Neither flushes nor closes the stream.
     *
     * @param threads how many may make rows at once, at least 1
     */
    public static void render(Report report, Language language, int threads, OutputStream out) throws IOException {
        EncodedText text = new EncodedText(StandardCharsets.UTF_8);
        text.append("{\n  \"report\": \"" + report.name() + "\",\n  \"as_of\": \"" + report.asOf() + "\",\n");
        text.append("  \"rows\": [");
        text.moveTo(out);
        rows(report.table(), language, threads, out);
        text.append(report.table().subjects().isEmpty() ? "],\n" : "\n  ],\n");
        text.append("  \"notes\": [");
        Table<Note> notes = new Table<>(
                List.of(
                        Column.code("note", "", Note::code),
                        Column.number("count", "", Note::count),
                        Column.phrase("text", "", Note::text)),
                report.notes());
        text.moveTo(out);
        rows(notes, language, 1, out);
        text.append(report.notes().isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
        text.moveTo(out);
    }

    private static <T> void rows(Table<T> table, Language language, int threads, OutputStream out) throws IOException {
        RowSlices.write(
                table.subjects(), () -> new Row<>(table.columns(), language), StandardCharsets.UTF_8, threads, out);
    }

    /** Writes the rows of subjects as objects, each on a line of its own, in UTF-8. */
    private static final class Row<T> implements RowSlices.Form<T> {

        private static final byte[] FIRST = "\n    ".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] OTHER = ",\n    ".getBytes(StandardCharsets.US_ASCII);

        private final List<Column<T>> columns;
        private final SerializedString[] names;
        private final Language language;
        private final EncodedText row = new EncodedText(StandardCharsets.UTF_8);
        private final JsonGenerator json = FACTORY.createGenerator(new OneLine(), row);

        Row(List<Column<T>> columns, Language language) {
            this.columns = columns;
            this.language = language;
            names = columns.stream()
                    .map(column -> new SerializedString(column.name()))
                    .toArray(SerializedString[]::new);
        }

        @Override
        public void add(T subject, int index, EncodedText out) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < names.length; i++) {
                json.writeName(names[i]);
                Object value = columns.get(i).of(subject);
                if (value == null) {
                    json.writeNull();
                } else {
                    write(columns.get(i).kind(), value);
                }
            }
            json.writeEndObject();
            json.flush();
            out.write(index == 0 ? FIRST : OTHER);
            row.moveTo(out);
        }

        private void write(Column.Kind kind, Object value) {
            switch (kind) {
                case NUMBER -> {
                    if (value instanceof BigDecimal decimal) {
                        json.writeNumber(decimal);
                    } else {
                        json.writeNumber(((Number) value).longValue());
                    }
                }
                case FLAG -> json.writeBoolean((Boolean) value);
                case LIST -> {
                    json.writeStartArray();
                    for (Object element : (List<?>) value) {
                        json.writeString(Cells.word(element, Language.EN));
                    }
                    json.writeEndArray();
                }
                case CODE -> json.writeString(Cells.word(value, Language.EN));
                case TEXT, PHRASE, DATE -> json.writeString(Cells.text(kind, value, language));
            }
        }
    }

    /** Hands the generator its pretty printer, which in streaming has no other way in. */
    private static final class OneLine extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return ONE_LINE;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
