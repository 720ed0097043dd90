package crm.report.contact;

import crm.contact.Compliance;
import crm.contact.ContactCounter;
import crm.contact.JudgedDates;
import crm.contact.Obligations;
import crm.people.Responsible;
import crm.policy.Period;
import crm.policy.Policy;
import crm.rating.CustomerFilter;
import crm.rating.World;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Role;
import crm.record.Visit;
import crm.report.Report;
import crm.report.rating.RandomWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A world of several customers with histories, a policy's clauses and visits. */
final class ComplianceExplainCase {

    private final Random random;
    final World world;
    final LocalDate asOf;
    private final List<Visit> visits = new ArrayList<>();
    final Compliance compliance;

    ComplianceExplainCase(long seed) {
        random = new Random(seed);
        world = RandomWorld.of(seed);
        // On every day of the week, the ends of months and years among them.
        asOf = world.day.plusDays(random.nextInt(3) == 0 ? random.nextInt(10) : 0);
        world.policy = ComplianceExplainWorld.withFrequency(world.policy, clauses());
        world.customers.replaceAll(customer -> ComplianceExplainWorld.withProfile(
                customer,
                random.nextInt(3) == 0 ? asOf.minusDays(random.nextInt(500) - 20L) : null,
                customer.department(),
                random.nextBoolean() ? null : "甲"));
        int line = 2;
        for (Customer customer : world.customers) {
            for (int i = random.nextInt(60); i > 0; i--) {
                visits.add(ComplianceExplainWorld.visit(
                        customer, any(Role.values()), any(Channel.values()), day(), line++));
            }
        }
        Collections.shuffle(visits, random);
        LocalDate from = random.nextInt(3) == 0 ? asOf.minusDays(random.nextInt(800)) : null;
        ContactCounter ledger = new ContactCounter(
                Obligations.of(world.classifier(), world.customers, new JudgedDates(asOf, from), CustomerFilter.ALL));
        visits.forEach(ledger::count);
        compliance = Compliance.of(ledger);
    }

    private Map<String, List<Policy.Obligation>> clauses() {
        Map<String, List<Policy.Obligation>> byClass = new LinkedHashMap<>();
        for (String code : world.policy.classCodes()) {
            Map<List<Object>, Policy.Obligation> clauses = new LinkedHashMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                var one = new Policy.Obligation(
                        any(Role.values()), any(Channel.values()), 1 + random.nextInt(3), any(Period.values()));
                clauses.put(List.of(one.role(), one.channel(), one.every()), one);
            }
            byClass.put(code, List.copyOf(clauses.values()));
        }
        return byClass;
    }

    private LocalDate day() {
        return asOf.minusDays(random.nextInt(4) == 0 ? random.nextInt(900) - 30L : random.nextInt(90) - 5L);
    }

    Report explain(Customer customer) {
        return ComplianceExplainReport.of(
                world.classifier(),
                customer,
                new JudgedDates(asOf, compliance.from()),
                of(customer),
                Responsible.of(List.of()));
    }

    List<Visit> of(Customer customer) {
        return visits.stream().filter(each -> each.customer() == customer).toList();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
