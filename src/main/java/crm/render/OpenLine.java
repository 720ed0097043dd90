package crm.render;

import crm.report.Style;
import java.io.IOException;
import java.io.Writer;
import org.fusesource.jansi.Ansi;
import org.fusesource.jansi.Ansi.Attribute;

/**
 * The line that is being written. Blanks wait until something follows them, so that no line ends in any;
 * escapes enclose text alone, so that the padding of a cell is never painted.
 */
final class OpenLine {

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
