package crm.render;

import crm.base.Language;
import crm.report.Column;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes rows as objects, each on a line of its own within the list of rows, in UTF-8. */
final class JsonRow implements RowSlices.Form<List<@Nullable Object>> {

    /** Rows stand in a list in an object. */
    private static final int DEPTH = 2;

    private static final byte[] FIRST = ("\n" + JsonLayout.indent(DEPTH)).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = (",\n" + JsonLayout.indent(DEPTH)).getBytes(StandardCharsets.US_ASCII);

    private final List<Column> columns;
    private final SerializedString[] names;
    private final Language language;
    private final EncodedText row = new EncodedText(StandardCharsets.UTF_8);
    private final JsonGenerator json = JsonRenderer.generator(new JsonLayout(DEPTH), row);

    JsonRow(List<Column> columns, Language language) {
        this.columns = columns;
        this.language = language;
        names = new SerializedString[columns.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = new SerializedString(columns.get(i).name());
        }
    }

    @Override
    public void add(List<@Nullable Object> cells, int index, EncodedText out) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < names.length; i++) {
            json.writeName(names[i]);
            Object value = cells.get(i);
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
