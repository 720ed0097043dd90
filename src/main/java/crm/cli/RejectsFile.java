package crm.cli;

import crm.base.Language;
import crm.base.Phrase;
import crm.input.Rejects;
import crm.output.Content;
import crm.problem.Position;
import crm.problem.Problem;
import crm.render.CsvRenderer;
import crm.report.Column;
import crm.report.Report;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bad records that a run went on without, as they were written, each with its place and reasons. */
final class RejectsFile implements Rejects {

    private static final List<Column> COLUMNS = List.of(
            new Column("file", "文件", Column.Kind.CODE),
            new Column("line", "行", Column.Kind.NUMBER),
            new Column("reason", "原因", Column.Kind.PHRASE),
            new Column("record", "记录", Column.Kind.TEXT));

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    @Override
    public void add(Position at, String record, List<Problem> why) {
        List<Phrase> reasons = why.stream().map(Problem::reason).toList();
        Phrase reason = Phrase.join(reasons, Phrase.same(" | "));
        rows.add(List.of(at.file(), at.line(), reason, record));
    }

    /** How many there are. */
    int count() {
        return rows.size();
    }

    /** The file's bytes. */
    Content content(Language language) {
        Report report = new Report("rejects", LocalDate.EPOCH, COLUMNS, rows, List.of(), List::of);
        return out -> CsvRenderer.render(report, language, StandardCharsets.UTF_8, 1, out);
    }
}
