package crm.cli;

import crm.contact.Compliance;
import crm.contact.ContactCounter;
import crm.contact.JudgedDates;
import crm.contact.Obligations;
import crm.contact.WeeklyContacts;
import crm.fact.PurchaseTotals;
import crm.fact.RatingWindow;
import crm.input.bind.RecordIndex;
import crm.input.directory.Loader;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import crm.record.StaffMember;
import crm.record.VisitCounters;
import crm.report.Report;
import crm.report.contact.ContactGroups;
import crm.report.contact.SummaryKey;
import crm.report.work.SummaryPage;
import crm.report.work.SummaryReport;
import crm.work.MonthTotals;
import crm.work.Summary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm summary}: the month per department. */
@Command(
        name = "summary",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        description = Subcommand.SUMMARY,
        footer = {
            "",
            "Several months are added up; the text shows how each figure moved.",
            "",
            "Examples:",
            "  crm summary -d data",
            "  crm summary -d data --month 2025-12 --department 华东营销部 --lang zh",
            "  crm summary -d data --month 2025-01..2025-12 -f csv -o 2025.csv",
            "  crm summary -d data --month 2025-12 -f html -o summary.html",
            "",
            "Exit status: 0 done, 2 wrong usage, 65 bad data, 66 an input is missing,",
            "70 a fault of ours, 74 the output could not be written."
        })
final class SummaryCommand implements ReportCommand {

    /** Five years. */
    private static final int MOST_MONTHS = 36;

    private static final String TO = "..";

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    PageOutput output = new PageOutput();

    @Mixin
    FilterOptions filters = new FilterOptions();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--month",
            paramLabel = "M",
            description = "This month, or several: 2025-01..2025-06 (else the month of the day).")
    @Nullable
    String month;

    @Override
    public int run(Surroundings surroundings) throws Stop {
        Session session = new Session(surroundings, data, output, data.maxErrors);
        LocalDate day = session.day(asOf.asOf, "--as-of");
        List<YearMonth> months = months(day);
        Policy policy = session.policy().policy();
        CustomerFilter filter = Filters.of(filters, policy);
        Loader loader = session.loader();
        RecordIndex<Customer> customers = session.customers(loader);
        List<LocalDate> days = new ArrayList<>();
        months.forEach(each -> days.add(MonthTotals.dayOf(each, day)));
        days.add(day);
        List<PurchaseTotals> purchases = months.stream()
                .map(each -> new PurchaseTotals(new RatingWindow(each, each)))
                .toList();
        List<Classifier> classifiers =
                Rated.on(days, policy, customers, loader, purchase -> purchases.forEach(each -> each.add(purchase)));
        List<MonthTotals> totals = new ArrayList<>();
        Classifier ofReport = classifiers.get(months.size());
        for (int i = 0; i < months.size(); i++) {
            totals.add(new MonthTotals(
                    months.get(i), classifiers.get(i), ofReport, purchases.get(i), customers.all(), filter));
        }
        RecordIndex<StaffMember> staff = loader.staff();
        VisitCounters byMonth = MonthTotals.visits(totals);
        Pictures pictures = session.isPage() ? pictures(ofReport, customers.all(), staff.all(), months, filter) : null;
        if (pictures == null) {
            loader.visits(customers, staff, day, byMonth, List.of(), visit -> {});
        } else {
            VisitCounters all = new VisitCounters(List.of(byMonth, pictures.ledger, pictures.contacts));
            loader.visits(customers, staff, day, all, List.of(), visit -> {});
        }
        loader.feedback(customers, form -> totals.forEach(each -> each.add(form)));
        List<String> departments = totals.get(0).departments(staff.all());
        Filters.doubt(filters, customers.all(), departments, session.problems());
        session.stopOnErrors();
        Summary summary = Summary.of(day, totals, departments, filter);
        Report report = SummaryReport.of(summary, policy.classCodes());
        if (pictures == null) {
            session.write(report);
        } else {
            session.write(SummaryPage.of(
                    summary,
                    Compliance.of(pictures.ledger),
                    pictures.responsible,
                    pictures.groups,
                    pictures.contacts,
                    report));
        }
        return ExitStatus.OK;
    }

    /** What the pictures of a page are made of, beside the summary. */
    private record Pictures(
            Responsible responsible, ContactGroups groups, ContactCounter ledger, WeeklyContacts contacts) {}

    private static Pictures pictures(
            Classifier classifier,
            List<Customer> customers,
            List<StaffMember> staff,
            List<YearMonth> months,
            CustomerFilter filter) {
        LocalDate first = SummaryPage.months(months).get(0).atDay(1);
        Obligations duties =
                Obligations.of(classifier, customers, JudgedDates.showing(first, classifier.day()), filter);
        Responsible responsible = Responsible.of(staff);
        ContactGroups groups = new ContactGroups(duties, responsible, SummaryKey.DEPARTMENT);
        LocalDate last = MonthTotals.dayOf(months.get(months.size() - 1), classifier.day());
        return new Pictures(responsible, groups, new ContactCounter(duties), groups.counter(last));
    }

    private List<YearMonth> months(LocalDate day) throws Stop {
        if (month == null) {
            return List.of(YearMonth.from(day));
        }
        int between = month.indexOf(TO);
        YearMonth first = Session.month(between < 0 ? month : month.substring(0, between), "--month");
        YearMonth last = between < 0 ? first : Session.month(month.substring(between + TO.length()), "--month");
        if (last.isBefore(first)) {
            throw Stop.usage("--month: {1} is before {0}", "--month:{1} 早于 {0}", first, last);
        }
        if (last.atDay(1).isAfter(day)) {
            throw Stop.usage(
                    "--month: {0} has not begun by {1}; nothing can be said of it",
                    "--month:{0} 在 {1} 尚未开始,无从汇总", last, day);
        }
        long count = ChronoUnit.MONTHS.between(first, last) + 1;
        if (count > MOST_MONTHS) {
            throw Stop.usage("--month takes at most {0} months", "--month 最多 {0} 个月", MOST_MONTHS);
        }
        List<YearMonth> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            months.add(first.plusMonths(i));
        }
        return List.copyOf(months);
    }
}
