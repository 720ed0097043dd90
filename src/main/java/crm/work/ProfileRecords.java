package crm.work;

import crm.contact.Compliance;
import crm.contact.ObligationState;
import crm.fact.RatingWindow;
import crm.greeting.Greeting;
import crm.greeting.Greetings;
import crm.people.Responsible;
import crm.rating.Classifier;
import crm.record.Contact;
import crm.record.Customer;
import crm.record.Feedback;
import crm.record.Purchase;
import crm.record.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers the records of some customers and makes their files; records of others are passed over. Not thread-safe. */
public final class ProfileRecords {

    private final RatingWindow window;
    private final LocalDate asOf;
    private final Map<Integer, Gathered> gathered = new LinkedHashMap<>();

    /** What there is of a customer. */
    private static final class Gathered {
        private final Customer customer;
        private final List<Contact> contacts = new ArrayList<>();
        private final Map<YearMonth, BigDecimal> ours = new HashMap<>();
        private final Map<YearMonth, BigDecimal> totals = new HashMap<>();
        private final TreeSet<String> products = new TreeSet<>();
        private final TreeSet<String> brands = new TreeSet<>();
        private final List<Visit> visits = new ArrayList<>();
        private final List<Feedback> openForms = new ArrayList<>();
        private int forms;

        private Gathered(Customer customer) {
            this.customer = customer;
        }
    }

    /**
     * Nothing yet.
     *
     * @param customers whose records are gathered, in the order of the profiles
     * @param asOf the day of the report: visits and forms after it are passed over
     */
    public ProfileRecords(List<Customer> customers, LocalDate asOf) {
        this.window = RatingWindow.upTo(asOf);
        this.asOf = asOf;
        customers.forEach(customer -> gathered.put(customer.index(), new Gathered(customer)));
    }

    private @Nullable Gathered of(@Nullable Customer customer) {
        return customer == null ? null : gathered.get(customer.index());
    }

    /** Takes the next contact. */
    public void add(Contact contact) {
        Gathered of = of(contact.customer());
        if (of != null) {
            of.contacts.add(contact);
        }
    }

    /** Takes the next purchase. */
    public void add(Purchase purchase) {
        Gathered of = of(purchase.customer());
        YearMonth month = purchase.month();
        if (of == null || month.isBefore(window.first()) || month.isAfter(window.last())) {
            return;
        }
        of.ours.merge(month, purchase.ourTons(), BigDecimal::add);
        if (purchase.totalTons() != null) {
            of.totals.merge(month, purchase.totalTons(), BigDecimal::add);
        }
        if (purchase.product() != null) {
            of.products.add(purchase.product());
        }
        if (purchase.brand() != null) {
            of.brands.add(purchase.brand());
        }
    }

    /** Takes the next visit. */
    public void add(Visit visit) {
        Gathered of = of(visit.customer());
        if (of != null && !visit.date().isAfter(asOf)) {
            of.visits.add(visit);
        }
    }

    /** Takes the next feedback form. */
    public void add(Feedback form) {
        Gathered of = of(form.customer());
        if (of != null && !form.date().isAfter(asOf)) {
            of.forms++;
            if (form.result() == null) {
                of.openForms.add(form);
            }
        }
    }

    /** The profiles, in the order of the customers. */
    public List<Profile> profiles(
            Classifier classifier, Compliance compliance, Greetings greetings, Responsible responsible) {
        Map<Integer, List<ObligationState>> obligationsOf = byCustomer(ObligationState::customer, compliance.states());
        Map<Integer, List<Greeting>> greetingsOf = byCustomer(Greeting::customer, greetings.greetings());
        List<Profile> profiles = new ArrayList<>();
        for (Gathered each : gathered.values()) {
            Customer customer = each.customer;
            var classification = classifier.classify(customer);
            profiles.add(new Profile(
                    classifier,
                    classification,
                    classifier.history().classOn(customer, asOf, classification.classByRule()),
                    List.copyOf(each.contacts),
                    purchases(each),
                    obligationsOf.getOrDefault(customer.index(), List.of()),
                    latestFirst(each.visits),
                    each.openForms.stream().sorted(OpenForms.OLDEST_FIRST).toList(),
                    each.forms,
                    greetingsOf.getOrDefault(customer.index(), List.of()),
                    responsible));
        }
        return List.copyOf(profiles);
    }

    private static <T> Map<Integer, List<T>> byCustomer(Function<T, Customer> customer, List<T> all) {
        return all.stream()
                .collect(Collectors.groupingBy(each -> customer.apply(each).index()));
    }

    /** Of one day those that say more come in an order of their own, so that the order of the files does not matter. */
    private static List<Visit> latestFirst(List<Visit> visits) {
        return visits.stream()
                .sorted(Comparator.comparing(Visit::date)
                        .reversed()
                        .thenComparing(Visit::channel)
                        .thenComparing(Visit::role)
                        .thenComparing(visit -> String.valueOf(visit.staff()))
                        .thenComparing(visit -> String.valueOf(visit.contact()))
                        .thenComparing(visit -> String.valueOf(visit.content())))
                .toList();
    }

    private Profile.Purchases purchases(Gathered each) {
        List<Profile.Month> months = new ArrayList<>();
        for (YearMonth month = window.first(); !month.isAfter(window.last()); month = month.plusMonths(1)) {
            months.add(new Profile.Month(month, each.ours.get(month), each.totals.get(month)));
        }
        return new Profile.Purchases(List.copyOf(months), List.copyOf(each.products), List.copyOf(each.brands));
    }
}
