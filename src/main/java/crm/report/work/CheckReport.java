package crm.report.work;

import crm.base.Phrase;
import crm.problem.Problem;
import crm.problem.Severity;
import crm.report.Block;
import crm.report.Column;
import crm.report.Note;
import crm.report.OldColumn;
import crm.report.Report;
import crm.report.Span;
import crm.report.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code crm check} has to say: the files that were read, and every fault and doubt. */
public final class CheckReport {

    private static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("severity", "级别", Column.Kind.CODE),
            new OldColumn("file", "文件", Column.Kind.TEXT),
            new OldColumn("line", "行", Column.Kind.NUMBER),
            new OldColumn("column", "列", Column.Kind.NUMBER),
            new OldColumn("field", "字段", Column.Kind.PHRASE),
            new OldColumn("problem", "问题", Column.Kind.PHRASE),
            new OldColumn("advice", "建议", Column.Kind.PHRASE));

    /**
     * How a file was read.
     *
     * @param file its name as messages write it
     * @param kind what its records are of
     * @param good records that can be used
     * @param bad records that cannot
     * @param whole whether it could be read to its end
     */
    public record FileLine(String file, Phrase kind, long good, long bad, boolean whole) {}

    private CheckReport() {}

    /**
     * The report.
     *
     * @param problems all of them, sorted
     */
    public static Report of(
            LocalDate asOf, List<FileLine> files, List<Problem> problems, long errorCount, long warningCount) {
        List<List<@Nullable Object>> rows = new ArrayList<>(problems.size());
        for (Problem problem : problems) {
            rows.add(row(problem));
        }
        long good = files.stream().mapToLong(FileLine::good).sum();
        long bad = files.stream().mapToLong(FileLine::bad).sum();
        List<Note> notes = List.of(
                new Note(
                        "records",
                        good + bad,
                        new Phrase("records read: {0}, bad: {1}, files: {2}", "读取记录 {0} 条,其中有误 {1} 条;文件 {2} 个")
                                .with(good + bad, bad, files.size())),
                new Note("errors", errorCount, new Phrase("errors: {0}", "错误:{0} 个").with(errorCount)),
                new Note("warnings", warningCount, new Phrase("warnings: {0}", "警告:{0} 个").with(warningCount)));
        return new Report("check", asOf, COLUMNS, rows, notes, () -> text(files, problems));
    }

    private static List<@Nullable Object> row(Problem problem) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(problem.severity());
        row.add(problem.at().file());
        row.add(problem.at().line() == 0 ? null : problem.at().line());
        row.add(problem.at().column() == 0 ? null : problem.at().column());
        row.add(problem.field().en().isEmpty() ? null : problem.field());
        row.add(problem.what());
        row.add(problem.advice().en().isEmpty() ? null : problem.advice());
        return row;
    }

    private static List<Block> text(List<FileLine> files, List<Problem> problems) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(new Phrase("Files", "文件")));
        blocks.add(fileTable(files));
        for (Severity severity : Severity.values()) {
            Phrase heading = severity == Severity.ERROR ? new Phrase("Errors", "错误") : new Phrase("Warnings", "警告");
            Style style = severity == Severity.ERROR ? Style.BAD : Style.DOUBTFUL;
            List<Block> lines = new ArrayList<>();
            for (Problem problem : problems) {
                if (problem.severity() == severity) {
                    lines.add(line(problem, style));
                }
            }
            if (!lines.isEmpty()) {
                blocks.add(new Block.Heading(heading));
                blocks.addAll(lines);
            }
        }
        blocks.add(new Block.Gap());
        return blocks;
    }

    private static Block fileTable(List<FileLine> files) {
        List<Block.TableColumn> columns = List.of(
                new Block.TableColumn(new Phrase("file", "文件"), false, true),
                new Block.TableColumn(new Phrase("kind", "种类"), false, false),
                new Block.TableColumn(new Phrase("records", "记录"), true, false),
                new Block.TableColumn(new Phrase("bad", "有误"), true, false),
                new Block.TableColumn(new Phrase("", ""), false, false));
        List<List<Span>> rows = new ArrayList<>();
        for (FileLine file : files) {
            rows.add(List.of(
                    Span.of(file.file()),
                    Span.of(file.kind()),
                    Span.of(Long.toString(file.good() + file.bad())),
                    new Span(Phrase.same(Long.toString(file.bad())), file.bad() > 0 ? Style.BAD : Style.PLAIN),
                    file.whole() ? Span.of("") : new Span(new Phrase("not read to its end", "未能读完"), Style.BAD)));
        }
        return Block.positional(0, columns, rows);
    }

    private static Block line(Problem problem, Style style) {
        return new Block.Line(
                0,
                List.of(
                        Span.of(problem.at() + ": "),
                        new Span(new Phrase("{0}: ", "{0}: ").with(problem.severity()), style),
                        Span.of(problem.reason())));
    }
}
