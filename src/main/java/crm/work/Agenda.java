package crm.work;

import crm.contact.Compliance;
import crm.contact.ObligationState;
import crm.contact.ObligationState.Status;
import crm.greeting.Greetings;
import crm.people.Responsible;
import crm.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is to be done: contacts that are overdue or fall due within a range of days, each obligation once, and the
 * greetings that are due out in it. Immutable.
 *
 * @param compliance as of the first day of the range
 * @param greetings of the range
 * @param tasks by staff (those whom nobody is known for last), day, class and customer
 * @param others how many tasks of the range other people have
 */
public record Agenda(Compliance compliance, Greetings greetings, List<Task> tasks, int others) {

    /**
     * The agenda of a range.
     *
     * @param isWanted tells from the names of those who share a task whether it is listed
     */
    public static Agenda of(
            Compliance compliance, Greetings greetings, Responsible responsible, Predicate<List<String>> isWanted) {
        LocalDate last = greetings.dates().last();
        List<Task> all = new ArrayList<>();
        for (ObligationState each : compliance.states()) {
            boolean isDue = each.status() == Status.DUE && !each.dueBy().isAfter(last);
            if (isDue || each.status() == Status.OVERDUE) {
                all.add(Task.of(each, responsible.names(each.obligation().role(), each.customer())));
            }
        }
        greetings.greetings().forEach(greeting -> all.add(Task.of(greeting)));
        List<Task> tasks = new ArrayList<>(
                all.stream().filter(task -> isWanted.test(task.staff())).toList());
        tasks.sort(order(compliance.obligations().policy()));
        return new Agenda(compliance, greetings, List.copyOf(tasks), all.size() - tasks.size());
    }

    /** Tasks that are the same to it stay in the order of obligations and greetings, for the sort is stable. */
    private static Comparator<Task> order(Policy policy) {
        return Comparator.comparing((Task task) -> task.staff().isEmpty())
                .thenComparing(task -> String.join("\n", task.staff()))
                .thenComparing(Task::dueBy)
                .thenComparingInt(task -> policy.rank(task.customerClass()))
                .thenComparing(task -> task.customer().id());
    }
}
