package crm.cli.command;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
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
import crm.people.Recipients;
import crm.people.Responsible;
import crm.rating.Classifier;
import crm.record.Customer;
import crm.report.work.AgendaCalendar;
import crm.report.work.AgendaReport;
import crm.work.Agenda;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** {@code crm agenda}: what each person has to do next. */
final class AgendaCommand extends ReportCommand {

    private final DaysOption days = new DaysOption(options);
    private final Value<String> staff = options.text("--staff=S", "List the tasks of one person only, by id or name.");

    AgendaCommand() {
        super(CommandName.AGENDA, ReportOptions.of(OutputFormat.ICS), """
                What is overdue is listed whatever the days; each obligation once, with
                what is left.

                Examples:
                  crm agenda -d data
                  crm agenda -d data --staff 王芳 --days 14
                  crm agenda -d data --staff 王芳 -f ics -o agenda.ics
                """ + STATUSES);
    }

    @Override
    void checkOptions() throws Stop {
        days.check();
    }

    @Override
    int report(CommandRun run) throws Stop {
        LocalDate day = run.day();
        RatingInputs inputs = new RatingInputs(run);
        Classifier classifier = inputs.classifier(day);
        Responsible responsible = inputs.responsible();
        List<Customer> customers = inputs.customers().all();
        ContactCounter ledger =
                new ContactCounter(Obligations.of(classifier, customers, new JudgedDates(day, null), inputs.filter()));
        inputs.countVisits(day, ledger);
        Recipients recipients = inputs.recipients(classifier);
        inputs.stopOnErrors();
        Predicate<List<String>> isWanted = isWanted(inputs, responsible);
        Greetings greetings = Schedule.of(inputs.policy(), responsible, recipients, day, days.from(day));
        Agenda agenda = Agenda.of(Compliance.of(ledger), greetings, responsible, isWanted);
        run.writeOrCalendar(AgendaReport.of(agenda), () -> AgendaCalendar.of(agenda));
        return ExitStatus.OK;
    }

    /** Whether a task of some people is listed. */
    private Predicate<List<String>> isWanted(RatingInputs inputs, Responsible responsible) throws Stop {
        String written = staff.orNull();
        if (written == null) {
            return names -> true;
        }
        String trimmed = Names.trimmed(written);
        String name = responsible.called(trimmed);
        Set<String> known = new TreeSet<>();
        inputs.staff().all().forEach(member -> known.add(member.displayName()));
        for (Customer customer : inputs.customers().all()) {
            if (customer.salesperson() != null) {
                known.add(responsible.called(customer.salesperson()));
            }
        }
        known.add(inputs.policy().company());
        if (known.contains(name)) {
            return names -> names.contains(name);
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
