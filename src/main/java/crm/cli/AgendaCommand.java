package crm.cli;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
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
import crm.record.StaffMember;
import crm.report.work.AgendaCalendar;
import crm.report.work.AgendaReport;
import crm.work.Agenda;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm agenda}: what each person has to do next. */
@Command(
        name = "agenda",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        description = Subcommand.AGENDA,
        footer = {
            "",
            "What is overdue is listed whatever the days; each obligation once, with",
            "what is left.",
            "",
            "Examples:",
            "  crm agenda -d data",
            "  crm agenda -d data --staff 王芳 --days 14",
            "  crm agenda -d data --staff 王芳 -f ics -o agenda.ics",
            "",
            "Exit status: 0 done, 2 wrong usage, 65 bad data, 66 an input is missing,",
            "70 a fault of ours, 74 the output could not be written."
        })
final class AgendaCommand implements ReportCommand {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ScheduleOutput output = new ScheduleOutput();

    @Mixin
    FilterOptions filters = new FilterOptions();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Mixin
    DaysOption days = new DaysOption();

    @Option(names = "--staff", paramLabel = "S", description = "List the tasks of one person only, by id or name.")
    @Nullable
    String staff;

    @Override
    public int run(Surroundings surroundings) throws Stop {
        days.check();
        Session session = new Session(surroundings, data, output, data.maxErrors);
        LocalDate day = session.day(asOf.asOf, "--as-of");
        SendDates dates = days.from(day);
        Policy policy = session.policy().policy();
        CustomerFilter filter = Filters.of(filters, policy);
        Loader loader = session.loader();
        RecordIndex<Customer> customers = session.customers(loader);
        Filters.doubt(filters, customers.all(), session.problems());
        Classifier classifier = Rated.on(day, policy, customers, loader, purchase -> {});
        RecordIndex<StaffMember> members = loader.staff();
        Responsible responsible = Responsible.of(members.all());
        ContactCounter ledger =
                new ContactCounter(Obligations.of(classifier, customers.all(), new JudgedDates(day, null), filter));
        loader.visits(customers, members, day, ledger, List.of(), visit -> {});
        Recipients recipients = new Recipients(classifier, filter);
        loader.contacts(customers, recipients::add);
        session.stopOnErrors();
        Predicate<List<String>> isWanted = staff == null
                ? names -> true
                : only(person(staff, members.all(), customers.all(), responsible, policy));
        Greetings greetings = Schedule.of(policy, responsible, recipients, day, dates);
        Agenda agenda = Agenda.of(Compliance.of(ledger), greetings, responsible, isWanted);
        session.write(AgendaReport.of(agenda), () -> AgendaCalendar.of(agenda));
        return ExitStatus.OK;
    }

    private static Predicate<List<String>> only(String name) {
        return names -> names.contains(name);
    }

    /** The name that tasks have for somebody. */
    private static String person(
            String written, List<StaffMember> members, List<Customer> customers, Responsible responsible, Policy policy)
            throws Stop {
        String trimmed = Names.trimmed(written);
        String name = responsible.called(trimmed);
        Set<String> known = new TreeSet<>();
        members.forEach(member -> known.add(member.displayName()));
        for (Customer customer : customers) {
            if (customer.salesperson() != null) {
                known.add(responsible.called(customer.salesperson()));
            }
        }
        known.add(policy.company());
        if (known.contains(name)) {
            return name;
        }
        Optional<String> near = Nearest.to(trimmed, known);
        String shown = Display.quoted(written);
        throw near.isPresent()
                ? Stop.usage(
                        "--staff: nobody has the id or name {0}; did you mean {1}?",
                        "--staff:没有编号或姓名为 {0} 的人;是不是 {1}?", shown, near.get())
                : Stop.usage(
                        "--staff: nobody has the id or name {0}; staff and customers name who there is",
                        "--staff:没有编号或姓名为 {0} 的人;可用的姓名见员工和客户资料", shown);
    }
}
