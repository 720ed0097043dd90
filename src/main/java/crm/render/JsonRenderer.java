package crm.render;

import crm.base.Language;
import crm.report.Note;
import crm.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
            RowSlices.write(
                    report.rows(), () -> new JsonRow(report.columns(), language), StandardCharsets.UTF_8, threads, out);
            json.writeRaw(report.rows().isEmpty() ? "" : "\n" + JsonLayout.indent(1));
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

    /** Writes JSON in UTF-8, laid out by a printer of its own. */
    static JsonGenerator generator(JsonLayout printer, OutputStream out) {
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
