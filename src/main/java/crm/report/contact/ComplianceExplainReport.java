package crm.report.contact;

import crm.base.Phrase;
import crm.base.Term;
import crm.contact.Compliance;
import crm.contact.ContactCounter;
import crm.contact.CustomerObligations;
import crm.contact.JudgedDates;
import crm.contact.JudgedPeriod;
import crm.contact.ObligationState;
import crm.contact.Obligations;
import crm.contact.RequiredContacts;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import crm.record.Visit;
import crm.report.Column;
import crm.report.Note;
import crm.report.OldColumn;
import crm.report.Report;
import crm.report.rating.ClassifyReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code crm compliance --explain}: every obligation towards one customer in the order of the policy, a
 * row for each judged period, the oldest first and the current one last.
 */
public final class ComplianceExplainReport {

    /** The columns, in order. */
    public static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("customer_id", "客户编号", Column.Kind.TEXT),
            new OldColumn("class", "客户类别", Column.Kind.CODE),
            new OldColumn("role", "岗位", Column.Kind.CODE),
            new OldColumn("channel", "访问形式", Column.Kind.CODE),
            new OldColumn("times", "规定次数", Column.Kind.NUMBER),
            new OldColumn("every", "周期", Column.Kind.CODE),
            new OldColumn("begins", "要求起始日", Column.Kind.DATE),
            new OldColumn("period_start", "考核期开始", Column.Kind.DATE),
            new OldColumn("period_end", "考核期结束", Column.Kind.DATE),
            new OldColumn("state", "考核期状态", Column.Kind.CODE),
            new OldColumn("proration", "折算", Column.Kind.TEXT),
            new OldColumn("required", "应访次数", Column.Kind.NUMBER),
            new OldColumn("done", "已访次数", Column.Kind.NUMBER),
            new OldColumn("outcome", "考核结果", Column.Kind.CODE),
            new OldColumn("contacts", "走访记录", Column.Kind.LIST));

    /** Whether a period is over. */
    enum State implements Term {
        /** Its last day is before the day of the report. */
        CLOSED("已结束"),
        /** The day of the report lies in it. */
        CURRENT("本期");

        private final String code = name().toLowerCase(java.util.Locale.ROOT);
        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        static State of(JudgedPeriod period) {
            return period.closed() ? CLOSED : CURRENT;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<String> chineseNames() {
            return List.of(chinese);
        }
    }

    /** What became of a period. */
    enum Outcome implements Term {
        /** It has what it asks for. */
        MET("已完成"),
        /** It is over and has not. */
        MISSED("未完成"),
        /** It is not over and has not yet. */
        OPEN("待完成");

        private final String code = name().toLowerCase(java.util.Locale.ROOT);
        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }

        static Outcome of(JudgedPeriod period) {
            return period.isMet() ? MET : period.closed() ? MISSED : OPEN;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<String> chineseNames() {
            return List.of(chinese);
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
                    COLUMNS,
                    List.of(),
                    List.of(ClassifyReport.endedNote(asOf, 1)),
                    () -> ComplianceExplainHead.ended(customer, asOf));
        }
        ContactCounter ledger =
                new ContactCounter(Obligations.of(classifier, List.of(customer), dates, CustomerFilter.ALL));
        List<Visit> own = new ArrayList<>();
        for (Visit visit : visits) {
            if (visit.customer().index() == customer.index()) {
                own.add(visit);
                ledger.count(visit);
            }
        }
        Compliance compliance = Compliance.of(ledger);
        var contacts = ComplianceExplainContacts.of(CustomerObligations.of(classifier, customer), compliance, own);
        return new Report(
                "compliance",
                asOf,
                COLUMNS,
                rows(compliance, contacts),
                notes(contacts),
                () -> new ComplianceExplainText(classifier, compliance, contacts, responsible).blocks());
    }

    private static List<Note> notes(ComplianceExplainContacts contacts) {
        List<Note> notes = new ArrayList<>(2);
        if (!contacts.duties().haveBegunBy(contacts.asOf())) {
            notes.add(ComplianceNotes.notBegun(1, contacts.asOf()));
        }
        int count = contacts.others().size();
        if (count > 0) {
            Phrase text = new Phrase(
                    "Contacts recorded: {1}; not counted in any judged period: {0}.", "共有走访记录 {1} 条,未计入任何考核期 {0} 条。");
            notes.add(new Note("contacts_not_counted", count, text.with(count, contacts.size())));
        }
        return List.copyOf(notes);
    }

    private static List<List<@Nullable Object>> rows(Compliance compliance, ComplianceExplainContacts contacts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ObligationState standing : compliance.states()) {
            for (JudgedPeriod period : compliance.periods(standing)) {
                rows.add(row(standing, period, contacts.in(standing.obligation(), period)));
            }
        }
        return Collections.unmodifiableList(rows);
    }

    private static List<@Nullable Object> row(ObligationState standing, JudgedPeriod judged, List<Visit> contacts) {
        Policy.Obligation obligation = standing.obligation();
        RequiredContacts asked = judged.required();
        @Nullable
        Object[] cells = {
            standing.customer().id(),
            standing.customerClass(),
            obligation.role(),
            obligation.channel(),
            obligation.times(),
            obligation.every(),
            standing.owed().begins(),
            judged.period().first(),
            judged.period().last(),
            State.of(judged),
            asked.isPart() ? ComplianceExplainWords.proration(asked) : null,
            asked.count(),
            judged.done(),
            Outcome.of(judged),
            contacts.stream()
                    .map(each -> each.date() + " " + ComplianceExplainWords.place(each))
                    .toList()
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
