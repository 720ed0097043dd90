package crm.cli.run;

import crm.base.Display;
import crm.base.Names;
import crm.base.Phrase;
import crm.cli.option.ReportOptions;
import crm.fact.PurchaseTotals;
import crm.fact.RatingWindow;
import crm.fact.SeveralTotals;
import crm.input.bind.RecordIndex;
import crm.input.directory.InputMissing;
import crm.input.directory.Loader;
import crm.people.Recipients;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.ClassHistory;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Purchase;
import crm.record.Rating;
import crm.record.StaffMember;
import crm.record.Visit;
import crm.record.VisitCounter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What nearly every report begins with: the policy, which customers are shown, and the records by which customers are
 * rated. Each kind of record is read once, when it is first asked for. Not thread-safe.
 */
public final class RatingInputs {

    private final CommandRun run;
    private final Policy policy;
    private final CustomerFilter filter;
    private @Nullable RecordIndex<Customer> customers;
    private @Nullable RecordIndex<StaffMember> staff;
    private boolean isFilterDoubted;

    /** The inputs of a run, by the policy in force. */
    public RatingInputs(CommandRun run) throws Stop {
        this(run, run.inputs().policy().policy());
    }

    /** The inputs of a run, by some policy, which has the classes that the filter names. */
    public RatingInputs(CommandRun run, Policy policy) throws Stop {
        this.run = run;
        this.policy = policy;
        ReportOptions.Filter options = run.options.filter;
        this.filter = options == null ? CustomerFilter.ALL : CustomerFilters.of(options, policy);
    }

    /** The policy by which customers are rated. */
    public Policy policy() {
        return policy;
    }

    /** Which customers the report shows. */
    public CustomerFilter filter() {
        return filter;
    }

    /** What reads the records. */
    public Loader loader() throws Stop {
        return run.inputs().loader();
    }

    /** All customers. */
    public RecordIndex<Customer> customers() throws Stop {
        if (customers == null) {
            try {
                customers = loader().customers();
            } catch (InputMissing e) {
                throw Stop.because(ExitStatus.MISSING, e.phrase());
            }
        }
        return customers;
    }

    /** The customer that an option or argument names by id or by unique name. */
    public Customer customer(String idOrName) throws Stop {
        List<Customer> found = customers().find(Names.trimmed(idOrName));
        String shown = Display.quoted(idOrName);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw Stop.usage(
                    "several customers are named {0}: {1}; give the id",
                    "有多个客户名为 {0}:{1};请给出编号",
                    shown,
                    Phrase.list(found.stream().map(Customer::id).toList()));
        }
        Optional<String> near = customers().nearest(idOrName);
        throw near.isPresent()
                ? Stop.usage(
                        "no customer has the id or name {0}; did you mean {1}?",
                        "没有编号或名称为 {0} 的客户;是不是 {1}?", shown, near.get())
                : Stop.usage(
                        "no customer has the id or name {0}; crm classify lists all",
                        "没有编号或名称为 {0} 的客户;crm classify 列出全部客户", shown);
    }

    /** Reads what customers are rated by, and gives the classifier of a day. */
    public Classifier classifier(LocalDate day) throws Stop {
        return classifier(day, List.of(), purchase -> {});
    }

    /**
     * The same.
     *
     * @param wanted those whose purchases are wanted whole as well
     * @param each is given the purchases of those
     */
    public Classifier classifier(LocalDate day, Collection<Customer> wanted, Consumer<Purchase> each) throws Stop {
        return classifiers(List.of(day), List.of(), wanted, each).get(0);
    }

    /**
     * Reads what customers are rated by, and gives the classifiers of several days, in their order.
     *
     * @param more other totals of the purchases
     */
    public List<Classifier> classifiers(List<LocalDate> days, List<PurchaseTotals> more) throws Stop {
        return classifiers(days, more, List.of(), purchase -> {});
    }

    private List<Classifier> classifiers(
            List<LocalDate> days, List<PurchaseTotals> more, Collection<Customer> wanted, Consumer<Purchase> each)
            throws Stop {
        RecordIndex<Customer> all = customers();
        List<PurchaseTotals> totals = new ArrayList<>();
        days.forEach(day -> totals.add(new PurchaseTotals(RatingWindow.upTo(day))));
        totals.addAll(more);
        loader().purchases(all, new SeveralTotals(totals), wanted, each);
        List<Rating> ratings = new ArrayList<>();
        List<ClassOverride> overrides = new ArrayList<>();
        loader().ratings(all, policy.classCodes(), ratings::add);
        loader().overrides(all, policy.classCodes(), overrides::add);
        ClassHistory history = ClassHistory.of(ratings, overrides);
        List<Classifier> classifiers = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            classifiers.add(new Classifier(policy, days.get(i), totals.get(i), history));
        }
        return List.copyOf(classifiers);
    }

    /** The staff, who may be none. */
    public RecordIndex<StaffMember> staff() throws Stop {
        if (staff == null) {
            staff = loader().staff();
        }
        return staff;
    }

    /** Who is responsible for whom. */
    public Responsible responsible() throws Stop {
        return Responsible.of(staff().all());
    }

    /** Reads the contacts: those who are greeted and informed, of the customers that the report shows. */
    public Recipients recipients(Classifier classifier) throws Stop {
        Recipients recipients = new Recipients(classifier, filter);
        loader().contacts(customers(), recipients::add);
        return recipients;
    }

    /**
     * Reads the visits and counts them.
     *
     * @param asOf the report's day: later visits are doubtful
     */
    public <T extends VisitCounter<T>> void countVisits(LocalDate asOf, T counter) throws Stop {
        countVisits(asOf, counter, List.of(), visit -> {});
    }

    /**
     * The same.
     *
     * @param wanted those whose visits are wanted whole as well
     * @param each is given the visits of those
     */
    public <T extends VisitCounter<T>> void countVisits(
            LocalDate asOf, T counter, Collection<Customer> wanted, Consumer<Visit> each) throws Stop {
        loader().visits(customers(), staff(), asOf, counter, wanted, each);
    }

    /** Tells the problems, names in the filter that no customer has among them, and ends the run if there are errors. */
    public void stopOnErrors() throws Stop {
        stopOnErrors(List.of());
    }

    /**
     * The same.
     *
     * @param departments those that the report knows beside the customers' own
     */
    public void stopOnErrors(Collection<String> departments) throws Stop {
        if (!isFilterDoubted) {
            isFilterDoubted = true;
            CustomerFilters.doubt(filter, customers().all(), departments, run.problems);
        }
        run.stopOnErrors();
    }
}
