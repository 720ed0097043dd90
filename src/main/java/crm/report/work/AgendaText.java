package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.greeting.Greeting;
import crm.policy.GreetingKind;
import crm.report.Block;
import crm.report.LazyRows;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import crm.report.contact.ComplianceWords;
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
import java.util.Objects;

/** The text form of {@link AgendaReport}: a list for each person, what is overdue first. */
final class AgendaText {

    private final Agenda agenda;

    AgendaText(Agenda agenda) {
        this.agenda = agenda;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(new Phrase("To do from {0} to {1}", "待办事项:{0} 至 {1}")
                .with(
                        agenda.greetings().dates().first(),
                        agenda.greetings().dates().last())));
        if (agenda.tasks().isEmpty()) {
            blocks.add(
                    new Block.Line(2, List.of(new Span(new Phrase("Nothing is to be done.", "没有待办事项。"), Style.GOOD))));
            return List.copyOf(blocks);
        }
        blocks.add(new Block.Line(2, List.of(Span.of(counts(agenda.tasks())))));
        Map<List<String>, List<Task>> byStaff = new LinkedHashMap<>();
        for (Task task : agenda.tasks()) {
            byStaff.computeIfAbsent(task.staff(), staff -> new ArrayList<>()).add(task);
        }
        byStaff.forEach((staff, tasks) -> {
            Phrase who = staff.isEmpty()
                    ? new Phrase("Nobody is known", "责任人不明")
                    : Phrase.join(staff.stream().map(Phrase::same).toList(), Words.COMMA);
            blocks.add(new Block.Heading(new Phrase("{0}: {1}", "{0}:{1}").with(who, counts(tasks))));
            list(tasks, staff.isEmpty(), blocks);
        });
        return List.copyOf(blocks);
    }

    private static Phrase counts(List<Task> tasks) {
        List<Phrase> parts = new ArrayList<>();
        add(parts, tasks, Urgency.OVERDUE, new Phrase("{0} overdue", "逾期 {0} 项"));
        add(parts, tasks, Urgency.DUE, new Phrase("{0} due", "待完成 {0} 项"));
        long greetings = count(tasks, Urgency.GREETING);
        add(
                parts,
                tasks,
                Urgency.GREETING,
                greetings == 1 ? new Phrase("{0} greeting", "问候 {0} 项") : new Phrase("{0} greetings", "问候 {0} 项"));
        return Phrase.join(parts, Words.COMMA);
    }

    private static long count(List<Task> tasks, Urgency status) {
        return tasks.stream().filter(task -> task.urgency() == status).count();
    }

    private static void add(List<Phrase> parts, List<Task> tasks, Urgency status, Phrase words) {
        long count = count(tasks, status);
        if (count > 0) {
            parts.add(words.with(Numbers.grouped(count)));
        }
    }

    /** Greetings of one kind, occasion and day that somebody sends to so many that a list would bury the rest. */
    private record Mailing(GreetingKind kind, Phrase occasion, LocalDate date, LocalDate sendOn) {

        private static final int MANY = 10;

        static Mailing of(Greeting greeting) {
            return new Mailing(
                    greeting.kind(),
                    GreetingWords.occasion(greeting.occasion()),
                    greeting.occasion().date(),
                    greeting.sendOn());
        }
    }

    private static Map<Mailing, Long> mailings(List<Task> tasks) {
        Map<Mailing, Long> mailings = new LinkedHashMap<>();
        for (Task task : tasks) {
            if (task.greeting() != null) {
                mailings.merge(Mailing.of(task.greeting()), 1L, Long::sum);
            }
        }
        mailings.values().removeIf(count -> count <= Mailing.MANY);
        return mailings;
    }

    private static void list(List<Task> tasks, boolean withRole, List<Block> blocks) {
        Map<Mailing, Long> mailings = mailings(tasks);
        List<Task> single = new ArrayList<>(tasks.stream()
                .filter(task -> task.greeting() == null || !mailings.containsKey(Mailing.of(task.greeting())))
                .toList());
        single.sort(Comparator.comparing(task -> task.urgency() != Urgency.OVERDUE));
        if (!single.isEmpty()) {
            blocks.add(table(single, withRole));
        }
        mailings.forEach((mailing, count) -> {
            Phrase line = new Phrase(
                            "{0} {1}, {2} on {3}; crm greetings lists them", "{0} {1},{2}({3});明细见 crm greetings")
                    .with(
                            mailing.sendOn(),
                            GreetingWords.count(mailing.kind(), count),
                            mailing.occasion(),
                            mailing.date());
            blocks.add(new Block.Line(2, List.of(Span.of(line))));
        });
    }

    private static Block table(List<Task> tasks, boolean withRole) {
        boolean withContact = tasks.stream().anyMatch(task -> AgendaReport.contact(task) != null);
        List<Block.TableColumn> columns = new ArrayList<>();
        columns.add(new Block.TableColumn(new Phrase("by", "期限"), false, false));
        columns.add(new Block.TableColumn(new Phrase("what", "事项"), false, withRole));
        columns.add(new Block.TableColumn(new Phrase("class", "类别"), false, false));
        columns.add(new Block.TableColumn(new Phrase("customer", "单位名称"), false, true));
        if (withContact) {
            columns.add(new Block.TableColumn(new Phrase("contact", "联系人"), false, true));
        }
        columns.add(new Block.TableColumn(new Phrase("detail", "说明"), false, true));
        return Block.positional(2, columns, new LazyRows<>(tasks, task -> row(task, withRole, withContact)));
    }

    private static List<Span> row(Task task, boolean withRole, boolean withContact) {
        Style style = switch (task.urgency()) {
            case OVERDUE -> Style.BAD;
            case DUE -> Style.DOUBTFUL;
            case GREETING -> Style.PLAIN;
        };
        List<Span> row = new ArrayList<>();
        row.add(new Span(Phrase.same(task.dueBy().toString()), style));
        row.add(Span.of(
                withRole
                        ? new Phrase("{0} ({1})", "{0}({1})").with(action(task), Words.inWords(task.role()))
                        : action(task)));
        row.add(Span.of(task.customerClass()));
        row.add(Span.of(task.customer().name()));
        if (withContact) {
            row.add(Span.of(Objects.requireNonNullElse(AgendaReport.contact(task), "")));
        }
        row.add(Span.of(AgendaReport.detail(task)));
        return row;
    }

    /** What is done, in a word. */
    static Phrase action(Task task) {
        return task.map(
                owed -> ComplianceWords.channel(owed.obligation().channel()),
                greeting -> GreetingWords.kind(greeting.kind()));
    }
}
