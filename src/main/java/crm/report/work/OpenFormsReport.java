package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.record.Feedback;
import crm.report.Block;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.OldColumn;
import crm.report.Report;
import crm.report.Span;
import crm.report.Style;
import crm.work.OpenForms;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm feedback --open}: forms without a result, the oldest first. */
public final class OpenFormsReport {

    /** The columns, in order. */
    public static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("feedback_id", "编号", Column.Kind.TEXT),
            new OldColumn("date", "日期", Column.Kind.DATE),
            new OldColumn("days_open", "未处理天数", Column.Kind.NUMBER),
            new OldColumn("department", "营销部", Column.Kind.TEXT),
            new OldColumn("customer_id", "客户编号", Column.Kind.TEXT),
            new OldColumn("customer", "单位名称", Column.Kind.TEXT),
            new OldColumn("class", "客户类别", Column.Kind.CODE),
            new OldColumn("category", "反馈信息类别", Column.Kind.TEXT),
            new OldColumn("reported_by", "反馈人", Column.Kind.TEXT),
            new OldColumn("phone", "联系电话", Column.Kind.TEXT),
            new OldColumn("content", "反馈内容", Column.Kind.TEXT),
            new OldColumn("opinion", "部门意见", Column.Kind.TEXT),
            new OldColumn("decision", "经理批示", Column.Kind.TEXT));

    private OpenFormsReport() {}

    /** The report. */
    public static Report of(OpenForms forms) {
        List<Feedback> open = forms.open();
        return new Report(
                "feedback",
                forms.forms().asOf(),
                COLUMNS,
                new LazyRows<>(open, form -> row(form, forms)),
                FeedbackNotes.of(forms),
                () -> text(forms, open));
    }

    private static List<@Nullable Object> row(Feedback form, OpenForms forms) {
        @Nullable
        Object[] cells = {
            form.id(),
            form.date(),
            daysOpen(form, forms),
            form.department(),
            form.customer() == null ? null : form.customer().id(),
            form.customer() == null ? null : form.customer().name(),
            forms.forms().classOf(form),
            form.category(),
            form.reportedBy(),
            form.phone(),
            form.content(),
            form.opinion(),
            form.decision()
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    private static long daysOpen(Feedback form, OpenForms forms) {
        return ChronoUnit.DAYS.between(form.date(), forms.forms().asOf());
    }

    private static List<Block> text(OpenForms forms, List<Feedback> open) {
        List<Block> blocks = new ArrayList<>();
        Phrase heading = forms.month() == null
                ? new Phrase("Forms without a result as of {0}: {1}", "未处理的反馈表({0}):{1} 份")
                : new Phrase("Forms of {2} without a result as of {0}: {1}", "{2} 未处理的反馈表({0}):{1} 份");
        blocks.add(new Block.Heading(
                heading.with(forms.forms().asOf(), Numbers.grouped(open.size()), String.valueOf(forms.month()))));
        if (open.isEmpty()) {
            blocks.add(new Block.Line(
                    2, List.of(new Span(new Phrase("Every form has its result.", "所有反馈表均已处理。"), Style.GOOD))));
            return List.copyOf(blocks);
        }
        blocks.add(Block.positional(
                0,
                List.of(
                        new Block.TableColumn(new Phrase("form", "编号"), false, false),
                        new Block.TableColumn(new Phrase("days", "天数"), true, false),
                        new Block.TableColumn(new Phrase("department", "营销部"), false, true),
                        new Block.TableColumn(new Phrase("customer", "单位名称"), false, true),
                        new Block.TableColumn(new Phrase("content", "反馈内容"), false, true),
                        new Block.TableColumn(new Phrase("decision", "经理批示"), false, true)),
                new LazyRows<>(
                        open,
                        form -> List.of(
                                Span.of(form.id()),
                                Span.of(Numbers.grouped(daysOpen(form, forms))),
                                Span.of(form.department()),
                                Span.of(
                                        form.customer() == null
                                                ? ""
                                                : form.customer().name()),
                                Span.of(Objects.requireNonNullElse(form.content(), "")),
                                Span.of(Objects.requireNonNullElse(form.decision(), ""))))));
        return List.copyOf(blocks);
    }
}
