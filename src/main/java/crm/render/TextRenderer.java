package crm.render;

import crm.base.Display;
import crm.base.Language;
import crm.report.Block;
import crm.report.Note;
import crm.report.Picture;
import crm.report.Report;
import crm.report.Span;
import crm.report.Style;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.fusesource.jansi.Ansi;
import org.fusesource.jansi.Ansi.Attribute;

/**
 * The text form of a report, for a terminal or a mail: its blocks from top to bottom, then its notes, a
 * line each. Whatever does not fit the width is wrapped, never cut; whatever in the data is invisible or
 * could act on a terminal is shown escaped. Lines end in LF and have no blanks before it.
 */
public final class TextRenderer {

    /** Below this a double-width character has no room. */
    private static final int NARROWEST = 2;

    private final Language language;
    private final int columns;
    private final OpenLine line;

    private TextRenderer(Language language, TextStyle style, Writer out) {
        this.language = language;
        this.columns = style.columns();
        this.line = new OpenLine(style.colour(), out);
    }

    /** Writes the report in the language. Neither flushes nor closes the writer. */
    public static void render(Report report, Language language, TextStyle style, Writer out) throws IOException {
        TextRenderer renderer = new TextRenderer(language, style, out);
        for (Block block : report.text().get()) {
            renderer.block(block);
        }
        renderer.notes(report.notes());
    }

    private void block(Block block) throws IOException {
        // A switch over the sealed type is not yet to be had in Java 17.
        if (block instanceof Block.Heading heading) {
            line.separate();
            line(0, List.of(new Span(heading.text(), Style.STRONG)));
        } else if (block instanceof Block.Line plain) {
            line(plain.indent(), plain.spans());
        } else if (block instanceof Block.Table<?> table) {
            new TableRenderer(language, columns, line).render(table);
        } else if (block instanceof Block.Gap) {
            line.end();
        } else if (!(block instanceof Picture)) {
            throw new IllegalStateException("no such block: " + block);
        }
    }

    private void notes(List<Note> notes) throws IOException {
        if (!notes.isEmpty()) {
            line.separate();
        }
        for (Note note : notes) {
            line(0, List.of(new Span(note.text(), Style.FAINT)));
        }
    }

    /** Spans one behind the other, wrapped as one text. */
    private void line(int indent, List<Span> spans) throws IOException {
        StringBuilder joined = new StringBuilder();
        int[] ends = new int[spans.size()];
        for (int i = 0; i < ends.length; i++) {
            joined.append(Display.visible(spans.get(i).text().in(language)));
            ends[i] = joined.length();
        }
        String text = joined.toString();
        int span = 0;
        for (Wrapping.Piece piece : Wrapping.pieces(text, Math.max(NARROWEST, columns - indent))) {
            line.blanks(indent);
            int at = piece.start();
            while (at < piece.end()) {
                while (ends[span] <= at) {
                    span++;
                }
                int end = Math.min(piece.end(), ends[span]);
                line.text(text.substring(at, end), spans.get(span).style());
                at = end;
            }
            line.end();
        }
    }

    /**
     * The line that is being written. Blanks wait until something follows them, so that no line ends in any;
     * escapes enclose text alone, so that the padding of a cell is never painted.
     */
    static final class OpenLine {

        private final boolean colour;
        private final Writer out;
        private final StringBuilder written = new StringBuilder();
        private int waiting;
        /** Nothing is above, or a blank line. */
        private boolean separate = true;

        OpenLine(boolean colour, Writer out) {
            this.colour = colour;
            this.out = out;
        }

        void blanks(int count) {
            waiting += count;
        }

        /** Adds text in which nothing acts on a terminal. */
        void text(String text, Style style) {
            if (text.isEmpty()) {
                return;
            }
            written.append(" ".repeat(waiting));
            waiting = 0;
            if (colour && style != Style.PLAIN) {
                written.append(painted(text, style));
            } else {
                written.append(text);
            }
        }

        /** Ends the line, which may be empty. */
        void end() throws IOException {
            separate = written.isEmpty();
            out.append(written.append('\n'));
            written.setLength(0);
            waiting = 0;
        }

        /** Makes sure that a blank line is above, unless nothing is. */
        void separate() throws IOException {
            if (!separate) {
                end();
            }
        }

        private static Ansi painted(String text, Style style) {
            // Not Ansi.ansi(), which looks itself whether colour is wanted: that is decided.
            Ansi ansi = new Ansi();
            Ansi begun = switch (style) {
                case PLAIN -> ansi;
                case STRONG -> ansi.a(Attribute.INTENSITY_BOLD);
                case GOOD -> ansi.fgGreen();
                case DOUBTFUL -> ansi.fgYellow();
                case BAD -> ansi.fgRed();
                case FAINT -> ansi.a(Attribute.INTENSITY_FAINT);
            };
            return begun.a(text).reset();
        }
    }
}
