package crm.cli;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
import crm.base.Phrase;
import crm.greeting.Audiences;
import crm.input.bind.RecordIndex;
import crm.input.directory.Loader;
import crm.people.Recipients;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import crm.report.greeting.AudienceReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm audience}: who is sent which information. */
@Command(
        name = "audience",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        description = Subcommand.AUDIENCE,
        footer = {
            "",
            "Examples:",
            "  crm audience -d data",
            "  crm audience -d data --content market_analysis -f csv -o market.csv",
            "  crm audience -d data --content 市场分析 --department 华东营销部",
            "",
            "Exit status: 0 done, 2 wrong usage, 65 bad data, 66 an input is missing,",
            "70 a fault of ours, 74 the output could not be written."
        })
final class AudienceCommand implements ReportCommand {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ReportOutput output = new ReportOutput();

    @Mixin
    FilterOptions filters = new FilterOptions();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--content",
            paramLabel = "ID",
            description = "List those who are sent one content of the policy, by id or label.")
    @Nullable
    String content;

    @Override
    public int run(Surroundings surroundings) throws Stop {
        Session session = new Session(surroundings, data, output, data.maxErrors);
        LocalDate day = session.day(asOf.asOf, "--as-of");
        Policy policy = session.policy().policy();
        CustomerFilter filter = Filters.of(filters, policy);
        Policy.Content wanted = content == null ? null : content(content, policy);
        Loader loader = session.loader();
        RecordIndex<Customer> customers = session.customers(loader);
        Filters.doubt(filters, customers.all(), session.problems());
        Classifier classifier = Rated.on(day, policy, customers, loader, purchase -> {});
        Recipients recipients = new Recipients(classifier, filter);
        loader.contacts(customers, recipients::add);
        session.stopOnErrors();
        session.write(AudienceReport.of(Audiences.of(policy, recipients), day, wanted));
        return ExitStatus.OK;
    }

    private static Policy.Content content(String written, Policy policy) throws Stop {
        String name = Names.halfWidth(Names.trimmed(written));
        List<String> names = new ArrayList<>();
        for (Policy.Content each : policy.contents()) {
            if (name.equals(each.code()) || name.equals(Names.halfWidth(each.label()))) {
                return each;
            }
            names.add(each.code());
        }
        Optional<String> near = Nearest.to(name, names);
        String shown = Display.quoted(written);
        throw near.isPresent()
                ? Stop.usage(
                        "--content: the policy has no content {0}; did you mean {1}?",
                        "--content:办法中没有传播内容 {0};是不是 {1}?", shown, near.get())
                : Stop.usage(
                        "--content: the policy has no content {0}; its contents are {1}",
                        "--content:办法中没有传播内容 {0};可用的有:{1}", shown, Phrase.list(names));
    }
}
