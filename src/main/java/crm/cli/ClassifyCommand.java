package crm.cli;

import crm.input.bind.RecordIndex;
import crm.input.directory.Loader;
import crm.policy.Policy;
import crm.rating.Assessment;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import crm.report.rating.ClassifyReport;
import crm.report.rating.ExplainReport;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm classify}: rates every customer. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        description = Subcommand.CLASSIFY,
        footer = {
            "",
            "Examples:",
            "  crm classify -d data --year 2025",
            "  crm classify -d data --year 2025 -f csv -o ratings-2025.csv",
            "  crm classify -d data --explain C0042",
            "  crm classify -d data -f csv --lang zh --encoding gb18030 -o rating.csv",
            "",
            "Exit status: 0 done, 2 wrong usage, 65 bad data, 66 an input is missing,",
            "70 a fault of ours, 74 the output could not be written."
        })
final class ClassifyCommand implements ReportCommand {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ReportOutput output = new ReportOutput();

    @Mixin
    FilterOptions filters = new FilterOptions();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Option(names = "--year", paramLabel = "Y", description = "Rate as of 31 December of this year.")
    @Nullable
    Integer year;

    @Option(
            names = "--explain",
            paramLabel = "ID",
            description = "Show how one customer, by id or name, is rated: every rule with every condition.")
    @Nullable
    String explain;

    @Override
    public int run(Surroundings surroundings) throws Stop {
        Session session = new Session(surroundings, data, output, data.maxErrors);
        LocalDate day = day(session);
        Policy policy = session.policy().policy();
        CustomerFilter filter = Filters.of(filters, policy);
        Loader loader = session.loader();
        RecordIndex<Customer> customers = session.customers(loader);
        Filters.doubt(filters, customers.all(), session.problems());
        Classifier classifier = Rated.on(day, policy, customers, loader, purchase -> {});
        session.stopOnErrors();
        if (explain != null) {
            Customer customer = session.customer(explain, customers);
            session.write(ExplainReport.of(classifier, customer));
        } else {
            Assessment assessment = classifier.classify(customers.all());
            session.write(ClassifyReport.of(assessment, filter));
        }
        return ExitStatus.OK;
    }

    private LocalDate day(Session session) throws Stop {
        if (year == null) {
            return session.day(asOf.asOf, "--as-of");
        }
        if (asOf.asOf != null) {
            throw Stop.usage("--year and --as-of both name the day; give one of them", "--year 和 --as-of 都指定日期;请只用一个");
        }
        Session.checkYear(year);
        return LocalDate.of(year, 12, 31);
    }
}
