package crm.render;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Lays JSON out for people and for line-wise comparison: the outermost object and the arrays in it have a
 * line for each entry, indented by two blanks a level; what lies deeper stays on its line. For one
 * document, or for rows of one that are put on their lines elsewhere.
 */
final class JsonLayout implements PrettyPrinter {

    private static final int DEEPEST_WITH_LINES = 2;

    private int depth;

    /** For what stands at a depth of a document: 0 is the document itself. */
    JsonLayout(int depth) {
        this.depth = depth;
    }

    /** What a line at a depth begins with. */
    static String indent(int depth) {
        return "  ".repeat(depth);
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        open(json, '{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        lineOr(json, "");
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        json.writeRaw(',');
        lineOr(json, " ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        close(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        open(json, '[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        lineOr(json, "");
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(',');
        lineOr(json, " ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        close(json, values, ']');
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        // Rows are put apart by whoever puts them together.
    }

    private void open(JsonGenerator json, char bracket) {
        json.writeRaw(bracket);
        depth++;
    }

    private void close(JsonGenerator json, int entries, char bracket) {
        boolean lines = depth <= DEEPEST_WITH_LINES;
        depth--;
        if (lines && entries > 0) {
            line(json);
        }
        json.writeRaw(bracket);
    }

    private void lineOr(JsonGenerator json, String otherwise) {
        if (depth <= DEEPEST_WITH_LINES) {
            line(json);
        } else {
            json.writeRaw(otherwise);
        }
    }

    private void line(JsonGenerator json) {
        json.writeRaw('\n');
        json.writeRaw(indent(depth));
    }
}
