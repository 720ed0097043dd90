package crm.work;

import crm.base.Term;
import crm.contact.ObligationState;
import crm.contact.ObligationState.Status;
import crm.greeting.Greeting;
import crm.record.Customer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do: the contacts that an obligation still asks for, or a greeting. Immutable.
 *
 * @param dueBy the day by which
 * @param staff who, by name; the company where it is done in its name; empty: nobody is known
 * @param role in which role, or as the company
 * @param action what: visit, phone, gift, sms or wish
 * @param customer towards whom
 * @param customerClass the customer's class
 * @param urgency how pressing it is
 * @param owed the obligation, which is not met; null: it is a greeting
 * @param greeting the greeting; null: it is an obligation
 */
public record Task(
        LocalDate dueBy,
        List<String> staff,
        Term role,
        Term action,
        Customer customer,
        String customerClass,
        Urgency urgency,
        @Nullable ObligationState owed,
        @Nullable Greeting greeting) {

    /** How pressing a task is. */
    public enum Urgency implements Term {
        /** A contact that is overdue. */
        OVERDUE("逾期"),
        /** A contact that falls due. */
        DUE("待完成"),
        /** A greeting that is due out. */
        GREETING("问候");

        private final List<String> chineseNames;

        Urgency(String chinese) {
            this.chineseNames = List.of(chinese);
        }

        @Override
        public List<String> chineseNames() {
            return chineseNames;
        }
    }

    /** The contacts that an obligation asks for, which is not met, with those who are responsible. */
    static Task of(ObligationState owed, List<String> staff) {
        return new Task(
                owed.dueBy(),
                staff,
                owed.obligation().role(),
                owed.obligation().channel(),
                owed.customer(),
                owed.customerClass(),
                owed.status() == Status.OVERDUE ? Urgency.OVERDUE : Urgency.DUE,
                owed,
                null);
    }

    /** A greeting. */
    static Task of(Greeting greeting) {
        return new Task(
                greeting.sendOn(),
                greeting.senderNames(),
                greeting.sender(),
                greeting.kind(),
                greeting.customer(),
                greeting.recipient().customerClass(),
                Urgency.GREETING,
                null,
                greeting);
    }

    /** What is made of the obligation, or of the greeting. */
    public <T> T map(Function<ObligationState, T> ofOwed, Function<Greeting, T> ofGreeting) {
        return owed != null ? ofOwed.apply(owed) : ofGreeting.apply(Objects.requireNonNull(greeting));
    }
}
