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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContactLedgerTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    private static final Customer KNOWN = CustomerMaker.customer(3).make();
    private static final Customer LEFT_OUT = CustomerMaker.customer(1).make();
    private static final Customer BEHIND = CustomerMaker.customer(9).make();

    private static Duties duties(int times) {
        List<Policy.Obligation> obligations = List.of(
                new Policy.Obligation(Role.SALESPERSON, Channel.VISIT, times, Period.WEEK),
                new Policy.Obligation(Role.SALESPERSON, Channel.VISIT, times, Period.YEAR),
                new Policy.Obligation(Role.SALESPERSON, Channel.PHONE, times, Period.MONTH));
        CustomerDuties owed = new CustomerDuties(KNOWN, new ClassSpan("A", null), obligations);
        return new Duties(TestPolicy.BUILT_IN, new JudgedDates(AS_OF, null), List.of(owed), 0, 0, 0);
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
    void aVisitCountsForEveryObligationOfItsRoleAndChannel() {
        ContactLedger ledger = new ContactLedger(duties(1));
        ledger.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "2026-03-25"));
        ledger.count(visit(KNOWN, Role.COMPANY_MANAGER, Channel.VISIT, "2026-03-25"));
        assertThat(ledger.of(KNOWN, 0).count(1)).isEqualTo(1);
        assertThat(ledger.of(KNOWN, 1).count(0)).isEqualTo(1);
        assertThat(ledger.of(KNOWN, 2).count(0)).isZero();
        assertThat(ledger.of(KNOWN, 2).latest()).isNull();
    }

    @Test
    void whatIsLaterThanTheReportDoesNotCountAtAll() {
        ContactLedger ledger = new ContactLedger(duties(1));
        ledger.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "2026-04-01"));
        assertThat(ledger.of(KNOWN, 0)).isSameAs(ObligationCounts.NONE);
        assertThat(ledger.firstVisit()).isNull();
        ledger.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "2026-03-31"));
        assertThat(ledger.of(KNOWN, 0).count(0)).isEqualTo(1);
    }

    @Test
    void whatLiesBeforeTheJudgedPeriodsIsOnlyRememberedAsTheLastContact() {
        ContactLedger ledger = new ContactLedger(duties(1));
        ledger.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "1999-03-31"));
        assertThat(ledger.of(KNOWN, 0).latest()).isEqualTo("1999-03-31");
        int weeksAgo = CalendarPeriod.number(Period.WEEK, AS_OF)
                - CalendarPeriod.number(Period.WEEK, LocalDate.of(1999, 3, 31));
        assertThat(ledger.of(KNOWN, 0).count(weeksAgo)).isZero();
    }

    @Test
    void theFirstVisitIsThatToAnybody() {
        ContactLedger ledger = new ContactLedger(duties(1));
        ledger.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "2026-03-25"));
        ledger.count(visit(LEFT_OUT, Role.COMPANY_MANAGER, Channel.PHONE, "2024-05-06"));
        ledger.count(visit(BEHIND, Role.COMPANY_MANAGER, Channel.PHONE, "2023-05-06"));
        ledger.count(visit(BEHIND, Role.COMPANY_MANAGER, Channel.PHONE, "2025-05-06"));
        assertThat(ledger.firstVisit()).isEqualTo("2023-05-06");
    }

    @Test
    void onlyLedgersOfTheSameDutiesAreMerged() {
        ContactLedger ledger = new ContactLedger(duties(1));
        ContactLedger other = new ContactLedger(duties(2));
        assertThatThrownBy(() -> ledger.merge(other)).isInstanceOf(IllegalArgumentException.class);
        ledger.merge(new ContactLedger(duties(1)));
    }

    @Test
    void countsAreExactAlsoBeyondAByte() {
        ContactLedger ledger = new ContactLedger(duties(1));
        for (int i = 1; i <= 1000; i++) {
            ledger.count(visit(KNOWN, Role.SALESPERSON, Channel.VISIT, "2026-03-25"));
            assertThat(ledger.of(KNOWN, 0).count(1)).isEqualTo(i);
            assertThat(ledger.of(KNOWN, 1).count(0)).isEqualTo(i);
        }
        assertThat(ledger.of(KNOWN, 0).count(0)).isZero();
        assertThat(ledger.of(KNOWN, 0).count(2)).isZero();
    }

    @Test
    void theLatestDayIsKeptWhateverTheOrder() {
        ContactLedger ledger = new ContactLedger(duties(1));
        for (String day : List.of("1905-01-01", "2024-02-29", "1969-12-31")) {
            ledger.count(visit(KNOWN, Role.SALESPERSON, Channel.PHONE, day));
        }
        assertThat(ledger.of(KNOWN, 2).latest()).isEqualTo("2024-02-29");
    }

    /** Any split of the visits, merged, gives what one ledger gives. */
    @Test
    void mergedLedgersCountAsOne() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            Duties duties = duties(1);
            ContactLedger whole = new ContactLedger(duties);
            ContactLedger merged = new ContactLedger(duties);
            List<ContactLedger> parts = List.of(merged.fork(), merged.fork(), merged);
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
                ObligationCounts one = whole.of(KNOWN, place);
                ObligationCounts other = merged.of(KNOWN, place);
                for (int ago = 0; ago < 12; ago++) {
                    assertThat(other.count(ago)).isEqualTo(one.count(ago));
                }
                assertThat(other.latest()).isEqualTo(one.latest());
            }
            assertThat(merged.firstVisit()).isEqualTo(whole.firstVisit());
        }
    }
}
