package crm.cli.run;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
import crm.base.Phrase;
import crm.cli.option.ReportOptions;
import crm.cli.option.Value;
import crm.field.CustomerFields;
import crm.field.Field;
import crm.policy.Policy;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the filter that the options ask for, and doubts names that no customer has. */
final class CustomerFilters {

    /** As many names as help: a company has a handful of departments and regions. */
    private static final int MOST_NAMES = 12;

    private CustomerFilters() {}

    /** The filter that the options ask for. */
    static CustomerFilter of(ReportOptions.Filter options, Policy policy) throws Stop {
        List<String> classes = new ArrayList<>();
        for (String list : options.classes.or(List.of())) {
            for (String each : list.split(",", -1)) { // also what a script with a blank variable asks for
                classes.add(Names.trimmed(each));
            }
        }
        for (String customerClass : classes) {
            if (!policy.classCodes().contains(customerClass)) {
                throw Stop.usage(
                        "--class: the policy has no class {0}; its classes are {1}",
                        "--class:办法中没有类别 {0};可用的类别:{1}",
                        Display.quoted(customerClass),
                        Phrase.list(policy.classCodes()));
            }
        }
        return new CustomerFilter(names(options.departments), names(options.regions), Set.copyOf(classes));
    }

    /** Names as those in the data are. */
    private static Set<String> names(Value<List<String>> written) {
        return written.or(List.of()).stream().map(Names::trimmed).collect(Collectors.toSet());
    }

    /**
     * Doubts names that no customer has: a misspelled one would give an empty report, which nobody should take for good
     * news.
     *
     * @param departments those that the report knows beside the customers' own
     */
    static void doubt(
            CustomerFilter filter, List<Customer> customers, Collection<String> departments, Problems problems) {
        if (!filter.departments().isEmpty()) {
            Set<String> known = known(customers, Customer::department);
            known.addAll(departments);
            doubt("--department", filter.departments(), CustomerFields.DEPARTMENT, known, problems);
        }
        if (!filter.regions().isEmpty()) {
            Set<String> known = known(customers, Customer::region);
            doubt("--region", filter.regions(), CustomerFields.REGION, known, problems);
        }
    }

    private static Set<String> known(List<Customer> customers, Function<Customer, @Nullable String> value) {
        Set<String> known = new LinkedHashSet<>();
        for (Customer customer : customers) {
            String each = value.apply(customer);
            if (each != null) {
                known.add(each);
            }
        }
        return known;
    }

    private static void doubt(
            String option, Set<String> wanted, Field<String> field, Set<String> known, Problems problems) {
        Position at = new Position(option, 0, 0);
        for (String name : wanted) {
            if (!known.contains(name)) {
                Optional<String> near = Nearest.to(name, known);
                String shown = Display.quoted(name);
                problems.add(
                        near.isPresent()
                                ? Problem.of(Fault.UNKNOWN_FILTER_NEAR, at, "", field.phrase(), shown, near.get())
                                : Problem.of(Fault.UNKNOWN_FILTER, at, "", field.phrase(), shown, listed(known)));
            }
        }
    }

    private static Phrase listed(Set<String> known) {
        Stream<String> names = known.stream().limit(MOST_NAMES).map(Display::visible);
        return Phrase.list(
                known.size() > MOST_NAMES ? Stream.concat(names, Stream.of("…")).toList() : names.toList());
    }
}
