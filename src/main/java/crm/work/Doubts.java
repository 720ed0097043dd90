package crm.work;

import crm.base.Display;
import crm.base.Nearest;
import crm.field.CustomerFields;
import crm.field.Field;
import crm.field.PurchaseFields;
import crm.field.VisitFields;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.record.Contact;
import crm.record.Customer;
import crm.record.Customer.Brand;
import crm.record.Customer.Nature;
import crm.record.Purchase;
import crm.record.StaffMember;
import crm.record.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Doubts records that can be read and are unlikely all the same: gathers what is needed, record by record, and then tells the
 * doubts. The order of the records does not matter. Memory grows with customers, staff and months, not with visits. Not thread-safe.
 */
public final class Doubts {

    /** Where a doubt about all purchases together stands. */
    private static final Position PURCHASES = new Position("purchases", 0, 0);

    /** What a customer's name says of its nature. */
    private record NatureWord(String word, Set<Nature> natures) {}

    /**
     * The words that say it plainly, for a trading house or a steel works may be anything. The first one that a name contains
     * decides.
     */
    private static final List<NatureWord> NATURE_WORDS = List.of(
            new NatureWord("全资子公司", Set.of(Nature.SUBSIDIARY)),
            new NatureWord("合资公司", Set.of(Nature.JOINT_VENTURE)),
            new NatureWord("一级代理", Set.of(Nature.TIER1_AGENT)),
            new NatureWord("二级代理", Set.of(Nature.TIER2_AGENT)),
            new NatureWord("代理", Set.of(Nature.TIER1_AGENT, Nature.TIER2_AGENT, Nature.AGENT)),
            new NatureWord("零售", Set.of(Nature.RETAILER)),
            new NatureWord("门市部", Set.of(Nature.RETAILER)),
            new NatureWord("经销", Set.of(Nature.DEALER)),
            new NatureWord("设计院", Set.of(Nature.SPECIFIER)),
            new NatureWord("设计研究院", Set.of(Nature.SPECIFIER)));

    /** Makes the problem of a field of a record: whoever read the record knows its column and its name there. */
    @FunctionalInterface
    public interface ProblemMaker {

        /**
         * Makes a problem.
         *
         * @param record where the record starts
         * @param arguments what fills the places of the fault
         */
        Problem of(Fault fault, Position record, Field<?> field, Object... arguments);
    }

    private final LocalDate asOf;
    private final Set<Integer> withContacts = new HashSet<>();
    private final Map<Integer, BigDecimal> ourTons = new HashMap<>();
    private final SortedSet<YearMonth> months = new TreeSet<>();
    private final TreeMap<String, SortedSet<YearMonth>> monthsByDepartment = new TreeMap<>();
    private final Set<String> staff = new LinkedHashSet<>();
    private final TreeMap<String, Position> strangers = new TreeMap<>();
    private final Problems problems;
    private final ProblemMaker maker;

    /**
     * Nothing gathered yet.
     *
     * @param maker knows the columns of the records
     * @param asOf the day as of which customers have ended or not
     * @param problems is told the doubts
     */
    public Doubts(LocalDate asOf, ProblemMaker maker, Problems problems) {
        this.maker = maker;
        this.asOf = asOf;
        this.problems = problems;
    }

    /** Takes a member of staff; all of them come before the first visit. */
    public void add(StaffMember member) {
        if (member.id() != null) {
            staff.add(member.id());
        }
        if (member.name() != null) {
            staff.add(member.name());
        }
    }

    /** Takes a contact, and doubts it if its customer has ended. */
    public void add(Contact contact) {
        Customer customer = contact.customer();
        withContacts.add(customer.index());
        LocalDate ended = customer.endedOn();
        if (ended != null && customer.hasEndedBy(asOf)) {
            problems.add(Problem.of(
                    Fault.DOUBT_CONTACT_OF_ENDED, contact.position(), "", Display.quoted(customer.name()), ended));
        }
    }

