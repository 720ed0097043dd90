package crm.report.work;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.greeting.Greeting;
import crm.policy.GreetingKind;
import crm.report.Block;
import crm.report.ListSelection;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Style;
import crm.report.TextColumn;
import crm.report.Words;
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

/** The text form of {@link AgendaReport}: a list for each person, what is overdue first. */
final class AgendaText {

    /** More greetings than these that differ in their recipients alone take one line, or they would bury the rest. */
    private static final int MANY = 10;

    private final Agenda agenda;
    private final Sheet sheet = new Sheet();

    /** Greetings of one kind, occasion and day, to whomever. */
    private record Mailing(GreetingKind kind, Phrase occasion, LocalDate date, LocalDate sendOn) {}

    AgendaText(Agenda agenda) {
        this.agenda = agenda;
    }

    List<Block> blocks() {
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
            list(tasks, staff.isEmpty());
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

    private void list(List<Task> tasks, boolean withRole) {
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
                                        .with(AgendaReport.action(task), Words.inWords(task.role())))
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
