package crm.render;

import crm.base.Display;
import crm.base.Language;
import crm.base.Phrase;
import crm.render.TextRenderer.OpenLine;
import crm.report.Block.Table;
import crm.report.Span;
import crm.report.Style;
import crm.report.TextColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes tables: a header line with a rule below, unless all titles are blank, then the rows. */
final class TableRenderer {

    /** Blanks between two columns. */
    static final int GAP = 2;

    private static final String RULE = "─";

    private final Language language;
    private final int columns;
    private final OpenLine line;

    TableRenderer(Language language, int columns, OpenLine line) {
        this.language = language;
        this.columns = columns;
        this.line = line;
    }

    <T> void render(Table<T> table) throws IOException {
        List<TextColumn<T>> tableColumns = table.columns();
        List<Span> titles =
                tableColumns.stream().map(column -> Span.strong(column.title())).toList();
        int gaps = GAP * (tableColumns.size() - 1);
        int[] widths = TableWidths.fitted(measured(table), tableColumns, columns - table.indent() - gaps);
        if (titles.stream().anyMatch(title -> !shown(title.text()).isBlank())) {
            row(table, widths, titles);
            int whole = gaps;
            for (int width : widths) {
                whole += width;
            }
            line.blanks(table.indent());
            line.text(RULE.repeat(whole), Style.FAINT);
            line.end();
        }
        for (T row : table.rows()) {
            List<Span> cells = new ArrayList<>(widths.length);
            tableColumns.forEach(column -> cells.add(column.of(row)));
            row(table, widths, cells);
        }
    }

    /** The columns as their titles and cells are, column by column. */
    private <T> List<TableWidths.Measure> measured(Table<T> table) {
        List<TableWidths.Measure> measures = new ArrayList<>();
        for (TextColumn<T> column : table.columns()) {
            TableWidths.Measure measure = new TableWidths.Measure(shown(column.title()));
            for (T row : table.rows()) {
                measure.add(shown(column.of(row).text()));
            }
            measures.add(measure);
        }
        return measures;
    }

    private void row(Table<?> table, int[] widths, List<Span> cells) throws IOException {
        List<String> texts = new ArrayList<>(widths.length);
        List<List<Wrapping.Piece>> pieces = new ArrayList<>(widths.length);
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            String text = shown(cells.get(i).text());
            texts.add(text);
            pieces.add(Wrapping.pieces(text, widths[i]));
            height = Math.max(height, pieces.get(i).size());
        }
        for (int y = 0; y < height; y++) {
            line.blanks(table.indent());
            for (int i = 0; i < widths.length; i++) {
                if (i > 0) {
                    line.blanks(GAP);
                }
                String text = y < pieces.get(i).size()
                        ? cut(texts.get(i), pieces.get(i).get(y))
                        : "";
                int padding = widths[i] - DisplayWidth.of(text);
                boolean right = table.columns().get(i).right();
                line.blanks(right ? padding : 0);
                line.text(text, cells.get(i).style());
                line.blanks(right ? 0 : padding);
            }
            line.end();
        }
    }

    private static String cut(String text, Wrapping.Piece piece) {
        return text.substring(piece.start(), piece.end());
    }

    private String shown(Phrase text) {
        return Display.visible(text.in(language));
    }
}
