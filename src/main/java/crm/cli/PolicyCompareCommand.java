package crm.cli;

import crm.base.Display;
import crm.fact.PurchaseTotals;
import crm.fact.RatingWindow;
import crm.input.bind.RecordIndex;
import crm.input.directory.Loader;
import crm.policy.Policy;
import crm.rating.ClassHistory;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.rating.PolicyComparison;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Rating;
import crm.report.rating.PolicyComparisonReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm policy compare}: a policy rehearsed before it is in force. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        description = "Rehearses a policy on the same records: who would change class, and the work that it asks for.",
        footer = {
            "",
            "Examples:",
            "  crm policy compare -d data draft.yaml",
            "  crm policy compare -d data --as-of 2025-12-31 draft.yaml -f csv -o moves.csv",
            "  crm policy compare -d data draft.yaml --summary work -f csv",
            "",
            "Exit status: 0 done, 2 wrong usage, 65 bad data or a policy with errors, 66 an",
            "input is missing, 70 a fault of ours, 74 the output could not be written."
        })
final class PolicyCompareCommand implements ReportCommand {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ReportOutput output = new ReportOutput();

    @Mixin
    FilterOptions filters = new FilterOptions();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--summary",
            paramLabel = "KEY",
            converter = Choice.OfPart.class,
            completionCandidates = Choice.OfPart.class,
            description = "What CSV and JSON hold: customers (default), classes or work; the text shows all.")
    PolicyComparisonReport.Part part = PolicyComparisonReport.Part.CUSTOMERS;

    @Parameters(paramLabel = "FILE", description = "The policy to rehearse; -: standard input.")
    @Nullable
    Path file;

    @Override
    public int run(Surroundings surroundings) throws Stop {
        Path draft = file;
        if (draft == null) {
            throw new IllegalStateException("no file");
        }
        if (Session.isStandardStream(draft) && Session.isStandardStream(data.policy)) {
            throw Stop.usage("standard input holds one policy; name a file for the other", "标准输入只能给出一个办法;另一个请用文件");
        }
        Session session = new Session(surroundings, data, output, data.maxErrors);
        LocalDate day = session.day(asOf.asOf, "--as-of");
        Policy now = session.policy().policy();
        Policy then = session.policyAt(draft, draft.toString()).policy();
        CustomerFilter filter = Filters.of(filters, now);
        Loader loader = session.loader();
        RecordIndex<Customer> customers = session.customers(loader);
        Filters.doubt(filters, customers.all(), session.problems());
        PurchaseTotals totals = new PurchaseTotals(RatingWindow.upTo(day));
        loader.purchases(customers, totals::add);
        // records name classes of either policy
        Set<String> classes = new LinkedHashSet<>(now.classCodes());
        classes.addAll(then.classCodes());
        List<Rating> ratings = new ArrayList<>();
        List<ClassOverride> overrides = new ArrayList<>();
        loader.ratings(customers, List.copyOf(classes), ratings::add);
        loader.overrides(customers, List.copyOf(classes), overrides::add);
        session.stopOnErrors();
        PolicyComparison rehearsal = PolicyComparison.of(
                new Classifier(now, day, totals, history(now, ratings, overrides)),
                new Classifier(then, day, totals, history(then, ratings, overrides)),
                customers.all(),
                filter);
        String shown = Display.visible(Session.shown(draft));
        session.write(PolicyComparisonReport.of(rehearsal, shown, part, setAside(now, then, overrides, day)));
        return ExitStatus.OK;
    }

    /** The history as far as a policy has its classes. */
    private static ClassHistory history(Policy policy, List<Rating> ratings, List<ClassOverride> overrides) {
        List<String> classes = policy.classCodes();
        return ClassHistory.of(
                ratings.stream()
                        .filter(each -> classes.contains(each.customerClass()))
                        .toList(),
                overrides.stream()
                        .filter(each -> classes.contains(each.customerClass()))
                        .toList());
    }

    private static int setAside(Policy now, Policy then, List<ClassOverride> overrides, LocalDate day) {
        return (int) overrides.stream()
                .filter(each -> each.isInForceOn(day) && !each.customer().hasEndedBy(day))
                .filter(each -> !now.classCodes().contains(each.customerClass())
                        || !then.classCodes().contains(each.customerClass()))
                .count();
    }
}
