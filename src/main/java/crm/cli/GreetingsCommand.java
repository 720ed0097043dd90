package crm.cli;

import crm.greeting.GreetingLedger;
import crm.greeting.Greetings;
import crm.greeting.Schedule;
import crm.greeting.SendDates;
import crm.input.bind.RecordIndex;
import crm.input.directory.Loader;
import crm.output.FileLease;
import crm.people.Recipients;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import crm.report.greeting.GreetingsCalendar;
import crm.report.greeting.GreetingsReport;
import crm.report.greeting.LedgerReport;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm greetings}: what to send to whom, when, by whom. */
@Command(
        name = "greetings",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        description = Subcommand.GREETINGS,
        footer = {
            "",
            "A gift leaves some days before its day, as the policy has it; the dates are",
            "those on which things leave. With --ledger nothing is listed twice, and",
            "what an earlier run should have listed comes first.",
            "",
            "Examples:",
            "  crm greetings -d data",
            "  crm greetings -d data --from 2026-01-01 --to 2026-12-31 -f csv -o 2026.csv",
            "  crm greetings -d data --days 30 -f ics -o greetings.ics",
            "  crm greetings -d data --days 1 -f csv -o today.csv --ledger ledger.csv",
            "",
            "Exit status: 0 done, 2 wrong usage, 65 bad data, 66 an input is missing,",
            "70 a fault of ours, 74 the output could not be written."
        })
final class GreetingsCommand implements ReportCommand {

    /** A long weekend. */
    private static final int DEFAULT_CATCH_UP = 3;

    private static final int MOST_CATCH_UP = 366;

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

    @Option(names = "--from", paramLabel = "DATE", description = "What leaves from DATE on; goes with --to.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "What leaves up to DATE, included.")
    @Nullable
    String to;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "Leave out what FILE has, and add what is written to it; goes with -o.")
    @Nullable
    Path ledger;

    @Option(
            names = "--catch-up",
            paramLabel = "N",
            description = "With --ledger: also what no run has written of the N days before (else 3).")
    @Nullable
    Integer catchUp;

    @Override
    public int run(Surroundings surroundings) throws Stop {
        checkOptions();
        Session session = new Session(surroundings, data, output, data.maxErrors);
        LocalDate day = session.day(asOf.asOf, "--as-of");
        SendDates dates = dates(session, day);
        if (ledger == null) {
            Greetings greetings = greetings(session, day, dates, null);
            session.write(GreetingsReport.of(greetings), () -> GreetingsCalendar.of(greetings));
            return ExitStatus.OK;
        }
        // held from before it is read until after it is written: another run at the same time would send the same
        FileLease lease = session.lease(ledger);
        try {
            GreetingLedger before = session.ledger(ledger);
            Greetings greetings = greetings(session, day, dates, before);
            session.write(
                    GreetingsReport.of(greetings),
                    () -> GreetingsCalendar.of(greetings),
                    ledger,
                    LedgerReport.of(before.with(greetings), day));
        } finally {
            lease.close();
        }
        return ExitStatus.OK;
    }

    private void checkOptions() throws Stop {
        if (days.days != null && (from != null || to != null)) {
            throw Stop.usage(
                    "--days and --from with --to are two ways to name the dates; give one of them",
                    "--days 与 --from、--to 是指定日期的两种方式;请只用一种");
        }
        if ((from == null) != (to == null)) {
            throw Stop.usage("--from and --to go together", "--from 与 --to 须同时给出");
        }
        days.check();
        if (ledger != null && output.file() == null) {
            throw Stop.usage(
                    "--ledger goes with -o FILE: the ledger is to hold what that file holds",
                    "--ledger 须与 -o FILE 同用:台账记录的是写入该文件的内容");
        }
        if (catchUp != null && ledger == null) {
            throw Stop.usage("--catch-up goes with --ledger", "--catch-up 须与 --ledger 同用");
        }
        if (catchUp != null && (catchUp < 0 || catchUp > MOST_CATCH_UP)) {
            throw Stop.usage("--catch-up wants a number from 0 to {0}", "--catch-up 应为 0 到 {0} 的数字", MOST_CATCH_UP);
        }
    }

    private SendDates dates(Session session, LocalDate day) throws Stop {
        if (from == null || to == null) {
            return days.from(day);
        }
        LocalDate first = session.day(from, "--from");
        LocalDate last = session.day(to, "--to");
        if (last.isBefore(first)) {
            throw Stop.usage("--to {1} is before --from {0}", "--to {1} 早于 --from {0}", first, last);
        }
        return new SendDates(first, last);
    }

    /** The greetings, less those that a ledger has. */
    private Greetings greetings(Session session, LocalDate day, SendDates dates, @Nullable GreetingLedger before)
            throws Stop {
        Policy policy = session.policy().policy();
        CustomerFilter filter = Filters.of(filters, policy);
        Loader loader = session.loader();
        RecordIndex<Customer> customers = session.customers(loader);
        Filters.doubt(filters, customers.all(), session.problems());
        Classifier classifier = Rated.on(day, policy, customers, loader, purchase -> {});
        Responsible responsible = Responsible.of(loader.staff().all());
        Recipients recipients = new Recipients(classifier, filter);
        loader.contacts(customers, recipients::add);
        session.stopOnErrors();
        return before == null
                ? Schedule.of(policy, responsible, recipients, day, dates)
                : Schedule.of(
                        policy,
                        responsible,
                        recipients,
                        day,
                        dates,
                        before,
                        catchUp == null ? DEFAULT_CATCH_UP : catchUp);
    }
}
