package crm.report.contact;

import crm.base.Phrase;
import crm.contact.Compliance;
import crm.contact.CustomerContacts;
import crm.contact.JudgedDates;
import crm.contact.JudgedPeriod;
import crm.contact.ObligationState;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.record.Customer;
import crm.record.Visit;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Table;
import crm.report.rating.ClassifyReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code crm compliance --explain}: every obligation towards one customer in the order of the policy, a
 * row for each judged period, the oldest first and the current one last.
 */
public final class ComplianceExplainReport {

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.text("customer_id", "客户编号", row -> row.state.customer().id()),
            Column.code("class", "客户类别", row -> row.state.customerClass()),
            Column.code("role", "岗位", row -> row.obligation().role()),
            Column.code("channel", "访问形式", row -> row.obligation().channel()),
            Column.number("times", "规定次数", row -> row.obligation().times()),
            Column.code("every", "周期", row -> row.obligation().every()),
            Column.date("begins", "要求起始日", row -> row.state.owed().begins()),
            Column.date("period_start", "考核期开始", row -> row.judged.period().first()),
            Column.date("period_end", "考核期结束", row -> row.judged.period().last()),
            Column.code("state", "考核期状态", row -> row.judged.state()),
            Column.text("proration", "折算", Row::proration),
            Column.number("required", "应访次数", row -> row.judged.required().count()),
            Column.number("done", "已访次数", row -> row.judged.done()),
            Column.code("outcome", "考核结果", row -> row.judged.outcome()),
            Column.list("contacts", "走访记录", Row::contacts));

    /** A judged period of an obligation. */
    private record Row(CustomerContacts all, ObligationState state, JudgedPeriod judged) {

        Policy.Obligation obligation() {
            return state.obligation();
        }

        @Nullable
        String proration() {
            return judged.required().isPart() ? ComplianceExplainWords.proration(judged.required()) : null;
        }

        List<String> contacts() {
            return all
                    .between(
                            obligation(),
                            judged.period().first(),
                            judged.period().last())
                    .stream()
                    .map(each -> each.date() + " " + ComplianceExplainWords.place(each))
                    .toList();
        }
    }

    private ComplianceExplainReport() {}

    /**
     * The report on one customer, whatever the filters of the run. One that has ended by the day, or is owed nothing yet,
     * has no rows, and a note says so.
     *
     * @param classifier of the day whose classes count
     * @param dates as of which day; {@link JudgedDates#from} as the visits of all customers settle it, as
     *     {@link Compliance#from} tells
     * @param visits those to the customer, in any order, whenever they were; others are passed over
     */
    public static Report of(
            Classifier classifier, Customer customer, JudgedDates dates, List<Visit> visits, Responsible responsible) {
        LocalDate asOf = dates.asOf();
        if (customer.hasEndedBy(asOf)) {
            return new Report(
                    "compliance",
                    asOf,
                    new Table<>(COLUMNS, List.of()),
                    List.of(ClassifyReport.endedNote(asOf, 1)),
                    () -> ComplianceExplainText.ended(customer, asOf));
        }
        CustomerContacts contacts = CustomerContacts.of(classifier, customer, dates, visits);
        List<Row> rows = new ArrayList<>();
        for (ObligationState state : contacts.compliance().states()) {
            contacts.compliance().periods(state).forEach(judged -> rows.add(new Row(contacts, state, judged)));
        }
        return new Report(
                "compliance",
                asOf,
                new Table<>(COLUMNS, rows),
                notes(contacts, asOf),
                () -> new ComplianceExplainText(classifier, contacts, responsible).blocks());
    }

    private static List<Note> notes(CustomerContacts contacts, LocalDate asOf) {
        int uncounted = contacts.uncounted().size();
        return Note.unlessNone(
                ComplianceNotes.notBegun(contacts.owed().haveBegunBy(asOf) ? 0 : 1, asOf),
                new Note(
                        "contacts_not_counted",
                        uncounted,
                        new Phrase(
                                        "Contacts recorded: {1}; not counted in any judged period: {0}.",
                                        "共有走访记录 {1} 条,未计入任何考核期 {0} 条。")
                                .with(uncounted, contacts.all().size())));
    }
}
