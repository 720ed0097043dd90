package crm.report;

import crm.base.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text blocks of a report as plain lines: the cells of a table are separated by bars. */
public final class TestText {
    private TestText() {}

    public static String of(Report report, Language language) {
        List<String> lines = new ArrayList<>();
        for (Block block : report.text().get()) {
            if (block instanceof Block.Heading heading) {
                lines.add("# " + heading.text().in(language));
            } else if (block instanceof Block.Line line) {
                lines.add(" ".repeat(line.indent()) + spans(line.spans(), "", language));
            } else if (block instanceof Block.Table<?> table) {
                table(table, language, lines);
            } else {
                lines.add("");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static <T> void table(Block.Table<T> table, Language language, List<String> lines) {
        String indent = " ".repeat(table.indent());
        List<TextColumn<T>> columns = table.columns();
        String titles =
                columns.stream().map(column -> column.title().in(language)).collect(Collectors.joining(" | "));
        if (!titles.replace("|", "").isBlank()) {
            lines.add(indent + titles);
        }
        for (T row : table.rows()) {
            lines.add(indent
                    + spans(columns.stream().map(column -> column.of(row)).toList(), " | ", language));
        }
    }

    private static String spans(List<Span> spans, String between, Language language) {
        return spans.stream().map(span -> span.text().in(language)).collect(Collectors.joining(between));
    }
}
