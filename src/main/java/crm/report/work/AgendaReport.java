package crm.report.work;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.base.Term;
import crm.contact.ObligationState;
import crm.greeting.Greeting;
import crm.policy.GreetingKind;
import crm.report.Block;
import crm.report.Column;
import crm.report.ListSelection;
import crm.report.Note;
import crm.report.Report;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Style;
import crm.report.Table;
import crm.report.TextColumn;
import crm.report.Words;
import crm.report.contact.ComplianceNotes;
import crm.report.contact.ComplianceWords;
import crm.report.greeting.ContactNotes;
import crm.report.greeting.GreetingWords;
import crm.work.Agenda;
import crm.work.Task;
import crm.work.Task.Urgency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code crm agenda}: what each person has to do next. The text has a list for each person, what is overdue
 * first.
 */
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

    /** More greetings than these that differ in their recipients alone take one line, or they would bury the rest. */
    private static final int MANY = 10;

    /** Greetings of one kind, occasion and day, to whomever. */
    private record Mailing(GreetingKind kind, Phrase occasion, LocalDate date, LocalDate sendOn) {}

    private AgendaReport() {}

    /** The report. */
    public static Report of(Agenda agenda) {
        return new Report(
                "agenda",
                agenda.compliance().asOf(),
                new Table<>(COLUMNS, agenda.tasks()),
                notes(agenda),
                () -> text(agenda));
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
        List<Phrase> issues = greeting.issues().stream().map(Term::phrase).toList();
        return issues.isEmpty() ? what : new Phrase("{0}, {1}", "{0},{1}").with(what, Words.list(issues));
    }

    private static List<Block> text(Agenda agenda) {
        Sheet sheet = new Sheet();
        sheet.heading(new Phrase("To do from {0} to {1}", "待办事项:{0} 至 {1}")
                .with(
                        agenda.greetings().dates().first(),
                        agenda.greetings().dates().last()));
        if (agenda.tasks().isEmpty()) {
            return sheet.line(2, Span.good(new Phrase("Nothing is to be done.", "没有待办事项。")))
                    .blocks();
        }
        sheet.line(2, counts(agenda.tasks()));
        ListSelection.by(Task::staff, agenda.tasks()).forEach((staff, tasks) -> {
            Phrase who = staff.isEmpty() ? new Phrase("Nobody is known", "责任人不明") : Words.names(staff);
            sheet.heading(new Phrase("{0}: {1}", "{0}:{1}").with(who, counts(tasks)));
            list(tasks, staff.isEmpty(), sheet);
        });
        return sheet.blocks();
    }

    private static Phrase counts(List<Task> tasks) {
        List<Phrase> parts = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            long count =
                    tasks.stream().filter(task -> task.urgency() == urgency).count();
            if (count > 0) {
                Phrase words = switch (urgency) {
                    case OVERDUE -> new Phrase("{0} overdue", "逾期 {0} 项");
                    case DUE -> new Phrase("{0} due", "待完成 {0} 项");
                    case GREETING -> new Phrase(count == 1 ? "{0} greeting" : "{0} greetings", "问候 {0} 项");
                };
                parts.add(words.with(Numbers.grouped(count)));
            }
        }
        return Words.list(parts);
    }

    private static @Nullable Mailing mailing(Task task) {
        Greeting greeting = task.greeting();
        return greeting == null
                ? null
                : new Mailing(
                        greeting.kind(),
                        GreetingWords.occasion(greeting.occasion()),
                        greeting.occasion().date(),
                        greeting.sendOn());
    }

    private static void list(List<Task> tasks, boolean withRole, Sheet sheet) {
        Map<Mailing, Long> mailings = new LinkedHashMap<>();
        for (Task task : tasks) {
            Mailing mailing = mailing(task);
            if (mailing != null) {
                mailings.merge(mailing, 1L, Long::sum);
            }
        }
        mailings.values().removeIf(count -> count <= MANY);
        List<Task> single = tasks.stream()
                .filter(task -> !mailings.containsKey(mailing(task)))
                .sorted(Comparator.comparing(task -> task.urgency() != Urgency.OVERDUE))
                .toList();
        if (!single.isEmpty()) {
            sheet.table(2, single, columns(single, withRole));
        }
        mailings.forEach((mailing, count) -> sheet.line(
                2,
                new Phrase("{0} {1}, {2} on {3}; crm greetings lists them", "{0} {1},{2}({3});明细见 crm greetings")
                        .with(
                                mailing.sendOn(),
                                GreetingWords.count(mailing.kind(), count),
                                mailing.occasion(),
                                mailing.date())));
    }

    private static List<TextColumn<Task>> columns(List<Task> tasks, boolean withRole) {
        List<TextColumn<Task>> columns = new ArrayList<>();
        columns.add(left("by", "期限", task -> Span.of(task.dueBy(), style(task.urgency()))));
        columns.add(
                withRole
                        ? wrapped(
                                "what",
                                "事项",
                                task -> new Phrase("{0} ({1})", "{0}({1})")
                                        .with(action(task), Words.inWords(task.role())))
                        : left("what", "事项", AgendaReport::action));
        columns.add(left("class", "类别", Task::customerClass));
        columns.add(wrapped("customer", "单位名称", task -> task.customer().name()));
        if (tasks.stream().anyMatch(task -> task.greeting() != null)) {
            columns.add(wrapped("contact", "联系人", AgendaReport::contact));
        }
        columns.add(wrapped("detail", "说明", AgendaReport::detail));
        return columns;
    }

    private static Style style(Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> Style.BAD;
            case DUE -> Style.DOUBTFUL;
            case GREETING -> Style.PLAIN;
        };
    }
}
