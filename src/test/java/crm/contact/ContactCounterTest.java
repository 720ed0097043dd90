package crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.policy.Period;
import crm.policy.Policy;
import crm.problem.Position;
import crm.rating.ClassSpan;
import crm.rating.CustomerMaker;
import crm.rating.TestPolicy;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Role;
import crm.record.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContactCounterTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    private static final Customer KNOWN = CustomerMaker.customer(3).make();
    private static final Customer LEFT_OUT = CustomerMaker.customer(1).make();
    private static final Customer BEHIND = CustomerMaker.customer(9).make();

    private static Obligations obligations(int times) {
        List<Policy.Obligation> owed = List.of(
                new Policy.Obligation(Role.SALESPERSON, Channel.VISIT, times, Period.WEEK),
                new Policy.Obligation(Role.SALESPERSON, Channel.VISIT, times, Period.YEAR),
                new Policy.Obligation(Role.SALESPERSON, Channel.PHONE, times, Period.MONTH));
        CustomerObligations known = new CustomerObligations(KNOWN, new ClassSpan("A", null), owed);
        return new Obligations(TestPolicy.BUILT_IN, new JudgedDates(AS_OF, null), List.of(known), 0, 0, 0);
    }

    private static Visit visit(Customer customer, Role role, Channel channel, String day) {
        return new Visit(
                LocalDate.parse(day),
                customer,
                channel,
                role,
                null,
                null,
                null,
                null,
                new Position("visits.csv", 2, 0));
    }

    @Test
    void a_visit_counts_for_every_obligation_of_its_role_and_channel() {
        ContactCounter counter = new ContactCounter(obligations(1));
        counter.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "2026-03-25"));
        counter.count(visit(KNOWN, Role.COMPANY_MANAGER, Channel.VISIT, "2026-03-25"));
        assertThat(counter.of(KNOWN, 0).count(1)).isEqualTo(1);
        assertThat(counter.of(KNOWN, 1).count(0)).isEqualTo(1);
        assertThat(counter.of(KNOWN, 2).count(0)).isZero();
        assertThat(counter.of(KNOWN, 2).latest()).isNull();
    }

    @Test
    void what_is_later_than_the_report_does_not_count_at_all() {
        ContactCounter counter = new ContactCounter(obligations(1));
        counter.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "2026-04-01"));
        assertThat(counter.of(KNOWN, 0)).isNull();
        assertThat(counter.firstVisit()).isNull();
        counter.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "2026-03-31"));
        assertThat(counter.of(KNOWN, 0).count(0)).isEqualTo(1);
    }

    @Test
    void what_lies_before_the_judged_periods_is_only_remembered_as_the_last_contact() {
        ContactCounter counter = new ContactCounter(obligations(1));
        counter.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "1999-03-31"));
        assertThat(counter.of(KNOWN, 0).latest()).isEqualTo("1999-03-31");
        int weeksAgo = CalendarPeriod.number(Period.WEEK, AS_OF)
                - CalendarPeriod.number(Period.WEEK, LocalDate.of(1999, 3, 31));
        assertThat(counter.of(KNOWN, 0).count(weeksAgo)).isZero();
    }

    @Test
    void the_first_visit_is_that_to_anybody() {
        ContactCounter counter = new ContactCounter(obligations(1));
        counter.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "2026-03-25"));
        counter.count(visit(LEFT_OUT, Role.COMPANY_MANAGER, Channel.PHONE, "2024-05-06"));
        counter.count(visit(BEHIND, Role.COMPANY_MANAGER, Channel.PHONE, "2023-05-06"));
        counter.count(visit(BEHIND, Role.COMPANY_MANAGER, Channel.PHONE, "2025-05-06"));
        assertThat(counter.firstVisit()).isEqualTo("2023-05-06");
    }

    @Test
    void only_counters_of_the_same_obligations_are_merged() {
        ContactCounter counter = new ContactCounter(obligations(1));
        ContactCounter other = new ContactCounter(obligations(2));
        assertThatThrownBy(() -> counter.merge(other)).isInstanceOf(IllegalArgumentException.class);
        counter.merge(new ContactCounter(obligations(1)));
    }

    @Test
    void counts_are_exact_also_beyond_a_byte() {
        ContactCounter counter = new ContactCounter(obligations(1));
        for (int i = 1; i <= 1000; i++) {
            counter.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "2026-03-25"));
            assertThat(counter.of(KNOWN, 0).count(1)).isEqualTo(i);
            assertThat(counter.of(KNOWN, 1).count(0)).isEqualTo(i);
        }
        assertThat(counter.of(KNOWN, 0).count(0)).isZero();
        assertThat(counter.of(KNOWN, 0).count(2)).isZero();
    }

    @Test
    void the_latest_day_is_kept_whatever_the_order() {
        ContactCounter counter = new ContactCounter(obligations(1));
        for (String day : List.of("1905-01-01", "2024-02-29", "1969-12-31")) {
            counter.count(visit(KNOWN, Role.SALESPERSON, Channel.PHONE, day));
        }
        assertThat(counter.of(KNOWN, 2).latest()).isEqualTo("2024-02-29");
    }

    /** Any split of the visits, merged, gives what one counter gives. */
    @Test
    void merged_counters_count_as_one() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            Obligations obligations = obligations(1);
            ContactCounter whole = new ContactCounter(obligations);
            ContactCounter merged = new ContactCounter(obligations);
            List<ContactCounter> parts = List.of(merged.fork(), merged.fork(), merged);
            for (int i = random.nextInt(20); i > 0; i--) {
                String day = AS_OF.minusDays(random.nextInt(30)).toString();
                Channel channel = random.nextBoolean() ? Channel.VISIT : Channel.PHONE;
                for (int times = random.nextInt(5) == 0 ? 200 : 1; times > 0; times--) {
                    Visit visit = visit(KNOWN, Role.SALESPERSON, channel, day);
                    whole.count(visit);
                    parts.get(random.nextInt(3)).count(visit);
                }
            }
            merged.merge(parts.get(0));
            merged.merge(parts.get(1));
            for (int place = 0; place < 3; place++) {
                assertThat(counted(merged, place)).isEqualTo(counted(whole, place));
            }
            assertThat(merged.firstVisit()).isEqualTo(whole.firstVisit());
        }
    }

    /** The counts of twelve periods, and the latest day. */
    private static List<Object> counted(ContactCounter counter, int place) {
        ContactCounter.Counts counts = counter.of(KNOWN, place);
        List<Object> counted = new ArrayList<>();
        for (int ago = 0; counts != null && ago < 12; ago++) {
            counted.add(counts.count(ago));
        }
        counted.add(String.valueOf(counts == null ? null : counts.latest()));
        return counted;
    }
}
