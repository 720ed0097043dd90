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
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON form of a report: an object with {@code report}, {@code as_of}, {@code rows} (an object a row,
 * a line each) and {@code notes}. Keys and codes are English in every language; numbers keep their
 * decimals, dates are ISO texts, flags booleans, blanks null. Ends in a line feed.
 */
public final class JsonRenderer {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            // The stream is the caller's.
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            // Where a row fails, what was written must not look whole.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private JsonRenderer() {}

    /**
     * Writes the report; phrases are in the language. Neither flushes nor closes the stream.
     *
     * @param threads how many may make rows at once, at least 1
     */
    public static void render(Report report, Language language, int threads, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(new JsonLayout(0), out)) {
            json.writeStartObject();
            json.writeStringProperty("report", report.name());
            json.writeStringProperty("as_of", report.asOf().toString());
            json.writeArrayPropertyStart("rows");
            json.flush();
            rows(report.table(), language, threads, out);
            json.writeRaw(report.table().subjects().isEmpty() ? "" : "\n" + JsonLayout.indent(1));
            json.writeEndArray();
            json.writeArrayPropertyStart("notes");
            for (Note note : report.notes()) {
                json.writeStartObject();
                json.writeStringProperty("note", note.code());
                json.writeNumberProperty("count", note.count());
                json.writeStringProperty("text", note.text().in(language));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static <T> void rows(Table<T> table, Language language, int threads, OutputStream out) throws IOException {
        RowSlices.write(
                table.subjects(), () -> new Row<>(table.columns(), language), StandardCharsets.UTF_8, threads, out);
    }

    /** Writes the rows of subjects as objects, each on a line of its own within the list of rows, in UTF-8. */
    private static final class Row<T> implements RowSlices.Form<T> {

        /** Rows stand in a list in an object. */
        private static final int DEPTH = 2;

        private static final byte[] FIRST = ("\n" + JsonLayout.indent(DEPTH)).getBytes(StandardCharsets.US_ASCII);
        private static final byte[] OTHER = (",\n" + JsonLayout.indent(DEPTH)).getBytes(StandardCharsets.US_ASCII);

        private final List<Column<T>> columns;
        private final SerializedString[] names;
        private final Language language;
        private final EncodedText row = new EncodedText(StandardCharsets.UTF_8);
        private final JsonGenerator json = generator(new JsonLayout(DEPTH), row);

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

    /** Writes JSON in UTF-8, laid out by a printer of its own. */
    private static JsonGenerator generator(JsonLayout printer, OutputStream out) {
        return FACTORY.createGenerator(new Layout(printer), out);
    }

    /** Hands the generator its pretty printer, which in streaming has no other way in. */
    private static final class Layout extends ObjectWriteContext.Base {

        private final PrettyPrinter printer;

        Layout(PrettyPrinter printer) {
            this.printer = printer;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
