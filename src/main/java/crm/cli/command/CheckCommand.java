package crm.cli.command;

import crm.base.Nearest;
import crm.base.Phrase;
import crm.cli.help.CommandName;
import crm.cli.option.ReportOptions;
import crm.cli.run.CommandRun;
import crm.cli.run.ExitStatus;
import crm.cli.run.RatingInputs;
import crm.cli.run.Stop;
import crm.cli.run.Surroundings;
import crm.field.RecordKind;
import crm.field.RecordKinds;
import crm.input.FileCount;
import crm.input.bind.RecordIndex;
import crm.input.directory.DataDirectory;
import crm.input.directory.Loader;
import crm.policy.Policy;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.rating.Classification;
import crm.rating.Classifier;
import crm.record.Customer;
import crm.report.work.CheckReport;
import crm.work.Doubts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code crm check}: reads everything and reports every fault and doubt. */
final class CheckCommand extends ReportCommand {

    CheckCommand() {
        super(CommandName.CHECK, ReportOptions.unfiltered(), """
                Examples:
                  crm check -d data
                  crm check -d data -f csv -o faults.csv

                The report is written whatever is found. Exit status: 0 no errors, 65 errors
                (with --strict also warnings), 66 an input is missing, 2 wrong usage,
                70 a fault of ours, 74 the output could not be written.
                """);
    }

    @Override
    public int run(Surroundings surroundings) throws Stop {
        return report(CommandRun.listingProblems(surroundings, report));
    }

    @Override
    int report(CommandRun run) throws Stop {
        LocalDate day = run.day();
        RatingInputs inputs =
                new RatingInputs(run, run.inputs().policyOrBuiltIn().policy());
        RecordIndex<Customer> customers = inputs.customers();
        Loader loader = inputs.loader();
        Problems problems = run.problems();
        Doubts doubts = new Doubts(day, loader::problem, problems);
        inputs.staff().all().forEach(doubts::add);
        loader.contacts(customers, doubts::add);
        Classifier classifier = inputs.classifier(day, customers.all(), doubts::add);
        loader.visits(customers, inputs.staff(), day, doubts::add);
        loader.feedback(customers, form -> {});
        doubts.raise(customers.all(), owedContacts(classifier, customers.all(), inputs.policy()));
        doubtStrangers(run.inputs().directory(), problems);
        loader.tellChanges();
        run.writeListing(
                CheckReport.of(day, lines(loader), problems.all(), problems.errorCount(), problems.warningCount()));
        return problems.errorCount() > 0 ? ExitStatus.BAD_DATA : ExitStatus.OK;
    }

    /** How each file was read. */
    private static List<CheckReport.FileLine> lines(Loader loader) {
        List<CheckReport.FileLine> lines = new ArrayList<>();
        for (FileCount count : loader.counts()) {
            lines.add(new CheckReport.FileLine(
                    count.file().shown(), count.file().kind().title(), count.good(), count.rejected(), count.whole()));
        }
        return lines;
    }

    /** The classes whose contacts are greeted and informed: all but the last, the potential customers. */
    private static Function<Customer, @Nullable String> owedContacts(
            Classifier classifier, List<Customer> customers, Policy policy) {
        Map<Integer, String> classes = new HashMap<>();
        for (Classification each : classifier.classify(customers).classifications()) {
            if (policy.rank(each.customerClass()) < policy.classes().size() - 1) {
                classes.put(each.customer().index(), each.customerClass());
            }
        }
        return customer -> classes.get(customer.index());
    }

    private static void doubtStrangers(DataDirectory directory, Problems problems) {
        List<String> kinds = RecordKinds.ALL.stream().map(RecordKind::name).toList();
        for (Path stranger : directory.strangers()) {
            String name = stranger.getFileName().toString();
            int dot = name.lastIndexOf('.');
            Position at = new Position(directory.shown(name), 0, 0);
            if (!DataDirectory.isTable(name)) {
                problems.add(Problem.of(Fault.DOUBT_WORKBOOK, at, ""));
                continue;
            }
            Optional<String> near = Nearest.to(name.substring(0, dot), kinds);
            problems.add(
                    near.map(kind -> Problem.of(Fault.DOUBT_FILE_NOT_READ_NEAR, at, "", kind + name.substring(dot)))
                            .orElseGet(() -> Problem.of(Fault.DOUBT_FILE_NOT_READ, at, "", Phrase.list(kinds))));
        }
    }
}
