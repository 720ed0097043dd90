package crm.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import crm.greeting.Greeting.Occasion;
import crm.people.Recipient;
import crm.policy.GreetingKind;
import crm.policy.OccasionKind;
import crm.problem.Position;
import crm.rating.CustomerMaker;
import crm.record.Contact;
import crm.record.Contact.BirthdayCalendar;
import crm.record.Customer;
import crm.record.LedgerEntry;
import crm.record.Level;
import crm.record.Sender;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which greetings a ledger stands for. */
class GreetingLedgerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Customer CUSTOMER = CustomerMaker.customer(0).make();
    private static final Customer OTHER = CustomerMaker.customer(1).make();

    private static Greeting greeting(int place, Customer customer, String id, String name) {
        return greeting(place, customer, id, name, GreetingKind.SMS, Sender.COMPANY);
    }

    private static Greeting greeting(
            int place, Customer customer, String id, String name, GreetingKind kind, Sender sender) {
        Contact contact = new Contact(
                id,
                customer,
                name,
                null,
                null,
                false,
                "13800000001",
                null,
                null,
                BirthdayCalendar.SOLAR,
                List.of(),
                false,
                new Position("contacts.csv", place + 2, 1));
        Occasion occasion = new Occasion(OccasionKind.HOLIDAY, "national_day", "国庆节", 5, 0, DAY);
        Recipient recipient = new Recipient(contact, "A", Level.STAFF, place, 0, true);
        return new Greeting(DAY, occasion, recipient, kind, sender, 0, List.of(), "", "公司", List.of());
    }

    private static GreetingLedger ledger(LedgerEntry... entries) {
        return new GreetingLedger(List.of(entries));
    }

    private static LedgerEntry entry(Customer customer, String id, String name) {
        return entry(customer, id, name, Sender.COMPANY);
    }

    private static LedgerEntry entry(Customer customer, String id, String name, Sender sender) {
        return new LedgerEntry(
                null, DAY, "national_day", null, "sms", customer.id(), id, name, sender, null, null, null);
    }

    @Test
    void an_entry_stands_for_the_contact_of_its_id_and_name() {
        Greeting first = greeting(0, CUSTOMER, "L1", "张伟");
        Greeting second = greeting(1, CUSTOMER, "L2", "张伟");
        assertThat(ledger(entry(CUSTOMER, "L2", "张伟")).unwritten(List.of(first, second)))
                .containsExactly(first);
    }

    @Test
    void a_name_that_was_corrected_is_known_by_the_id() {
        Greeting greeting = greeting(0, CUSTOMER, "L1", "张炜");
        assertThat(ledger(entry(CUSTOMER, "L1", "张伟")).unwritten(List.of(greeting)))
                .isEmpty();
    }

    @Test
    void ids_that_were_given_anew_are_passed_over_where_the_name_is_known() {
        Greeting first = greeting(0, CUSTOMER, "L2", "张伟");
        Greeting second = greeting(1, CUSTOMER, "L1", "李娜");
        GreetingLedger ledger = ledger(entry(CUSTOMER, "L1", "张伟"), entry(CUSTOMER, "L2", "李娜"));
        assertThat(ledger.unwritten(List.of(first, second))).isEmpty();
    }

    @Test
    void contacts_that_nothing_tells_apart_count_one_by_one() {
        Greeting first = greeting(0, CUSTOMER, null, "张伟");
        Greeting second = greeting(1, CUSTOMER, null, "张伟");
        assertThat(ledger(entry(CUSTOMER, null, "张伟")).unwritten(List.of(first, second)))
                .containsExactly(second);
        assertThat(ledger(entry(CUSTOMER, null, "张伟"), entry(CUSTOMER, null, "张伟"))
                        .unwritten(List.of(first, second)))
                .isEmpty();
    }

    @Test
    void an_id_that_came_later_changes_nothing() {
        Greeting greeting = greeting(0, CUSTOMER, "L1", "张伟");
        assertThat(ledger(entry(CUSTOMER, null, "张伟")).unwritten(List.of(greeting)))
                .isEmpty();
    }

    @Test
    void a_namesake_of_another_customer_is_somebody_else() {
        Greeting greeting = greeting(0, OTHER, null, "张伟");
        assertThat(ledger(entry(CUSTOMER, null, "张伟")).unwritten(List.of(greeting)))
                .containsExactly(greeting);
    }

    @Test
    void another_kind_is_the_same_greeting_and_another_sender_is_not() {
        Greeting gift = greeting(0, CUSTOMER, "L1", "张伟", GreetingKind.GIFT, Sender.COMPANY);
        Greeting bySomebody = greeting(0, CUSTOMER, "L1", "张伟", GreetingKind.SMS, Sender.SALESPERSON);
        assertThat(ledger(entry(CUSTOMER, "L1", "张伟")).unwritten(List.of(gift, bySomebody)))
                .containsExactly(bySomebody);
        assertThat(ledger(entry(CUSTOMER, "L1", "张伟", Sender.SALESPERSON)).unwritten(List.of(gift, bySomebody)))
                .containsExactly(gift);
    }
}
