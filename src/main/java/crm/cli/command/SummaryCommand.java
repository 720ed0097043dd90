package crm.cli.command;

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
import crm.contact.Obligations;
import crm.contact.WeeklyContacts;
import crm.fact.PurchaseTotals;
import crm.fact.RatingWindow;
import crm.input.bind.RecordIndex;
import crm.people.Responsible;
import crm.rating.Classifier;
import crm.record.Customer;
import crm.record.VisitCounters;
import crm.report.Page;
import crm.report.Report;
import crm.report.contact.ContactGrouping;
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

/** {@code crm summary}: the month per department. */
final class SummaryCommand extends ReportCommand {

    private static final int MOST_MONTHS = 36;

    private static final String TO = "..";

    private final Value<String> month =
            options.text("--month=M", "This month, or several: 2025-01..2025-06 (else the month of the day).");

    SummaryCommand() {
        super(CommandName.SUMMARY, ReportOptions.of(OutputFormat.HTML), """
                Several months are added up; the text shows how each figure moved.

                Examples:
                  crm summary -d data
                  crm summary -d data --month 2025-12 --department 华东营销部 --lang zh
                  crm summary -d data --month 2025-01..2025-12 -f csv -o 2025.csv
                  crm summary -d data --month 2025-12 -f html -o summary.html
                """ + STATUSES);
    }

    @Override
    int report(CommandRun run) throws Stop {
        LocalDate day = run.day();
        List<YearMonth> months = months(day);
        RatingInputs inputs = new RatingInputs(run);
        RecordIndex<Customer> customers = inputs.customers();
        List<LocalDate> days = new ArrayList<>();
        months.forEach(each -> days.add(MonthTotals.dayOf(each, day)));
        days.add(day);
        List<PurchaseTotals> purchases = months.stream()
                .map(each -> new PurchaseTotals(new RatingWindow(each, each)))
                .toList();
        List<Classifier> classifiers = inputs.classifiers(days, purchases);
        Classifier ofReport = classifiers.get(months.size());
        List<MonthTotals> totals = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Classifier ofMonth = classifiers.get(i);
            totals.add(new MonthTotals(
                    months.get(i), ofMonth, ofReport, purchases.get(i), customers.all(), inputs.filter()));
        }
        VisitCounters byMonth = MonthTotals.visits(totals);
        Pictures pictures = run.isPage() ? Pictures.of(inputs, ofReport, months) : null;
        inputs.countVisits(
                day,
                pictures == null ? byMonth : new VisitCounters(List.of(byMonth, pictures.ledger, pictures.contacts)));
        inputs.loader().feedback(customers, form -> totals.forEach(each -> each.add(form)));
        List<String> departments = totals.get(0).departments(inputs.staff().all());
        inputs.stopOnErrors(departments);
        Summary summary = Summary.of(day, totals, departments, inputs.filter());
        Report table = SummaryReport.of(summary, inputs.policy().classCodes());
        if (pictures == null) {
            run.write(table);
        } else {
            run.writeOrPage(table, () -> pictures.page(summary, table));
        }
        return ExitStatus.OK;
    }

    /** What the pictures of a page are made of, beside the summary. */
    private record Pictures(
            Responsible responsible, ContactGrouping groups, ContactCounter ledger, WeeklyContacts contacts) {

        static Pictures of(RatingInputs inputs, Classifier classifier, List<YearMonth> months) throws Stop {
            LocalDate first = SummaryPage.months(months).get(0).atDay(1);
            JudgedDates dates = JudgedDates.showing(first, classifier.day());
            Obligations duties = Obligations.of(classifier, inputs.customers().all(), dates, inputs.filter());
            Responsible responsible = inputs.responsible();
            ContactGrouping groups = new ContactGrouping(duties, responsible, SummaryKey.DEPARTMENT);
            LocalDate last = MonthTotals.dayOf(months.get(months.size() - 1), classifier.day());
            return new Pictures(responsible, groups, new ContactCounter(duties), groups.counter(last));
        }

        Page page(Summary summary, Report table) {
            return SummaryPage.of(summary, Compliance.of(ledger), responsible, groups, contacts, table);
        }
    }

    /** The months that are added up, one after the other. */
    private List<YearMonth> months(LocalDate day) throws Stop {
        String written = month.orNull();
        if (written == null) {
            return List.of(YearMonth.from(day));
        }
        int between = written.indexOf(TO);
        YearMonth first = CommandRun.month(between < 0 ? written : written.substring(0, between), "--month");
        YearMonth last = between < 0 ? first : CommandRun.month(written.substring(between + TO.length()), "--month");
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
