package crm.report.rating;

import crm.base.Phrase;
import crm.rating.PolicyComparison;
import crm.rating.PolicyComparison.ComparedCustomer;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The report of {@code crm policy compare}: each customer's class now and then, in the order of the records. */
public final class PolicyComparisonReport {

    private static final List<Column<ComparedCustomer>> CUSTOMERS = List.of(
            Column.text("customer_id", "客户编号", each -> each.customer().id()),
            Column.text("name", "单位名称", each -> each.customer().name()),
            Column.text("region", "区域", each -> each.customer().region()),
            Column.text("department", "营销部", each -> each.customer().department()),
            Column.code("class_now", "现类别", each -> each.now().customerClass()),
            Column.code("class_then", "新类别", each -> each.then().customerClass()),
            Column.code("change", "变化", ComparedCustomer::move),
            Column.code("rule_now", "现规则", each -> each.now().ruleId()),
            Column.text("reason_now", "现依据", each -> each.now().reason()),
            Column.code("rule_then", "新规则", each -> each.then().ruleId()),
            Column.text("reason_then", "新依据", each -> each.then().reason()),
            Column.number("contacts_a_year_now", "现每年次数", each -> ComparedCustomer.sum(each.contactsNow())),
            Column.number("contacts_a_year_then", "新每年次数", each -> ComparedCustomer.sum(each.contactsThen())));

    private static final List<Column<Step>> CLASSES = List.of(
            Column.code("class_now", "现类别", Step::now),
            Column.code("class_then", "新类别", Step::then),
            Column.number("customers", "客户数", Step::customers));

    private static final List<Column<PolicyComparison.Work>> WORK = List.of(
            Column.text("department", "营销部", PolicyComparison.Work::department),
            Column.code("role", "岗位", PolicyComparison.Work::role),
            Column.number("contacts_a_year_now", "现每年次数", PolicyComparison.Work::now),
            Column.number("contacts_a_year_then", "新每年次数", PolicyComparison.Work::then),
            Column.number("difference", "增减", each -> each.then() - each.now()));

    /** How many customers move from a class to a class, be it the same. */
    private record Step(String now, String then, long customers) {}

    private PolicyComparisonReport() {}

    /** What is shown as a table. */
    public enum Part {
        /** The customers. */
        CUSTOMERS,
        /** How many move from which class to which. */
        CLASSES,
        /** The contacts a year of each department and role. */
        WORK
    }

    /**
     * The report.
     *
     * @param file the other policy's file as messages write it
     * @param part what CSV and JSON hold; the text shows all
     * @param setAside how many overrides in force name a class that one of the policies lacks
     */
    public static Report of(PolicyComparison comparison, String file, Part part, int setAside) {
        LocalDate day = comparison.now().day();
        return new Report(
                "compare",
                day,
                switch (part) {
                    case CUSTOMERS -> new Table<>(CUSTOMERS, comparison.customers());
                    case CLASSES -> new Table<>(CLASSES, steps(comparison));
                    case WORK -> new Table<>(WORK, comparison.work());
                },
                Note.unlessNone(
                        ClassifyReport.endedNote(day, comparison.ended()),
                        ClassifyReport.filteredNote(comparison.filtered()),
                        Note.of(
                                "overrides_set_aside",
                                setAside,
                                new Phrase(
                                        "1 override names a class that one of the policies lacks; there the rules decide.",
                                        "有 1 项特批的类别为其中一个办法所无,该办法按规则评定。"),
                                new Phrase(
                                        "{0} overrides name a class that one of the policies lacks; there the rules decide.",
                                        "有 {0} 项特批的类别为其中一个办法所无,该办法按规则评定。"))),
                () -> new PolicyComparisonText(comparison, file).blocks());
    }

    private static List<Step> steps(PolicyComparison comparison) {
        List<Step> steps = new ArrayList<>();
        for (String now : comparison.now().policy().classCodes()) {
            for (String then : comparison.then().policy().classCodes()) {
                steps.add(new Step(now, then, comparison.count(now, then)));
            }
        }
        return steps;
    }
}
