package crm.report.rating;

import crm.base.Phrase;
import crm.rating.PolicyComparison;
import crm.rating.PolicyComparison.ComparedCustomer;
import crm.record.Customer;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.Note;
import crm.report.OldColumn;
import crm.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm policy compare}: each customer's class now and then, in the order of the records. */
public final class PolicyComparisonReport {

    /** The columns, in order. */
    public static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("customer_id", "客户编号", Column.Kind.TEXT),
            new OldColumn("name", "单位名称", Column.Kind.TEXT),
            new OldColumn("region", "区域", Column.Kind.TEXT),
            new OldColumn("department", "营销部", Column.Kind.TEXT),
            new OldColumn("class_now", "现类别", Column.Kind.CODE),
            new OldColumn("class_then", "新类别", Column.Kind.CODE),
            new OldColumn("change", "变化", Column.Kind.CODE),
            new OldColumn("rule_now", "现规则", Column.Kind.CODE),
            new OldColumn("reason_now", "现依据", Column.Kind.TEXT),
            new OldColumn("rule_then", "新规则", Column.Kind.CODE),
            new OldColumn("reason_then", "新依据", Column.Kind.TEXT),
            new OldColumn("contacts_a_year_now", "现每年次数", Column.Kind.NUMBER),
            new OldColumn("contacts_a_year_then", "新每年次数", Column.Kind.NUMBER));

    /** The columns of the matrix of classes. */
    public static final List<OldColumn> CLASSES = List.of(
            new OldColumn("class_now", "现类别", Column.Kind.CODE),
            new OldColumn("class_then", "新类别", Column.Kind.CODE),
            new OldColumn("customers", "客户数", Column.Kind.NUMBER));

    /** The columns of the work. */
    public static final List<OldColumn> WORK = List.of(
            new OldColumn("department", "营销部", Column.Kind.TEXT),
            new OldColumn("role", "岗位", Column.Kind.CODE),
            new OldColumn("contacts_a_year_now", "现每年次数", Column.Kind.NUMBER),
            new OldColumn("contacts_a_year_then", "新每年次数", Column.Kind.NUMBER),
            new OldColumn("difference", "增减", Column.Kind.NUMBER));

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
    public static Report of(PolicyComparison rehearsal, String file, Part part, int setAside) {
        return new Report(
                "compare",
                rehearsal.now().day(),
                switch (part) {
                    case CUSTOMERS -> COLUMNS;
                    case CLASSES -> CLASSES;
                    case WORK -> WORK;
                },
                switch (part) {
                    case CUSTOMERS -> new LazyRows<>(rehearsal.customers(), PolicyComparisonReport::row);
                    case CLASSES -> classes(rehearsal);
                    case WORK -> new LazyRows<>(rehearsal.work(), PolicyComparisonReport::row);
                },
                notes(rehearsal, setAside),
                () -> new PolicyComparisonText(rehearsal, file).blocks());
    }

    private static List<Note> notes(PolicyComparison rehearsal, int setAside) {
        List<Note> notes = new ArrayList<>();
        if (rehearsal.ended() > 0) {
            notes.add(ClassifyReport.endedNote(rehearsal.now().day(), rehearsal.ended()));
        }
        if (rehearsal.filtered() > 0) {
            notes.add(ClassifyReport.filteredNote(rehearsal.filtered()));
        }
        Note.add(
                notes,
                "overrides_set_aside",
                setAside,
                new Phrase(
                        "1 override names a class that one of the policies lacks; there the rules decide.",
                        "有 1 项特批的类别为其中一个办法所无,该办法按规则评定。"),
                new Phrase(
                        "{0} overrides name a class that one of the policies lacks; there the rules decide.",
                        "有 {0} 项特批的类别为其中一个办法所无,该办法按规则评定。"));
        return List.copyOf(notes);
    }

    private static List<@Nullable Object> row(ComparedCustomer each) {
        Customer customer = each.customer();
        @Nullable
        Object[] cells = {
            customer.id(),
            customer.name(),
            customer.region(),
            customer.department(),
            each.now().customerClass(),
            each.then().customerClass(),
            each.move(),
            each.now().ruleId(),
            each.now().reason(),
            each.then().ruleId(),
            each.then().reason(),
            ComparedCustomer.sum(each.contactsNow()),
            ComparedCustomer.sum(each.contactsThen())
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    private static List<List<@Nullable Object>> classes(PolicyComparison rehearsal) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String now : rehearsal.now().policy().classCodes()) {
            for (String then : rehearsal.then().policy().classCodes()) {
                rows.add(List.of(now, then, rehearsal.count(now, then)));
            }
        }
        return rows;
    }

    private static List<@Nullable Object> row(PolicyComparison.Work work) {
        @Nullable Object[] cells = {work.department(), work.role(), work.now(), work.then(), work.then() - work.now()};
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
