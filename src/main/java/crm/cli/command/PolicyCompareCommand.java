package crm.cli.command;

import crm.base.Display;
import crm.cli.option.ReportOptions;
import crm.cli.option.Value;
import crm.cli.run.CommandRun;
import crm.cli.run.ExitStatus;
import crm.cli.run.Inputs;
import crm.cli.run.RatingInputs;
import crm.cli.run.Stop;
import crm.fact.PurchaseTotals;
import crm.fact.RatingWindow;
import crm.input.bind.RecordIndex;
import crm.policy.Policy;
import crm.rating.ClassHistory;
import crm.rating.Classifier;
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

/** {@code crm policy compare}: a policy rehearsed before it is in force. */
final class PolicyCompareCommand extends ReportCommand {

    private final Value<PolicyComparisonReport.Part> part = options.choice(
            "--summary=KEY",
            "What CSV and JSON hold: customers (default), classes or work; the text shows all.",
            PolicyComparisonReport.Part.values());
    private final Value<Path> file = options.path("FILE", "The policy to rehearse; -: standard input.");

    PolicyCompareCommand() {
        super(
                "compare",
                "Rehearses a policy on the same records: who would change class, and the work that it asks for.",
                ReportOptions.of(),
                """
                Examples:
                  crm policy compare -d data draft.yaml
                  crm policy compare -d data --as-of 2025-12-31 draft.yaml -f csv -o moves.csv
                  crm policy compare -d data draft.yaml --summary work -f csv

                Exit status: 0 done, 2 wrong usage, 65 bad data or a policy with errors, 66 an
                input is missing, 70 a fault of ours, 74 the output could not be written.
                """);
    }

    @Override
    void checkOptions() throws Stop {
        if (ReportOptions.isStandardStream(file.get()) && ReportOptions.isStandardStream(report.policy.orNull())) {
            throw Stop.usage("standard input holds one policy; name a file for the other", "标准输入只能给出一个办法;另一个请用文件");
        }
    }

    @Override
    int report(CommandRun run) throws Stop {
        LocalDate day = run.day();
        Policy now = run.inputs().policy().policy();
        Policy then = run.inputs().policyAt(file.get()).policy();
        RatingInputs inputs = new RatingInputs(run, now);
        RecordIndex<Customer> customers = inputs.customers();
        PurchaseTotals totals = new PurchaseTotals(RatingWindow.upTo(day));
        inputs.loader().purchases(customers, totals, List.of(), purchase -> {});
        // records name classes of either policy
        Set<String> classes = new LinkedHashSet<>(now.classCodes());
        classes.addAll(then.classCodes());
        List<Rating> ratings = new ArrayList<>();
        List<ClassOverride> overrides = new ArrayList<>();
        inputs.loader().ratings(customers, List.copyOf(classes), ratings::add);
        inputs.loader().overrides(customers, List.copyOf(classes), overrides::add);
        inputs.stopOnErrors();
        PolicyComparison comparison = PolicyComparison.of(
                new Classifier(now, day, totals, history(now, ratings, overrides)),
                new Classifier(then, day, totals, history(then, ratings, overrides)),
                customers.all(),
                inputs.filter());
        run.write(PolicyComparisonReport.of(
                comparison,
                Display.visible(Inputs.shown(file.get())),
                part.or(PolicyComparisonReport.Part.CUSTOMERS),
                setAside(now, then, overrides, day)));
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
