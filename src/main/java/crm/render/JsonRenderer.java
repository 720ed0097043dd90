package crm.render;

import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.words.Language;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON form of a report: an object with {@code report}, {@code as_of}, {@code rows} (an object a row,
 * a line each) and {@code notes}. Keys and codes are English in every language; numbers keep their
 * decimals, dates are ISO texts, flags booleans, blanks null. Ends in a line feed.
 */
public final class JsonRenderer {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            // The writer is the caller's.
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            // Where a row fails, what was written must not look whole.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private JsonRenderer() {}

    /** Writes the report; phrases are in the language. Neither flushes nor closes the writer. */
    public static void render(Report report, Language language, Writer out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(new Layout(), out)) {
            json.writeStartObject();
            json.writeStringProperty("report", report.name());
            json.writeStringProperty("as_of", report.asOf().toString());
            json.writeArrayPropertyStart("rows");
            for (List<@Nullable Object> row : report.rows()) {
                row(report.columns(), row, language, json);
            }
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

    private static void row(List<Column> columns, List<@Nullable Object> row, Language language, JsonGenerator json) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            json.writeName(column.name());
            Object value = row.get(i);
            if (value == null) {
                json.writeNull();
            } else {
                value(column.kind(), value, language, json);
            }
        }
        json.writeEndObject();
    }

    private static void value(Column.Kind kind, Object value, Language language, JsonGenerator json) {
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

    /** Hands the generator its pretty printer, which in streaming has no other way in. */
    private static final class Layout extends ObjectWriteContext.Base {

        private final PrettyPrinter printer = new RowPerLine();

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
