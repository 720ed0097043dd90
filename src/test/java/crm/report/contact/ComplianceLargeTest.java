package crm.report.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contact.Compliance;
import crm.contact.ObligationState;
import crm.contact.ObligationState.Status;
import crm.policy.Period;
import crm.policy.Policy;
import crm.rating.CustomerMaker;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Customer.Nature;
import crm.record.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Many customers are judged in slices, by all processors, and sorted as numbers. */
class ComplianceLargeTest {

    private static final int CUSTOMERS = 9_500;

    private static final Map<String, List<Policy.Obligation>> OWED = Map.of(
            "A",
            List.of(
                    OwedWorld.obligation(Role.SALESPERSON, Channel.VISIT, 1, Period.MONTH),
                    OwedWorld.obligation(Role.SALESPERSON, Channel.PHONE, 2, Period.WEEK)),
            "B",
            List.of(OwedWorld.obligation(Role.DEPARTMENT_MANAGER, Channel.VISIT, 1, Period.QUARTER)),
            "C",
            List.of(
                    OwedWorld.obligation(Role.COMPANY_MANAGER, Channel.PHONE, 1, Period.YEAR),
                    OwedWorld.obligation(Role.SALESPERSON, Channel.PHONE, 1, Period.HALF_YEAR)));

    private static OwedWorld world(Random random) {
        OwedWorld world = OwedWorld.of("2026-01-05").owing(OWED);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        for (int i : order) {
            Customer customer = CustomerMaker.customer(i)
                    .nature(Nature.values()[random.nextInt(Nature.values().length)])
                    .since(random.nextInt(3) > 0 ? "2015-03-01" : null)
                    .recorded(random.nextBoolean() ? "2025-06-12" : "2026-02-01")
                    .ended(random.nextInt(9) == 0 ? "2025-12-31" : null)
                    .make();
            world.classes.customers.add(customer);
            for (int visits = random.nextInt(4); visits > 0; visits--) {
                world.visited(
                        customer,
                        Role.values()[random.nextInt(3)],
                        Channel.values()[random.nextInt(2)],
                        LocalDate.of(2026, 1, 9).minusDays(random.nextInt(600)));
            }
        }
        return world;
    }

    /** The same judged five hundred at a time: no slices. */
    private static List<ObligationState> inParts(OwedWorld world) {
        List<ObligationState> standings = new ArrayList<>();
        LocalDate from = world.compliance().from();
        for (int i = 0; i < CUSTOMERS; i += 500) {
            OwedWorld part = OwedWorld.of("2026-01-05").owing(OWED);
            part.from = from;
            part.classes.customers.addAll(world.classes.customers.subList(i, i + 500));
            Set<Customer> members = new HashSet<>(part.classes.customers);
            world.visits.stream()
                    .filter(visit -> members.contains(visit.customer()))
                    .forEach(part.visits::add);
            standings.addAll(part.compliance().states());
        }
        return standings;
    }

    @Test
    void many_customers_are_judged_as_few_are() {
        OwedWorld world = world(new Random(3));
        assertThat(world.compliance().states()).hasSizeGreaterThan(CUSTOMERS).isEqualTo(inParts(world));
        assertThat(world.duties().ended()).isPositive();
        assertThat(world.duties().notBegun()).isPositive();
        assertThat(world.duties().customers()).isEqualTo(CUSTOMERS);
    }

    @Test
    void sorted_as_numbers_they_come_in_the_order_of_the_contract() {
        Compliance compliance = world(new Random(4)).compliance();
        Policy policy = compliance.obligations().policy();
        List<ObligationState> sorted = new ArrayList<>(compliance.states());
        sorted.sort(Comparator.comparingInt((ObligationState each) -> policy.rank(each.customerClass()))
                .thenComparing(
                        Comparator.comparingInt(ObligationState::daysOverdue).reversed())
                .thenComparing(each -> each.customer().id())
                .thenComparingInt(ObligationState::place));
        assertThat(ComplianceOrder.of(compliance, EnumSet.allOf(Status.class))).isEqualTo(sorted);
        assertThat(ComplianceOrder.of(compliance, Set.of(Status.OVERDUE)))
                .isNotEmpty()
                .hasSizeLessThan(sorted.size())
                .isEqualTo(sorted.stream()
                        .filter(each -> each.status() == Status.OVERDUE)
                        .toList());
    }
}
