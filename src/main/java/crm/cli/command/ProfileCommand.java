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
import crm.greeting.Greetings;
import crm.greeting.Schedule;
import crm.greeting.SendDates;
import crm.input.bind.RecordIndex;
import crm.people.Recipients;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import crm.report.Report;
import crm.report.work.ProfilePage;
import crm.report.work.ProfileReport;
import crm.work.Profile;
import crm.work.ProfileRecords;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** {@code crm profile}: the file of a customer. */
final class ProfileCommand extends ReportCommand {

    /** So far ahead greetings are shown. */
    private static final int GREETING_DAYS = 60;

    private final Value<List<String>> names = options.texts("[CUSTOMER...]", "Customers, by id or by unique name.");

    ProfileCommand() {
        super(CommandName.PROFILE, ReportOptions.of(OutputFormat.HTML), """
                Without CUSTOMER a filter says whose files are shown.

                Examples:
                  crm profile -d data C0042
                  crm profile -d data 成都建材有限公司 --lang zh -o file.txt
                  crm profile -d data --department 华东营销部 --class A
                  crm profile -d data C0042 -f html -o C0042.html
                """ + STATUSES);
    }

    @Override
    void checkOptions() throws Stop {
        if (!names.isGiven() && !Objects.requireNonNull(report.filter).isGiven()) {
            throw Stop.usage(
                    "name a customer by id or name, or give a filter such as --department",
                    "请给出客户编号或名称,或用 --department 等筛选条件");
        }
    }

    @Override
    int report(CommandRun run) throws Stop {
        LocalDate day = run.day();
        RatingInputs inputs = new RatingInputs(run);
        Policy policy = inputs.policy();
        CustomerFilter filter = inputs.filter();
        RecordIndex<Customer> customers = inputs.customers();
        List<Customer> asked = names.isGiven() ? named(inputs) : customers.all();
        List<Customer> candidates = asked.stream().filter(filter::acceptsPlace).toList();
        ProfileRecords records = new ProfileRecords(candidates, day);
        Classifier classifier = inputs.classifier(day, candidates, purchase -> records.add(purchase));
        Responsible responsible = inputs.responsible();
        Obligations duties =
                Obligations.of(classifier, customers.all(), new JudgedDates(day, null), CustomerFilter.ALL);
        ContactCounter ledger = new ContactCounter(duties);
        inputs.countVisits(day, ledger, candidates, records::add);
        Recipients recipients = new Recipients(classifier, CustomerFilter.ALL);
        inputs.loader().contacts(customers, contact -> {
            recipients.add(contact);
            records.add(contact);
        });
        inputs.loader().feedback(customers, form -> records.add(form));
        inputs.stopOnErrors();
        SendDates ahead = new SendDates(day, day.plusDays(GREETING_DAYS - 1L));
        Greetings greetings = Schedule.of(policy, responsible, recipients, day, ahead);
        Compliance compliance = Compliance.of(ledger);
        List<Profile> profiles = records.profiles(classifier, compliance, greetings, responsible).stream()
                .filter(profile -> filter.accepts(profile.customer(), profile.customerClass()))
                .toList();
        int filtered = names.isGiven() ? asked.size() - profiles.size() : 0;
        Report table = ProfileReport.of(profiles, day, GREETING_DAYS, filtered);
        run.writeOrPage(table, () -> ProfilePage.of(profiles, day, GREETING_DAYS, compliance, table));
        return ExitStatus.OK;
    }

    private List<Customer> named(RatingInputs inputs) throws Stop {
        inputs.stopOnErrors(); // or a customer in a bad record would be called unknown
        Set<Customer> named = new LinkedHashSet<>();
        for (String name : names.get()) {
            named.add(inputs.customer(name));
        }
        return List.copyOf(named);
    }
}
