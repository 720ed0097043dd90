package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.contact.ObligationState;
import crm.greeting.Greeting;
import crm.policy.OccasionKind;
import crm.record.Customer;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.Note;
import crm.report.OldColumn;
import crm.report.Report;
import crm.report.Words;
import crm.report.contact.ComplianceNotes;
import crm.report.greeting.ContactNotes;
import crm.report.greeting.GreetingWords;
import crm.work.Agenda;
import crm.work.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm agenda}: what each person has to do next. */
public final class AgendaReport {

    /** The columns, in order. */
    public static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("due_by", "完成期限", Column.Kind.DATE),
            new OldColumn("staff", "责任人", Column.Kind.LIST),
            new OldColumn("role", "岗位", Column.Kind.CODE),
            new OldColumn("action", "事项", Column.Kind.CODE),
            new OldColumn("customer_id", "客户编号", Column.Kind.TEXT),
            new OldColumn("customer", "单位名称", Column.Kind.TEXT),
            new OldColumn("class", "客户类别", Column.Kind.CODE),
            new OldColumn("contact", "联系人", Column.Kind.TEXT),
            new OldColumn("detail", "说明", Column.Kind.CODE),
            new OldColumn("status", "状态", Column.Kind.CODE));

    private AgendaReport() {}

    /** The report. */
    public static Report of(Agenda agenda) {
        return new Report(
                "agenda",
                agenda.compliance().asOf(),
                COLUMNS,
                new LazyRows<>(agenda.tasks(), AgendaReport::row),
                notes(agenda),
                () -> new AgendaText(agenda).blocks());
    }

    private static List<Note> notes(Agenda agenda) {
        List<Note> notes = new ArrayList<>(ComplianceNotes.of(agenda.compliance()));
        ContactNotes.of(agenda.greetings().recipients(), agenda.greetings().asOf()).stream()
                .filter(note -> !note.code().equals("ended_customers"))
                .forEach(notes::add);
        Note.add(
                notes,
                "tasks_of_others",
                agenda.others(),
                new Phrase("1 task of others is not listed.", "另有 1 项由他人负责,未列入。"),
                new Phrase("{0} tasks of others are not listed.", "另有 {0} 项由他人负责,未列入。"));
        return List.copyOf(notes);
    }

    private static List<@Nullable Object> row(Task task) {
        Customer customer = task.customer();
        @Nullable
        Object[] cells = {
            task.dueBy(),
            task.staff(),
            task.role(),
            task.action(),
            customer.id(),
            customer.name(),
            task.customerClass(),
            contact(task),
            detail(task),
            task.urgency()
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    /** Whom a greeting goes to; an obligation is towards the customer. */
    static @Nullable String contact(Task task) {
        return task.greeting() == null
                ? null
                : task.greeting().recipient().contact().name();
    }

    /** What is left to do and how long it has been waiting, or what the greeting is for. */
    static Phrase detail(Task task) {
        return task.map(AgendaReport::detail, AgendaReport::detail);
    }

    private static Phrase detail(ObligationState standing) {
        Phrase left = new Phrase("{0} of {1} left", "{1} 次中尚缺 {0} 次").with(standing.remaining(), standing.required());
        Phrase last = standing.lastContact() == null
                ? new Phrase("never yet", "从未联系")
                : new Phrase("last {0}", "上次 {0}").with(standing.lastContact());
        return standing.daysOverdue() == 0
                ? new Phrase("{0}, {1}", "{0},{1}").with(left, last)
                : (standing.daysOverdue() == 1
                                ? new Phrase("{0}, 1 day overdue, {2}", "{0},逾期 1 天,{2}")
                                : new Phrase("{0}, {1} days overdue, {2}", "{0},逾期 {1} 天,{2}"))
                        .with(left, Numbers.grouped(standing.daysOverdue()), last);
    }

    private static Phrase detail(Greeting greeting) {
        Phrase occasion = greeting.occasion().kind() == OccasionKind.ANNIVERSARY
                ? Phrase.same(greeting.occasion().name())
                : GreetingWords.occasion(greeting.occasion());
        Phrase what = new Phrase("{0} on {1}", "{0}({1})")
                .with(occasion, greeting.occasion().date());
        List<Phrase> issues = greeting.issues().stream().map(Words::of).toList();
        return issues.isEmpty() ? what : new Phrase("{0}, {1}", "{0},{1}").with(what, Phrase.join(issues, Words.COMMA));
    }
}
