package crm.report.work;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Phrase;
import crm.problem.Problem;
import crm.problem.Severity;
import crm.report.Block;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Style;
import crm.report.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code crm check} has to say: the files that were read, and every fault and doubt. */
public final class CheckReport {

    private static final List<Column<Problem>> COLUMNS = List.of(
            Column.code("severity", "级别", Problem::severity),
            Column.text("file", "文件", each -> each.at().file()),
            Column.number("line", "行", each -> unlessZero(each.at().line())),
            Column.number("column", "列", each -> unlessZero(each.at().column())),
            Column.phrase("field", "字段", each -> unlessBlank(each.field())),
            Column.phrase("problem", "问题", Problem::what),
            Column.phrase("advice", "建议", each -> unlessBlank(each.advice())));

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
        return new Report("check", asOf, new Table<>(COLUMNS, problems), notes, () -> text(files, problems));
    }

    private static @Nullable Number unlessZero(long number) {
        return number == 0 ? null : number;
    }

    private static @Nullable Phrase unlessBlank(Phrase text) {
        return text.en().isEmpty() ? null : text;
    }

    private static List<Block> text(List<FileLine> files, List<Problem> problems) {
        Sheet sheet = new Sheet();
        sheet.heading(new Phrase("Files", "文件"));
        sheet.table(
                0,
                files,
                wrapped("file", "文件", FileLine::file),
                left("kind", "种类", FileLine::kind),
                right("records", "记录", each -> Long.toString(each.good() + each.bad())),
                right(
                        "bad",
                        "有误",
                        each -> Span.of(Long.toString(each.bad()), each.bad() > 0 ? Style.BAD : Style.PLAIN)),
                left(each -> each.whole() ? null : Span.bad(new Phrase("not read to its end", "未能读完"))));
        list(Severity.ERROR, new Phrase("Errors", "错误"), Style.BAD, problems, sheet);
        list(Severity.WARNING, new Phrase("Warnings", "警告"), Style.DOUBTFUL, problems, sheet);
        return sheet.gap().blocks();
    }

    private static void list(Severity severity, Phrase heading, Style style, List<Problem> problems, Sheet sheet) {
        List<Problem> those =
                problems.stream().filter(each -> each.severity() == severity).toList();
        if (!those.isEmpty()) {
            sheet.heading(heading);
        }
        for (Problem each : those) {
            sheet.line(0, each.at() + ": ", Span.of(new Phrase("{0}: ", "{0}: ").with(severity), style), each.reason());
        }
    }
}
