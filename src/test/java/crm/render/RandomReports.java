package crm.render;

import crm.base.Language;
import crm.base.Phrase;
import crm.report.Block;
import crm.report.Note;
import crm.report.Report;
import crm.report.Rows;
import crm.report.Rows.Head;
import crm.report.Rows.TextHead;
import crm.report.Span;
import crm.report.Style;
import crm.report.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reports and texts for the tests of this package. */
final class RandomReports {

    static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private RandomReports() {}

    /** A text of up to so many code points of an alphabet. */
    static String text(Random random, String alphabet, int longest) {
        int[] codePoints = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(longest + 1); length > 0; length--) {
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return text.toString();
    }

    /** A report that has text blocks alone. */
    static Report ofBlocks(Block... blocks) {
        return new Report("test", AS_OF, new Table<>(List.of(), List.of()), List.of(), () -> List.of(blocks));
    }

    /** A report that has rows alone. */
    static Report ofRows(List<Head> columns, List<List<Object>> rows, Note... notes) {
        return new Report("test", AS_OF, Rows.table(columns, rows), List.of(notes), List::of);
    }

    static String rendered(Report report, int columns, boolean colour) {
        StringWriter out = new StringWriter();
        try {
            TextRenderer.render(report, Language.ZH, new TextStyle(columns, colour), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The lines of a text form without colour; none of them is half. */
    static List<String> lines(int columns, Block... blocks) {
        String text = rendered(ofBlocks(blocks), columns, false);
        return text.lines().toList();
    }

    /** A table without titles. */
    static Block.Table<?> untitled(int indent, List<Boolean> right, List<Boolean> flexible, List<List<String>> rows) {
        List<TextHead> columns = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            columns.add(new TextHead(Phrase.same(""), right.get(i), flexible.get(i)));
        }
        return Rows.text(indent, columns, spans(rows));
    }

    /** Cells in styles that take turns. */
    static List<List<Span>> spans(List<List<String>> rows) {
        List<List<Span>> spans = new ArrayList<>();
        for (List<String> row : rows) {
            List<Span> cells = new ArrayList<>();
            for (String cell : row) {
                Style style = Style.values()[(cell.length() + cells.size()) % Style.values().length];
                cells.add(new Span(Phrase.same(cell), style));
            }
            spans.add(cells);
        }
        return spans;
    }
}
