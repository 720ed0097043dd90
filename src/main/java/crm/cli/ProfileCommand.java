package crm.cli;

import crm.contact.Compliance;
import crm.contact.ContactCounter;
import crm.contact.JudgedDates;
import crm.contact.Obligations;
import crm.greeting.Greetings;
import crm.greeting.Schedule;
import crm.greeting.SendDates;
import crm.input.bind.RecordIndex;
import crm.input.directory.Loader;
import crm.people.Recipients;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import crm.record.Purchase;
import crm.record.StaffMember;
import crm.report.Report;
import crm.report.work.ProfilePage;
import crm.report.work.ProfileReport;
import crm.work.Profile;
import crm.work.ProfileRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code crm profile}: the file of a customer. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        description = Subcommand.PROFILE,
        footer = {
            "",
            "Without CUSTOMER a filter says whose files are shown.",
            "",
            "Examples:",
            "  crm profile -d data C0042",
            "  crm profile -d data 成都建材有限公司 --lang zh -o file.txt",
            "  crm profile -d data --department 华东营销部 --class A",
            "  crm profile -d data C0042 -f html -o C0042.html",
            "",
            "Exit status: 0 done, 2 wrong usage, 65 bad data, 66 an input is missing,",
            "70 a fault of ours, 74 the output could not be written."
        })
final class ProfileCommand implements ReportCommand {

    /** So far ahead greetings are shown. */
    private static final int GREETING_DAYS = 60;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    PageOutput output = new PageOutput();

    @Mixin
    FilterOptions filters = new FilterOptions();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Parameters(paramLabel = "CUSTOMER", arity = "0..*", description = "Customers, by id or by unique name.")
    List<String> names = new ArrayList<>();

    @Override
    public int run(Surroundings surroundings) throws Stop {
        boolean isFiltered = !filters.departments.isEmpty() || !filters.regions.isEmpty() || !filters.classes.isEmpty();
        if (names.isEmpty() && !isFiltered) {
            throw Stop.usage(
                    "name a customer by id or name, or give a filter such as --department",
                    "请给出客户编号或名称,或用 --department 等筛选条件");
        }
        Session session = new Session(surroundings, data, output, data.maxErrors);
        LocalDate day = session.day(asOf.asOf, "--as-of");
        Policy policy = session.policy().policy();
        CustomerFilter filter = Filters.of(filters, policy);
        Loader loader = session.loader();
        RecordIndex<Customer> customers = session.customers(loader);
        Filters.doubt(filters, customers.all(), session.problems());
        List<Customer> asked = names.isEmpty() ? customers.all() : named(session, customers);
        List<Customer> candidates = asked.stream().filter(filter::acceptsPlace).toList();
        ProfileRecords records = new ProfileRecords(candidates, day);
        Classifier classifier = Rated.on(day, policy, customers, loader, (Purchase purchase) -> records.add(purchase));
        RecordIndex<StaffMember> members = loader.staff();
        Responsible responsible = Responsible.of(members.all());
        ContactCounter ledger = new ContactCounter(
                Obligations.of(classifier, customers.all(), new JudgedDates(day, null), CustomerFilter.ALL));
        loader.visits(customers, members, day, ledger, candidates, records::add);
        Recipients recipients = new Recipients(classifier, CustomerFilter.ALL);
        loader.contacts(customers, contact -> {
            recipients.add(contact);
            records.add(contact);
        });
        loader.feedback(customers, form -> records.add(form));
        session.stopOnErrors();
        Greetings greetings =
                Schedule.of(policy, responsible, recipients, day, new SendDates(day, day.plusDays(GREETING_DAYS - 1L)));
        Compliance compliance = Compliance.of(ledger);
        List<Profile> profiles = records.profiles(classifier, compliance, greetings, responsible).stream()
                .filter(profile -> filter.accepts(profile.customer(), profile.customerClass()))
                .toList();
        int filtered = names.isEmpty() ? 0 : asked.size() - profiles.size();
        Report report = ProfileReport.of(profiles, day, GREETING_DAYS, filtered);
        if (session.isPage()) {
            session.write(ProfilePage.of(profiles, day, GREETING_DAYS, compliance, report));
        } else {
            session.write(report);
        }
        return ExitStatus.OK;
    }

    private List<Customer> named(Session session, RecordIndex<Customer> customers) throws Stop {
        session.stopOnErrors(); // or a customer in a bad record would be called unknown
        Set<Customer> named = new LinkedHashSet<>();
        for (String name : names) {
            named.add(session.customer(name, customers));
        }
        return List.copyOf(named);
    }
}
