package crm.cli.command;

import crm.base.Display;
import crm.base.Names;
import crm.cli.help.CommandName;
import crm.cli.option.OutputFormat;
import crm.cli.option.ReportOptions;
import crm.cli.option.Value;
import crm.cli.run.CommandRun;
import crm.cli.run.ExitStatus;
import crm.cli.run.RatingInputs;
import crm.cli.run.Stop;
import crm.contact.Compliance;
import crm.contact.ContactCounter;
import crm.contact.JudgedDates;
import crm.contact.ObligationState.Status;
import crm.contact.Obligations;
import crm.contact.WeeklyContacts;
import crm.people.Responsible;
import crm.rating.Classifier;
import crm.record.Customer;
import crm.record.Visit;
import crm.record.VisitCounters;
import crm.report.Report;
import crm.report.contact.ComplianceExplainReport;
import crm.report.contact.CompliancePage;
import crm.report.contact.ComplianceReport;
import crm.report.contact.ComplianceSummaryReport;
import crm.report.contact.ContactGrouping;
import crm.report.contact.SummaryKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code crm compliance}: who is owed a visit or a call. */
final class ComplianceCommand extends ReportCommand {

    /** Stands for every status. */
    private static final String ALL = "all";

    private static final String[] STATUS_WORDS = {"overdue", "due", "met", ALL};

    private final JudgedDatesOptions dates = new JudgedDatesOptions(report);
    private final Value<List<String>> statuses = options.texts(
            "--status=STATUS",
            "List what is overdue (default), due or met; several are separated by commas; all: everything.",
            STATUS_WORDS);
    private final Value<Boolean> check =
            options.flag("--check", "End with exit status 1 if anything is overdue, listed or not.");
    private final Value<SummaryKey> summary = options.choice(
            "--summary=KEY",
            "Count instead of list, whatever the status: by department, salesperson, region, class or role.",
            SummaryKey.values());
    private final Value<String> explain = options.text(
            "--explain=ID",
            "Show how one customer, by id or name, is judged: every obligation with its periods and contacts.");

    ComplianceCommand() {
        super(CommandName.COMPLIANCE, ReportOptions.of(OutputFormat.HTML), """
                An obligation is met when its current period has the contacts that it asks for,
                overdue when neither that nor the period before it has, and due otherwise.

                Examples:
                  crm compliance -d data
                  crm compliance -d data --department 华东营销部 --status overdue,due
                  crm compliance -d data --summary salesperson
                  crm compliance -d data --year 2025 --status all -f csv -o 2025.csv
                  crm compliance -d data --status all -f html -o compliance.html
                  crm compliance -d data --check -o overdue.txt     for cron: ends with 1

                Exit status: 0 done, 1 done and --check found something overdue, 2 wrong usage,
                65 bad data, 66 an input is missing, 70 a fault of ours, 74 the output could
                not be written.
                """);
    }

    @Override
    int report(CommandRun run) throws Stop {
        JudgedDatesOptions.Judged judged = dates.settle(run);
        LocalDate day = judged.dates().asOf();
        Set<Status> listed = listed();
        RatingInputs inputs = new RatingInputs(run);
        Classifier classifier = inputs.classifier(judged.classDay());
        Responsible responsible = inputs.responsible();
        Obligations duties = Obligations.of(classifier, inputs.customers().all(), judged.dates(), inputs.filter());
        ContactCounter ledger = new ContactCounter(duties);
        if (explain.isGiven()) {
            List<Visit> visits = new ArrayList<>();
            inputs.countVisits(day, ledger, inputs.customers().find(Names.trimmed(explain.get())), visits::add);
            inputs.stopOnErrors();
            Compliance compliance = Compliance.of(ledger);
            JudgedDates settled = new JudgedDates(compliance.asOf(), compliance.from());
            Customer customer = inputs.customer(explain.get());
            run.write(ComplianceExplainReport.of(classifier, customer, settled, visits, responsible));
            return status(compliance);
        }
        if (run.isPage()) {
            ContactGrouping groups = new ContactGrouping(duties, responsible, summary.or(SummaryKey.DEPARTMENT));
            WeeklyContacts contacts = groups.counter(day);
            inputs.countVisits(day, new VisitCounters(List.of(ledger, contacts)));
            inputs.stopOnErrors();
            Compliance compliance = Compliance.of(ledger);
            Report table = table(compliance, responsible, listed);
            run.writeOrPage(table, () -> CompliancePage.of(compliance, responsible, groups, contacts, table));
            return status(compliance);
        }
        inputs.countVisits(day, ledger);
        inputs.stopOnErrors();
        Compliance compliance = Compliance.of(ledger);
        run.write(table(compliance, responsible, listed));
        return status(compliance);
    }

    @Override
    void checkOptions() throws Stop {
        if (summary.isGiven() && explain.isGiven()) {
            throw Stop.usage(
                    "--summary and --explain are two reports; give one of them", "--summary 和 --explain 是两种报表;请只用一个");
        }
        if (explain.isGiven() && report.format() == OutputFormat.HTML) {
            throw Stop.usage(
                    "--explain makes no page; see crm profile CUSTOMER -f html",
                    "--explain 没有网页;参见 crm profile 客户 -f html");
        }
    }

    /** Which obligations are listed. */
    private Set<Status> listed() throws Stop {
        if (!statuses.isGiven()) {
            return EnumSet.of(Status.OVERDUE);
        }
        Set<Status> listed = EnumSet.noneOf(Status.class);
        for (String name : String.join(",", statuses.get()).split(",", -1)) {
            String word = Names.trimmed(name).toLowerCase(Locale.ROOT);
            if (!List.of(STATUS_WORDS).contains(word)) {
                throw Stop.usage(
                        "--status: {0} is none of overdue, due, met, all",
                        "--status:{0} 不是 overdue、due、met、all 之一", Display.quoted(name));
            }
            for (Status status : Status.values()) {
                if (word.equals(ALL) || word.equals(status.code())) {
                    listed.add(status);
                }
            }
        }
        return listed;
    }

    private Report table(Compliance compliance, Responsible responsible, Set<Status> listed) {
        return summary.isGiven()
                ? ComplianceSummaryReport.of(compliance, responsible, summary.get())
                : ComplianceReport.of(compliance, responsible, listed);
    }

    private int status(Compliance compliance) {
        return check.isGiven() && compliance.isAnythingOverdue() ? ExitStatus.FOUND : ExitStatus.OK;
    }
}
