package crm.report.contact;

import crm.base.Language;
import crm.contact.JudgedDates;
import crm.people.Responsible;
import crm.policy.Period;
import crm.policy.Policy;
import crm.problem.Position;
import crm.rating.CustomerMaker;
import crm.rating.TestPolicy;
import crm.rating.World;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Customer.Nature;
import crm.record.Role;
import crm.record.StaffMember;
import crm.record.Visit;
import crm.report.Report;
import crm.report.Rows;
import crm.report.TestText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One customer with its visits and those who look after it, to be explained. */
final class ComplianceExplainWorld {

    private static final Policy.Obligation MANAGER_TWICE_A_YEAR =
            new Policy.Obligation(Role.DEPARTMENT_MANAGER, Channel.VISIT, 2, Period.YEAR);
    private static final Policy.Obligation CALL_A_MONTH =
            new Policy.Obligation(Role.SALESPERSON, Channel.PHONE, 1, Period.MONTH);
    static final Policy.Obligation VISIT_A_WEEK =
            new Policy.Obligation(Role.SALESPERSON, Channel.VISIT, 1, Period.WEEK);

    /** The built-in classes and rules; A is owed visits by both, B a call a month, C nothing. */
    static final Policy POLICY = policy(
            Map.of("A", List.of(MANAGER_TWICE_A_YEAR, VISIT_A_WEEK), "B", List.of(CALL_A_MONTH), "C", List.of()));

    final World world;
    final List<Visit> visits = new ArrayList<>();
    final List<StaffMember> staff = new ArrayList<>();
    Policy policy = POLICY;
    LocalDate asOf;
    LocalDate from;

    /** A customer of class A by the rules that was always one. */
    ComplianceExplainWorld(String asOf) {
        this(asOf, CustomerMaker.customer(Nature.SUBSIDIARY));
    }

    /** A customer of class A by the rules; the day null: as above. */
    ComplianceExplainWorld(String asOf, String cooperationSince) {
        this(asOf, CustomerMaker.customer(Nature.SUBSIDIARY).since(cooperationSince));
    }

    ComplianceExplainWorld(String asOf, CustomerMaker customer) {
        this.world = World.of(asOf, customer);
        this.asOf = world.day;
        this.from = LocalDate.of(this.asOf.getYear() - 1, 1, 1);
    }

    static Policy policy(Map<String, List<Policy.Obligation>> contactFrequency) {
        return withFrequency(TestPolicy.BUILT_IN, contactFrequency);
    }

    static Policy withFrequency(Policy plain, Map<String, List<Policy.Obligation>> contactFrequency) {
        return new Policy(
                plain.name(),
                plain.issued(),
                plain.company(),
                plain.classes(),
                plain.classification(),
                contactFrequency,
                plain.feedbackQuota(),
                plain.levels(),
                plain.greetings(),
                plain.audiences(),
                plain.contents(),
                plain.channels());
    }

    /** The day on which the profile was filled in, the department and the salesperson; null: blank. */
    ComplianceExplainWorld profile(String recordedOn, String department, String salesperson) {
        Customer one = world.customers.get(0);
        world.customers.set(
                0, withProfile(one, recordedOn == null ? null : LocalDate.parse(recordedOn), department, salesperson));
        return this;
    }

    static Customer withProfile(Customer one, LocalDate recordedOn, String department, String salesperson) {
        return new Customer(
                one.index(),
                one.id(),
                one.name(),
                one.nature(),
                one.region(),
                department,
                salesperson,
                one.brand(),
                one.scale(),
                one.keyAccount(),
                one.strategicPartner(),
                one.contractTons(),
                one.cooperationSince(),
                one.badCredit(),
                recordedOn,
                one.endedOn(),
                one.address(),
                one.postcode(),
                one.notes(),
                one.position());
    }

    ComplianceExplainWorld from(String day) {
        from = LocalDate.parse(day);
        return this;
    }

    /** Somebody of staff. */
    ComplianceExplainWorld staff(String id, String name, Role role, String department) {
        staff.add(new StaffMember(id, name, role, department, null, null, null, new Position("staff.yaml", 1, 1)));
        return this;
    }

    /** A contact, one line below the last. */
    ComplianceExplainWorld contact(Role role, Channel channel, String... days) {
        for (String day : days) {
            visits.add(visit(world.customer(), role, channel, LocalDate.parse(day), visits.size() + 2));
        }
        return this;
    }

    ComplianceExplainWorld visited(String... days) {
        return contact(Role.SALESPERSON, Channel.VISIT, days);
    }

    static Visit visit(Customer customer, Role role, Channel channel, LocalDate day, int line) {
        return new Visit(day, customer, channel, role, "S1", null, null, null, new Position("visits.csv", line, 1));
    }

    Report report() {
        world.policy = policy;
        return ComplianceExplainReport.of(
                world.classifier(), world.customer(), new JudgedDates(asOf, from), visits, Responsible.of(staff));
    }

    String text(Language language) {
        return TestText.of(report(), language);
    }

    /** The rows without the customer, its class and the clause, cells separated by bars. */
    List<String> rows() {
        return Rows.of(report()).stream()
                .map(row -> row.subList(6, row.size()).stream()
                        .map(ComplianceExplainWorld::plain)
                        .collect(Collectors.joining("|")))
                .toList();
    }

    private static String plain(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof crm.base.Term term ? term.code() : cell.toString();
    }
}
