package crm.report.rating;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.policy.Fact;
import crm.rating.Assessment;
import crm.rating.Classification;
import crm.rating.CustomerFacts;
import crm.rating.CustomerFilter;
import crm.rating.FactValue;
import crm.rating.NearMiss;
import crm.record.Customer;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.Note;
import crm.report.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm classify}: every customer with its class, in the order of the customers. */
public final class ClassifyReport {

    /** The columns, in order; what is written under them can be read back as ratings. */
    public static final List<Column> COLUMNS = List.of(
            new Column("customer_id", "客户编号", Column.Kind.TEXT),
            new Column("name", "单位名称", Column.Kind.TEXT),
            new Column("nature", "单位性质", Column.Kind.CODE),
            new Column("region", "区域", Column.Kind.TEXT),
            new Column("department", "营销部", Column.Kind.TEXT),
            new Column("class", "客户类别", Column.Kind.CODE),
            new Column("rule", "规则", Column.Kind.CODE),
            new Column("reason", "评定依据", Column.Kind.TEXT),
            new Column("class_by_rule", "规则类别", Column.Kind.CODE),
            new Column("previous_class", "上次类别", Column.Kind.CODE),
            new Column("change", "变化", Column.Kind.CODE),
            number(Fact.CONTRACT_TONS_PER_MONTH),
            number(Fact.OUR_TONS_PER_MONTH),
            number(Fact.TOTAL_TONS_PER_MONTH),
            number(Fact.OUR_SHARE),
            number(Fact.COOPERATION_YEARS),
            new Column("bad_credit", "不良信用记录", Column.Kind.FLAG),
            new Column("data_gaps", "缺少资料", Column.Kind.LIST),
            new Column("next_rule", "最近规则", Column.Kind.CODE),
            new Column("next_field", "差距项", Column.Kind.CODE),
            new Column("next_have", "现值", Column.Kind.NUMBER),
            new Column("next_need", "需达", Column.Kind.NUMBER),
            new Column("rated_on", "评定日期", Column.Kind.DATE));

    private ClassifyReport() {}

    private static Column number(Fact fact) {
        return new Column(fact.code(), fact.chineseNames().get(0), Column.Kind.NUMBER);
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
                COLUMNS,
                new LazyRows<>(shown, each -> row(each, assessment.day())),
                notes(assessment.day(), assessment.ended(), filtered),
                () -> new ClassifyText(assessment, filter, shown).blocks());
    }

    /** What was left out; nothing is said of what is none. */
    private static List<Note> notes(LocalDate day, int ended, int filtered) {
        List<Note> notes = new ArrayList<>(2);
        if (ended > 0) {
            notes.add(endedNote(day, ended));
        }
        if (filtered > 0) {
            notes.add(filteredNote(filtered));
        }
        return List.copyOf(notes);
    }

    /** How many customers, from 1 on, were left out because they had ended. */
    public static Note endedNote(LocalDate day, int count) {
        Phrase text = count == 1
                ? new Phrase("1 customer is left out: it had ended by {1}.", "另有 1 家客户截至 {1} 已终止,未列入。")
                : new Phrase("{0} customers are left out: they had ended by {1}.", "另有 {0} 家客户截至 {1} 已终止,未列入。");
        return new Note("ended_customers", count, text.with(Numbers.grouped(count), day));
    }

    /** How many customers, from 1 on, the filters leave out. */
    public static Note filteredNote(int count) {
        Phrase text = count == 1
                ? new Phrase("1 customer is left out by the filters.", "另有 1 家客户不在筛选范围内,未列入。")
                : new Phrase("{0} customers are left out by the filters.", "另有 {0} 家客户不在筛选范围内,未列入。");
        return new Note("filtered_customers", count, text.with(Numbers.grouped(count)));
    }

    private static List<@Nullable Object> row(Classification classification, LocalDate day) {
        Customer customer = classification.customer();
        CustomerFacts facts = classification.facts();
        var previous = classification.previous();
        NearMiss nearest = classification.nearest();
        @Nullable
        Object[] cells = {
            customer.id(),
            customer.name(),
            customer.nature(),
            customer.region(),
            customer.department(),
            classification.customerClass(),
            classification.ruleId(),
            classification.reason(),
            classification.classByRule(),
            previous == null ? null : previous.customerClass(),
            classification.change(),
            figure(facts, Fact.CONTRACT_TONS_PER_MONTH),
            figure(facts, Fact.OUR_TONS_PER_MONTH),
            figure(facts, Fact.TOTAL_TONS_PER_MONTH),
            figure(facts, Fact.OUR_SHARE),
            figure(facts, Fact.COOPERATION_YEARS),
            facts.value(Fact.BAD_CREDIT) instanceof FactValue.Flag flag && flag.value(),
            classification.dataGaps(),
            nearest == null ? null : nearest.rule().id(),
            nearest == null ? null : nearest.fact(),
            nearest == null
                    ? null
                    : nearest.shortfall().have().rounded(nearest.fact().decimals()),
            nearest == null ? null : nearest.shortfall().bound().value(),
            day
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    private static @Nullable BigDecimal figure(CustomerFacts facts, Fact fact) {
        var number = facts.number(fact);
        return number == null ? null : number.rounded(fact.decimals());
    }
}
