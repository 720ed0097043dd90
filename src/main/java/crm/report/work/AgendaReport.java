package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.contact.ObligationState;
import crm.greeting.Greeting;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Table;
import crm.report.Words;
import crm.report.contact.ComplianceNotes;
import crm.report.contact.ComplianceWords;
import crm.report.greeting.ContactNotes;
import crm.report.greeting.GreetingWords;
import crm.work.Agenda;
import crm.work.Task;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm agenda}: what each person has to do next. */
public final class AgendaReport {

    private static final List<Column<Task>> COLUMNS = List.of(
            Column.date("due_by", "完成期限", Task::dueBy),
            Column.list("staff", "责任人", Task::staff),
            Column.code("role", "岗位", Task::role),
            Column.code("action", "事项", Task::action),
            Column.text("customer_id", "客户编号", each -> each.customer().id()),
            Column.text("customer", "单位名称", each -> each.customer().name()),
            Column.code("class", "客户类别", Task::customerClass),
            Column.text("contact", "联系人", AgendaReport::contact),
            Column.code("detail", "说明", AgendaReport::detail),
            Column.code("status", "状态", Task::urgency));

    private AgendaReport() {}

    /** The report. */
    public static Report of(Agenda agenda) {
        return new Report(
                "agenda",
                agenda.compliance().asOf(),
                new Table<>(COLUMNS, agenda.tasks()),
                notes(agenda),
                () -> new AgendaText(agenda).blocks());
    }

    private static List<Note> notes(Agenda agenda) {
        List<Note> notes = new ArrayList<>(ComplianceNotes.of(agenda.compliance()));
        Note others = Note.of(
                "tasks_of_others",
                agenda.others(),
                "1 task of others is not listed.",
                "{0} tasks of others are not listed.",
                "另有 {0} 项由他人负责,未列入。");
        ContactNotes.of(agenda.greetings().recipients(), agenda.greetings().asOf(), others).stream()
                .filter(note -> !note.code().equals("ended_customers")) // the notes on compliance have it
                .forEach(notes::add);
        return List.copyOf(notes);
    }

    /** Whom a greeting goes to; an obligation is towards the customer. */
    static @Nullable String contact(Task task) {
        return task.greeting() == null ? null : task.greeting().contact().name();
    }

    /** What is done, in a word. */
    static Phrase action(Task task) {
        return task.map(
                owed -> ComplianceWords.channel(owed.obligation().channel()),
                greeting -> GreetingWords.kind(greeting.kind()));
    }

    /** What is left to do and how long it has been waiting, or what the greeting is for. */
    static Phrase detail(Task task) {
        return task.map(AgendaReport::detail, AgendaReport::detail);
    }

    private static Phrase detail(ObligationState owed) {
        Phrase text = switch (owed.daysOverdue()) {
            case 0 -> new Phrase("{0}, {2}", "{0},{2}");
            case 1 -> new Phrase("{0}, 1 day overdue, {2}", "{0},逾期 1 天,{2}");
            default -> new Phrase("{0}, {1} days overdue, {2}", "{0},逾期 {1} 天,{2}");
        };
        return text.with(
                new Phrase("{0} of {1} left", "{1} 次中尚缺 {0} 次").with(owed.remaining(), owed.required()),
                Numbers.grouped(owed.daysOverdue()),
                owed.lastContact() == null
                        ? new Phrase("never yet", "从未联系")
                        : new Phrase("last {0}", "上次 {0}").with(owed.lastContact()));
    }

    private static Phrase detail(Greeting greeting) {
        Phrase what = new Phrase("{0} on {1}", "{0}({1})")
                .with(
                        GreetingWords.ownOccasion(greeting.occasion()),
                        greeting.occasion().date());
        List<Phrase> issues = greeting.issues().stream().map(Words::of).toList();
        return issues.isEmpty() ? what : new Phrase("{0}, {1}", "{0},{1}").with(what, Words.list(issues));
    }
}
