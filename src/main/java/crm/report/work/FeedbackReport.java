package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.report.Block;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.OldColumn;
import crm.report.Report;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import crm.work.Forms;
import crm.work.Quota;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm feedback}: the forms that each department owes for a month, in the order of departments. */
public final class FeedbackReport {

    private static final Phrase NONE = Phrase.same("–");

    private FeedbackReport() {}

    /** The columns, in order, for a policy of these classes. */
    public static List<OldColumn> columns(List<String> classes) {
        List<OldColumn> columns = new ArrayList<>(List.of(
                new OldColumn("month", "月份", Column.Kind.DATE),
                new OldColumn("department", "营销部", Column.Kind.TEXT),
                new OldColumn("total", "合计", Column.Kind.NUMBER),
                new OldColumn("total_required", "应交合计", Column.Kind.NUMBER)));
        for (String each : classes) {
            String name = each.toLowerCase(Locale.ROOT);
            columns.add(new OldColumn(name, each + "类", Column.Kind.NUMBER));
            columns.add(new OldColumn(name + "_required", each + "类应交", Column.Kind.NUMBER));
        }
        columns.add(new OldColumn("missing", "尚缺", Column.Kind.NUMBER));
        columns.add(new OldColumn("status", "状态", Column.Kind.CODE));
        return List.copyOf(columns);
    }

    /**
     * The report.
     *
     * @param quotas in the order of the departments
     * @param classes all classes of the policy
     */
    public static Report of(Forms forms, List<Quota> quotas, List<String> classes) {
        return new Report(
                "feedback",
                forms.asOf(),
                columns(classes),
                new LazyRows<>(quotas, quota -> row(forms, quota, classes)),
                FeedbackNotes.of(forms),
                () -> text(forms, quotas, classes));
    }

    private static List<@Nullable Object> row(Forms forms, Quota quota, List<String> classes) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(forms.month());
        row.add(quota.department());
        row.add(quota.total());
        row.add(quota.totalRequired());
        for (String each : classes) {
            Quota.ByClass found = byClass(quota, each);
            row.add(found == null ? null : found.count());
            row.add(found == null ? null : found.required());
        }
        row.add(quota.missing());
        row.add(quota.status(forms.month(), forms.asOf()));
        return row;
    }

    private static Quota.@Nullable ByClass byClass(Quota quota, String customerClass) {
        for (Quota.ByClass each : quota.classes()) {
            if (each.customerClass().equals(customerClass)) {
                return each;
            }
        }
        return null;
    }

    private static List<Block> text(Forms forms, List<Quota> quotas, List<String> classes) {
        List<Block> blocks = new ArrayList<>();
        YearMonth month = forms.month();
        blocks.add(new Block.Heading(
                new Phrase("Feedback forms of {0} as of {1}", "{0} 信息反馈表({1})").with(month, forms.asOf())));
        blocks.add(new Block.Line(2, List.of(new Span(daysLeft(month, forms.asOf()), Style.FAINT))));
        List<Block.TableColumn> columns = new ArrayList<>();
        columns.add(new Block.TableColumn(new Phrase("department", "营销部"), false, true));
        columns.add(new Block.TableColumn(new Phrase("total", "合计"), true, false));
        classes.forEach(each -> columns.add(new Block.TableColumn(Phrase.same(each), true, false)));
        columns.add(new Block.TableColumn(new Phrase("missing", "尚缺"), true, false));
        columns.add(new Block.TableColumn(new Phrase("status", "状态"), false, false));
        List<List<Span>> rows = new ArrayList<>();
        for (Quota quota : quotas) {
            List<Span> row = new ArrayList<>();
            row.add(Span.of(quota.department()));
            row.add(
                    quota.totalRequired() == null
                            ? Span.of(Numbers.grouped(quota.total()))
                            : part(quota.total(), quota.totalRequired()));
            for (String each : classes) {
                Quota.ByClass found = byClass(quota, each);
                row.add(found == null ? Span.of(NONE) : part(found.count(), found.required()));
            }
            row.add(Span.of(Numbers.grouped(quota.missing())));
            Quota.Status status = quota.status(month, forms.asOf());
            row.add(new Span(Words.of(status), style(status)));
            rows.add(row);
        }
        blocks.add(Block.positional(2, columns, rows));
        long missing = quotas.stream().mapToLong(Quota::missing).sum();
        Phrase all = new Phrase(
                        "{0} of {1} departments have met their quotas; missing in all: {2}",
                        "{1} 个营销部中 {0} 个已完成;共缺 {2} 份")
                .with(
                        Numbers.grouped(quotas.stream()
                                .filter(quota -> quota.missing() == 0)
                                .count()),
                        Numbers.grouped(quotas.size()),
                        Numbers.grouped(missing));
        blocks.add(new Block.Line(2, List.of(new Span(all, Style.STRONG))));
        return List.copyOf(blocks);
    }

    private static Span part(int count, int required) {
        return new Span(
                Phrase.same(Numbers.grouped(count) + '/' + Numbers.grouped(required)),
                count < required ? Style.DOUBTFUL : Style.PLAIN);
    }

    private static Phrase daysLeft(YearMonth month, LocalDate asOf) {
        LocalDate last = month.atEndOfMonth();
        if (asOf.isAfter(last)) {
            return new Phrase("the month is over; a count stands before what is owed", "该月已结束;斜线前为已交份数,后为应交份数");
        }
        long days = ChronoUnit.DAYS.between(asOf, last);
        Phrase left = days == 1
                ? new Phrase("1 day of the month is left; ", "该月还剩 1 天;")
                : new Phrase("{0} days of the month are left; ", "该月还剩 {0} 天;").with(Numbers.grouped(days));
        return new Phrase("{0}a count stands before what is owed", "{0}斜线前为已交份数,后为应交份数").with(left);
    }

    static Style style(Quota.Status status) {
        return switch (status) {
            case MET -> Style.GOOD;
            case DUE -> Style.DOUBTFUL;
            case SHORT -> Style.BAD;
        };
    }
}
