package crm.report.contact;

import crm.contact.Compliance;
import crm.contact.ContactCounter;
import crm.contact.JudgedDates;
import crm.contact.ObligationState.Status;
import crm.contact.Obligations;
import crm.people.Responsible;
import crm.policy.Period;
import crm.policy.Policy;
import crm.problem.Position;
import crm.rating.CustomerFilter;
import crm.rating.World;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Role;
import crm.record.StaffMember;
import crm.record.Visit;
import crm.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that compliance is judged from: the world of the classes, whose day is the one they are of, and more. */
final class OwedWorld {
    final World classes;
    final LocalDate asOf;
    LocalDate from;
    CustomerFilter filter = CustomerFilter.ALL;
    final List<StaffMember> staff = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();

    OwedWorld(World classes, LocalDate asOf) {
        this.classes = classes;
        this.asOf = asOf;
    }

    /** The world of a day, with the built-in classes. */
    static OwedWorld of(String asOf) {
        LocalDate day = LocalDate.parse(asOf);
        return new OwedWorld(new World(day), day);
    }

    /** Says what each class is owed. */
    OwedWorld owing(Map<String, List<Policy.Obligation>> frequency) {
        Policy rules = classes.policy;
        classes.policy = new Policy(
                rules.name(),
                rules.issued(),
                rules.company(),
                rules.classes(),
                rules.classification(),
                frequency,
                rules.feedbackQuota(),
                rules.levels(),
                rules.greetings(),
                rules.audiences(),
                rules.contents(),
                rules.channels());
        return this;
    }

    static Policy.Obligation obligation(Role role, Channel channel, int times, Period every) {
        return new Policy.Obligation(role, channel, times, every);
    }

    OwedWorld visited(Customer customer, Role role, Channel channel, LocalDate... days) {
        for (LocalDate day : days) {
            visits.add(visit(customer, role, channel, day));
        }
        return this;
    }

    static Visit visit(Customer customer, Role role, Channel channel, LocalDate day) {
        return new Visit(day, customer, channel, role, null, null, null, null, new Position("visits.csv", 2, 0));
    }

    static StaffMember member(String id, String name, Role role, String department) {
        return new StaffMember(id, name, role, department, null, null, null, new Position("staff.csv", 2, 0));
    }

    Obligations duties() {
        return Obligations.of(classes.classifier(), classes.customers, new JudgedDates(asOf, from), filter);
    }

    Compliance compliance() {
        ContactCounter ledger = new ContactCounter(duties());
        visits.forEach(ledger::count);
        return Compliance.of(ledger);
    }

    Report report(Status... statuses) {
        return ComplianceReport.of(compliance(), Responsible.of(staff), Set.of(statuses));
    }

    Report reportOnAll() {
        return ComplianceReport.of(compliance(), Responsible.of(staff), EnumSet.allOf(Status.class));
    }

    Report summary(SummaryKey key) {
        return ComplianceSummaryReport.of(compliance(), Responsible.of(staff), key);
    }
}
