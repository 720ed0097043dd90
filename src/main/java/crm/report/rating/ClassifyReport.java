package crm.report.rating;

import crm.base.Phrase;
import crm.base.Ratio;
import crm.fact.Fact;
import crm.fact.FactValue;
import crm.rating.Assessment;
import crm.rating.Classification;
import crm.rating.Classification.NearMiss;
import crm.rating.CustomerFilter;
import crm.record.Rating;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm classify}: every customer with its class, in the order of the customers. */
public final class ClassifyReport {

    private ClassifyReport() {}

    /**
     * The columns, in order; what is written under them can be read back as ratings.
     *
     * @param day of the rating
     */
    static List<Column<Classification>> columns(LocalDate day) {
        return List.of(
                Column.text("customer_id", "客户编号", each -> each.customer().id()),
                Column.text("name", "单位名称", each -> each.customer().name()),
                Column.code("nature", "单位性质", each -> each.customer().nature()),
                Column.text("region", "区域", each -> each.customer().region()),
                Column.text("department", "营销部", each -> each.customer().department()),
                Column.code("class", "客户类别", Classification::customerClass),
                Column.code("rule", "规则", Classification::ruleId),
                Column.text("reason", "评定依据", Classification::reason),
                Column.code("class_by_rule", "规则类别", Classification::classByRule),
                Column.code("previous_class", "上次类别", ClassifyReport::previousClass),
                Column.code("change", "变化", Classification::change),
                figure(Fact.CONTRACT_TONS_PER_MONTH),
                figure(Fact.OUR_TONS_PER_MONTH),
                figure(Fact.TOTAL_TONS_PER_MONTH),
                figure(Fact.OUR_SHARE),
                figure(Fact.COOPERATION_YEARS),
                Column.flag(
                        "bad_credit",
                        "不良信用记录",
                        each -> each.facts().value(Fact.BAD_CREDIT) instanceof FactValue.Flag flag && flag.value()),
                Column.list("data_gaps", "缺少资料", Classification::dataGaps),
                Column.code("next_rule", "最近规则", ofNearest(near -> near.rule().id())),
                Column.code("next_field", "差距项", ofNearest(NearMiss::fact)),
                Column.number(
                        "next_have",
                        "现值",
                        ofNearest(near ->
                                near.shortfall().have().rounded(near.fact().decimals()))),
                Column.number(
                        "next_need",
                        "需达",
                        ofNearest(near -> near.shortfall().bound().value())),
                Column.date("rated_on", "评定日期", each -> day));
    }

    private static Column<Classification> figure(Fact fact) {
        return Column.number(fact.code(), fact.chineseNames().get(0), each -> {
            Ratio number = each.facts().number(fact);
            return number == null ? null : number.rounded(fact.decimals());
        });
    }

    static @Nullable String previousClass(Classification each) {
        Rating previous = each.previous();
        return previous == null ? null : previous.customerClass();
    }

    /** What is told of the rule that was missed by the least; blank where there is none. */
    private static <R> Function<Classification, @Nullable R> ofNearest(Function<NearMiss, R> cell) {
        return each -> {
            NearMiss nearest = each.nearest();
            return nearest == null ? null : cell.apply(nearest);
        };
    }

    /** The report on those customers of an assessment that a filter accepts. */
    public static Report of(Assessment assessment, CustomerFilter filter) {
        List<Classification> shown = assessment.classifications().stream()
                .filter(each -> filter.accepts(each.customer(), each.customerClass()))
                .toList();
        int filtered = assessment.classifications().size() - shown.size();
        return new Report(
                "classify",
                assessment.day(),
                new Table<>(columns(assessment.day()), shown),
                Note.unlessNone(endedNote(assessment.day(), assessment.ended()), filteredNote(filtered)),
                () -> new ClassifyText(assessment, filter, shown).blocks());
    }

    /** How many customers were left out because they had ended. */
    public static Note endedNote(LocalDate day, int count) {
        return Note.of(
                "ended_customers",
                count,
                new Phrase("1 customer is left out: it had ended by {1}.", "另有 1 家客户截至 {1} 已终止,未列入。"),
                new Phrase("{0} customers are left out: they had ended by {1}.", "另有 {0} 家客户截至 {1} 已终止,未列入。"),
                day);
    }

    /** How many customers the filters leave out. */
    public static Note filteredNote(int count) {
        return Note.of(
                "filtered_customers",
                count,
                new Phrase("1 customer is left out by the filters.", "另有 1 家客户不在筛选范围内,未列入。"),
                new Phrase("{0} customers are left out by the filters.", "另有 {0} 家客户不在筛选范围内,未列入。"));
    }
}
