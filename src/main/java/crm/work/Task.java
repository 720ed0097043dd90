package crm.work;

import crm.base.Term;
import crm.contact.ObligationState;
import crm.greeting.Greeting;
import crm.record.Customer;
import java.time.LocalDate;
import java.util.List;

/** Something that somebody has to do. */
public sealed interface Task {

    /** The day by which. */
    LocalDate dueBy();

    /** Who, by name; the company where it is done in its name; empty: nobody is known. */
    List<String> staff();

    /** In which role, or as the company. */
    Term role();

    /** What: visit, phone, gift, sms or wish. */
    Term action();

    /** Towards whom. */
    Customer customer();

    /** The customer's class. */
    String customerClass();

    /** How pressing it is. */
    TaskStatus status();

    /**
     * Contacts that an obligation still asks for. Immutable.
     *
     * @param standing the obligation, neither met nor without contacts left
     * @param staff who is responsible
     */
    record Contacts(ObligationState standing, List<String> staff) implements Task {

        @Override
        public LocalDate dueBy() {
            return standing.dueBy();
        }

        @Override
        public Term role() {
            return standing.obligation().role();
        }

        @Override
        public Term action() {
            return standing.obligation().channel();
        }

        @Override
        public Customer customer() {
            return standing.customer();
        }

        @Override
        public String customerClass() {
            return standing.customerClass();
        }

        @Override
        public TaskStatus status() {
            return switch (standing.status()) {
                case OVERDUE -> TaskStatus.OVERDUE;
                case DUE, MET -> TaskStatus.DUE;
            };
        }
    }

    /**
     * A greeting. Immutable.
     *
     * @param greeting which
     */
    record Greet(Greeting greeting) implements Task {

        @Override
        public LocalDate dueBy() {
            return greeting.sendOn();
        }

        @Override
        public List<String> staff() {
            return greeting.senderNames();
        }

        @Override
        public Term role() {
            return greeting.sender().term();
        }

        @Override
        public Term action() {
            return greeting.kind();
        }

        @Override
        public Customer customer() {
            return greeting.recipient().contact().customer();
        }

        @Override
        public String customerClass() {
            return greeting.recipient().customerClass();
        }

        @Override
        public TaskStatus status() {
            return TaskStatus.GREETING;
        }
    }
}
