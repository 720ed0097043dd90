package crm.cli.run;

import crm.base.Phrase;
import crm.input.Rejects;
import crm.problem.Position;
import crm.problem.Problem;
import crm.report.Column;
import crm.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bad records that a run went on without, as they were written, each with its place and reasons. */
final class RejectsFile implements Rejects {

    private static final List<Column<Reject>> COLUMNS = List.of(
            Column.code("file", "文件", each -> each.at().file()),
            Column.number("line", "行", each -> each.at().line()),
            Column.phrase("reason", "原因", Reject::reason),
            Column.text("record", "记录", Reject::record));

    private record Reject(Position at, Phrase reason, String record) {}

    private final Path file;
    private final List<Reject> rejects = new ArrayList<>();

    RejectsFile(Path file) {
        this.file = file;
    }

    @Override
    public void add(Position at, String record, List<Problem> why) {
        List<Phrase> reasons = why.stream().map(Problem::reason).toList();
        Phrase reason = Phrase.join(reasons, Phrase.same(" | "));
        rejects.add(new Reject(at, reason, record));
    }

    /** Where they go. */
    Path file() {
        return file;
    }

    /** How many there are. */
    int count() {
        return rejects.size();
    }

    /** What the file holds. */
    Table<?> table() {
        return new Table<>(COLUMNS, rejects);
    }
}
