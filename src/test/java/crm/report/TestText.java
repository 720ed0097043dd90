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
            } else if (block instanceof Block.Table table) {
                String titles = table.columns().stream()
                        .map(column -> column.title().in(language))
                        .collect(Collectors.joining(" | "));
                if (!titles.replace("|", "").isBlank()) {
                    lines.add(" ".repeat(table.indent()) + titles);
                }
                for (List<Span> row : table.rows()) {
                    if (row.size() != table.columns().size()) {
                        throw new AssertionError("a row of " + row.size() + " cells");
                    }
                    lines.add(" ".repeat(table.indent()) + spans(row, " | ", language));
                }
            } else {
                lines.add("");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String spans(List<Span> spans, String between, Language language) {
        return spans.stream().map(span -> span.text().in(language)).collect(Collectors.joining(between));
    }
}