    /** Takes a purchase. */
    public void add(Purchase purchase) {
        ourTons.merge(purchase.customer().index(), purchase.ourTons(), BigDecimal::add);
        months.add(purchase.month());
        String department = purchase.customer().department();
        if (department != null) {
            monthsByDepartment
                    .computeIfAbsent(department, key -> new TreeSet<>())
                    .add(purchase.month());
        }
    }

    /** Takes a visit. */
    public void add(Visit visit) {
        String member = visit.staff();
        if (member != null && !staff.isEmpty() && !staff.contains(member)) {
            strangers.merge(member, visit.position(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    /**
     * Raises the doubts, once everything was taken.
     *
     * @param customers all of them
     * @param owedContacts the class of a customer that ought to have contacts; null: it need not
     */
    public void raise(List<Customer> customers, Function<Customer, @Nullable String> owedContacts) {
        for (Customer customer : customers) {
            if (!customer.hasEndedBy(asOf)) {
                raise(customer, owedContacts.apply(customer));
            }
        }
        strangers.forEach(this::raiseStranger);
        raiseGaps();
    }

    private void raise(Customer customer, @Nullable String owed) {
        BigDecimal ours = ourTons.getOrDefault(customer.index(), BigDecimal.ZERO);
        if (customer.brand() == Brand.OTHER && ours.signum() > 0) {
            add(customer, CustomerFields.BRAND, Fault.DOUBT_BRAND, ours.toPlainString());
        }
        NATURE_WORDS.stream()
                .filter(each -> customer.name().contains(each.word()))
                .findFirst()
                .filter(each -> !each.natures().contains(customer.nature()))
                .ifPresent(each ->
                        add(customer, CustomerFields.NATURE, Fault.DOUBT_NATURE, customer.nature(), each.word()));
        if (customer.department() == null) {
            add(customer, CustomerFields.DEPARTMENT, Fault.DOUBT_NO_DEPARTMENT);
        }
        if (customer.salesperson() == null) {
            add(customer, CustomerFields.SALESPERSON, Fault.DOUBT_NO_SALESPERSON);
        }
        if (owed != null && !withContacts.contains(customer.index())) {
            add(customer, CustomerFields.ID, Fault.DOUBT_NO_CONTACTS, owed);
        }
    }

    private void add(Customer customer, Field<?> field, Fault fault, Object... arguments) {
        Object[] named = new Object[arguments.length + 1];
        named[0] = Display.visible(customer.id() + ' ' + customer.name());
        System.arraycopy(arguments, 0, named, 1, arguments.length);
        problems.add(maker.of(fault, customer.position(), field, named));
    }

    private void raiseStranger(String member, Position at) {
        Optional<String> near = Nearest.to(member, staff);
        String shown = Display.quoted(member);
        problems.add(
                near.isPresent()
                        ? maker.of(Fault.DOUBT_UNKNOWN_STAFF_NEAR, at, VisitFields.STAFF, shown, near.get())
                        : maker.of(Fault.DOUBT_UNKNOWN_STAFF, at, VisitFields.STAFF, shown));
    }

    /** Months that nobody reported, told once; and those that one department alone did not. */
    private void raiseGaps() {
        for (YearMonth month : gaps(months)) {
            problems.add(Problem.of(Fault.DOUBT_GAP_MONTH, PURCHASES, PurchaseFields.MONTH.phrase(), month));
        }
        monthsByDepartment.forEach((department, reported) -> {
            for (YearMonth month : gaps(reported)) {
                if (months.contains(month)) {
                    problems.add(Problem.of(
                            Fault.DOUBT_GAP_MONTH_OF_DEPARTMENT,
                            PURCHASES,
                            PurchaseFields.MONTH.phrase(),
                            month,
                            Display.quoted(department)));
                }
            }
        });
    }

    private static List<YearMonth> gaps(SortedSet<YearMonth> reported) {
        List<YearMonth> gaps = new ArrayList<>();
        if (!reported.isEmpty()) {
            YearMonth last = reported.last();
            for (YearMonth month = reported.first(); month.isBefore(last); month = month.plusMonths(1)) {
                if (!reported.contains(month)) {
                    gaps.add(month);
                }
            }
        }
        return gaps;
    }
}
