package crm.report.work;

import crm.base.Phrase;
import crm.contact.ObligationState;
import crm.report.CalendarEntry;
import crm.report.CalendarFile;
import crm.report.contact.ComplianceWords;
import crm.report.greeting.GreetingsCalendar;
import crm.work.Agenda;
import crm.work.Task;
import crm.work.Task.Urgency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The calendar of {@code crm agenda}: contacts on the day by which they are due, greetings as in
 * {@link GreetingsCalendar}.
 */
public final class AgendaCalendar {

    private AgendaCalendar() {}

    /** The calendar; somebody is reminded of what is overdue and of gifts. */
    public static CalendarFile of(Agenda agenda) {
        List<CalendarEntry> entries = new ArrayList<>();
        GreetingsCalendar.Names names = new GreetingsCalendar.Names();
        for (Task task : agenda.tasks()) {
            entries.add(task.map(owed -> entry(task, owed), greeting -> GreetingsCalendar.entry(greeting, names)));
        }
        LocalDate asOf = agenda.compliance().asOf();
        return new CalendarFile(new Phrase("Agenda", "待办事项"), asOf, List.copyOf(entries));
    }

    private static CalendarEntry entry(Task task, ObligationState owed) {
        boolean isOverdue = task.urgency() == Urgency.OVERDUE;
        Phrase summary = (isOverdue ? new Phrase("overdue: {0} {1}", "逾期:{0} {1}") : new Phrase("{0} {1}", "{0} {1}"))
                .with(AgendaReport.action(task), task.customer().name());
        List<Phrase> description = List.of(
                AgendaReport.detail(task),
                new Phrase("owed: {0}", "要求:{0}").with(ComplianceWords.clause(owed.obligation())),
                new Phrase("by {0}", "责任人:{0}").with(ComplianceWords.responsible(owed, task.staff())),
                new Phrase("customer: {0}, class {1}", "客户:{0},{1} 类")
                        .with(task.customer().id(), task.customerClass()));
        return new CalendarEntry(
                uid(owed),
                task.dueBy(),
                summary,
                description,
                task.action().code().equals("visit") ? task.customer().address() : null,
                AgendaReport.action(task),
                isOverdue);
    }

    /** The same obligation in the same period is the same entry, however many contacts it still lacks. */
    private static String uid(ObligationState owed) {
        return CalendarEntry.uid(
                "contacts",
                owed.current().first().toString(),
                owed.obligation().role().code(),
                owed.obligation().channel().code(),
                owed.obligation().every().code(),
                String.valueOf(owed.place()),
                owed.customer().id());
    }
}
