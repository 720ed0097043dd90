package crm.cli;

import crm.base.Names;
import crm.contact.Compliance;
import crm.contact.ContactCounter;
import crm.contact.JudgedDates;
import crm.contact.ObligationState.Status;
import crm.contact.Obligations;
import crm.contact.WeeklyContacts;
import crm.input.bind.RecordIndex;
import crm.input.directory.Loader;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import crm.record.StaffMember;
import crm.record.Visit;
import crm.record.VisitCounters;
import crm.report.Report;
import crm.report.contact.ComplianceExplainReport;
import crm.report.contact.CompliancePage;
import crm.report.contact.ComplianceReport;
import crm.report.contact.ComplianceSummaryReport;
import crm.report.contact.ContactGroups;
import crm.report.contact.SummaryKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm compliance}: who is owed a visit or a call. */
@Command(
        name = "compliance",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        description = Subcommand.COMPLIANCE,
        footer = {
            "",
            "An obligation is met when its current period has the contacts that it asks for,",
            "overdue when neither that nor the period before it has, and due otherwise.",
            "",
            "Examples:",
            "  crm compliance -d data",
            "  crm compliance -d data --department 华东营销部 --status overdue,due",
            "  crm compliance -d data --summary salesperson",
            "  crm compliance -d data --year 2025 --status all -f csv -o 2025.csv",
            "  crm compliance -d data --status all -f html -o compliance.html",
            "  crm compliance -d data --check -o overdue.txt     for cron: ends with 1",
            "",
            "Exit status: 0 done, 1 done and --check found something overdue, 2 wrong usage,",
            "65 bad data, 66 an input is missing, 70 a fault of ours, 74 the output could",
            "not be written."
        })
final class ComplianceCommand implements ReportCommand {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    PageOutput output = new PageOutput();

    @Mixin
    FilterOptions filters = new FilterOptions();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Mixin
    JudgedDatesOptions dates = new JudgedDatesOptions();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            completionCandidates = Statuses.Words.class,
            description =
                    "List what is overdue (default), due or met; several are separated by commas; all: everything.")
    List<String> statuses = new ArrayList<>();

    @Option(names = "--check", description = "End with exit status 1 if anything is overdue, listed or not.")
    boolean check;

    @Option(
            names = "--summary",
            paramLabel = "KEY",
            converter = Choice.OfSummaryKey.class,
            completionCandidates = Choice.OfSummaryKey.class,
            description =
                    "Count instead of list, whatever the status: by department, salesperson, region, class or role.")
    @Nullable
    SummaryKey summary;

    @Option(
            names = "--explain",
            paramLabel = "ID",
            description =
                    "Show how one customer, by id or name, is judged: every obligation with its periods and contacts.")
    @Nullable
    String explain;

    @Override
    public int run(Surroundings surroundings) throws Stop {
        if (summary != null && explain != null) {
            throw Stop.usage(
                    "--summary and --explain are two reports; give one of them", "--summary 和 --explain 是两种报表;请只用一个");
        }
        if (explain != null && output.format == OutputFormat.HTML) {
            throw Stop.usage(
                    "--explain makes no page; see crm profile CUSTOMER -f html",
                    "--explain 没有网页;参见 crm profile 客户 -f html");
        }
        Session session = new Session(surroundings, data, output, data.maxErrors);
        JudgedDatesOptions.Judged judged = dates.settle(asOf, session);
        Set<Status> listed = Statuses.of(statuses);
        Policy policy = session.policy().policy();
        CustomerFilter filter = Filters.of(filters, policy);
        Loader loader = session.loader();
        RecordIndex<Customer> customers = session.customers(loader);
        Filters.doubt(filters, customers.all(), session.problems());
        Classifier classifier = Rated.on(judged.classDay(), policy, customers, loader, purchase -> {});
        RecordIndex<StaffMember> staff = loader.staff();
        Responsible responsible = Responsible.of(staff.all());
        Obligations duties = Obligations.of(classifier, customers.all(), judged.dates(), filter);
        ContactCounter ledger = new ContactCounter(duties);
        LocalDate day = judged.dates().asOf();
        if (session.isPage()) {
            ContactGroups groups =
                    new ContactGroups(duties, responsible, summary == null ? SummaryKey.DEPARTMENT : summary);
            WeeklyContacts contacts = groups.counter(day);
            loader.visits(customers, staff, day, new VisitCounters(List.of(ledger, contacts)), List.of(), visit -> {});
            session.stopOnErrors();
            Compliance compliance = Compliance.of(ledger);
            session.write(CompliancePage.of(
                    compliance, responsible, groups, contacts, report(compliance, responsible, listed)));
            return status(compliance);
        }
        List<Customer> explained = explain == null ? List.of() : customers.find(Names.trimmed(explain));
        List<Visit> visits = new ArrayList<>();
        loader.visits(customers, staff, day, ledger, explained, visits::add);
        session.stopOnErrors();
        Compliance compliance = Compliance.of(ledger);
        if (explain != null) {
            Customer customer = session.customer(explain, customers);
            JudgedDates settled = new JudgedDates(compliance.asOf(), compliance.from());
            session.write(ComplianceExplainReport.of(classifier, customer, settled, visits, responsible));
        } else {
            session.write(report(compliance, responsible, listed));
        }
        return status(compliance);
    }

    private Report report(Compliance compliance, Responsible responsible, Set<Status> listed) {
        return summary == null
                ? ComplianceReport.of(compliance, responsible, listed)
                : ComplianceSummaryReport.of(compliance, responsible, summary);
    }

    private int status(Compliance compliance) {
        return check && compliance.isAnythingOverdue() ? ExitStatus.FOUND : ExitStatus.OK;
    }
}
