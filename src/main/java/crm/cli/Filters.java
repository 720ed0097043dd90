package crm.cli;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
import crm.base.Phrase;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the filter that the options ask for, and doubts names that no customer has. */
final class Filters {

    /** As many names as help: a company has a handful of departments and regions. */
    private static final int MOST_NAMES = 12;

    private Filters() {}

    static CustomerFilter of(FilterOptions options, Policy policy) throws Stop {
        List<String> classes = new ArrayList<>();
        for (String list : options.classes) {
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
        return new CustomerFilter(trimmed(options.departments), trimmed(options.regions), Set.copyOf(classes));
    }

    /** As the names in the data are. */
    private static Set<String> trimmed(List<String> names) {
        Set<String> trimmed = new LinkedHashSet<>();
        names.forEach(name -> trimmed.add(Names.trimmed(name)));
        return trimmed;
    }

    /** A misspelled name would give an empty report, which nobody should take for good news. */
    static void doubt(FilterOptions options, List<Customer> customers, Problems problems) {
        doubt(options, customers, List.of(), problems);
    }

    /**
     * The same.
     *
     * @param departments further ones that the report knows
     */
    static void doubt(
            FilterOptions options, List<Customer> customers, Collection<String> departments, Problems problems) {
        if (!options.departments.isEmpty()) {
            Set<String> known = known(customers, Customer::department);
            known.addAll(departments);
            doubt("--department", options.departments, CustomerFields.DEPARTMENT, known, problems);
        }
        if (!options.regions.isEmpty()) {
            doubt("--region", options.regions, CustomerFields.REGION, known(customers, Customer::region), problems);
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
            String option, List<String> wanted, Field<String> field, Set<String> known, Problems problems) {
        for (String name : trimmed(wanted)) {
            if (!known.contains(name)) {
                Position at = new Position(option, 0, 0);
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
