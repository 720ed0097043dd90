package crm.cli.command;

import crm.cli.help.CommandName;
import crm.cli.option.OutputFormat;
import crm.cli.option.ReportOptions;
import crm.cli.option.Value;
import crm.cli.run.CommandRun;
import crm.cli.run.ExitStatus;
import crm.cli.run.LedgerFile;
import crm.cli.run.RatingInputs;
import crm.cli.run.Stop;
import crm.greeting.GreetingLedger;
import crm.greeting.Greetings;
import crm.greeting.Schedule;
import crm.greeting.SendDates;
import crm.people.Recipients;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.report.greeting.GreetingsCalendar;
import crm.report.greeting.GreetingsReport;
import crm.report.greeting.LedgerReport;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code crm greetings}: what to send to whom, when, by whom. */
final class GreetingsCommand extends ReportCommand {

    private static final int LONG_WEEKEND = 3;
    private static final int MOST_CATCH_UP = 366;

    private final DaysOption days = new DaysOption(options);
    private final Value<String> from = options.text("--from=DATE", "What leaves from DATE on; goes with --to.");
    private final Value<String> to = options.text("--to=DATE", "What leaves up to DATE, included.");
    private final Value<Path> ledger =
            options.path("--ledger=FILE", "Leave out what FILE has, and add what is written to it; goes with -o.");
    private final Value<Integer> catchUp = options.number(
            "--catch-up=N", "With --ledger: also what no run has written of the N days before (else 3).");

    GreetingsCommand() {
        super(CommandName.GREETINGS, ReportOptions.of(OutputFormat.ICS), """
                A gift leaves some days before its day, as the policy has it; the dates are
                those on which things leave. With --ledger nothing is listed twice, and
                what an earlier run should have listed comes first.

                Examples:
                  crm greetings -d data
                  crm greetings -d data --from 2026-01-01 --to 2026-12-31 -f csv -o 2026.csv
                  crm greetings -d data --days 30 -f ics -o greetings.ics
                  crm greetings -d data --days 1 -f csv -o today.csv --ledger ledger.csv
                """ + STATUSES);
    }

    @Override
    int report(CommandRun run) throws Stop {
        LocalDate day = run.day();
        SendDates dates = dates(day);
        if (!ledger.isGiven()) {
            Greetings greetings = greetings(run, day, dates, null);
            run.writeOrCalendar(GreetingsReport.of(greetings), () -> GreetingsCalendar.of(greetings));
            return ExitStatus.OK;
        }
        try (LedgerFile file = LedgerFile.open(ledger.get())) {
            GreetingLedger before = file.read(run);
            Greetings greetings = greetings(run, day, dates, before);
            run.writeWithLedger(
                    GreetingsReport.of(greetings),
                    () -> GreetingsCalendar.of(greetings),
                    ledger.get(),
                    LedgerReport.of(before.with(greetings), day));
        }
        return ExitStatus.OK;
    }

    @Override
    void checkOptions() throws Stop {
        if (days.isGiven() && (from.isGiven() || to.isGiven())) {
            throw Stop.usage(
                    "--days and --from with --to are two ways to name the dates; give one of them",
                    "--days 与 --from、--to 是指定日期的两种方式;请只用一种");
        }
        if (from.isGiven() != to.isGiven()) {
            throw Stop.usage("--from and --to go together", "--from 与 --to 须同时给出");
        }
        days.check();
        if (ledger.isGiven() && report.file() == null) {
            throw Stop.usage(
                    "--ledger goes with -o FILE: the ledger is to hold what that file holds",
                    "--ledger 须与 -o FILE 同用:台账记录的是写入该文件的内容");
        }
        if (catchUp.isGiven() && !ledger.isGiven()) {
            throw Stop.usage("--catch-up goes with --ledger", "--catch-up 须与 --ledger 同用");
        }
        int back = catchUp.or(LONG_WEEKEND);
        if (back < 0 || back > MOST_CATCH_UP) {
            throw Stop.usage("--catch-up wants a number from 0 to {0}", "--catch-up 应为 0 到 {0} 的数字", MOST_CATCH_UP);
        }
    }

    private SendDates dates(LocalDate day) throws Stop {
        if (!from.isGiven()) {
            return days.from(day);
        }
        LocalDate first = CommandRun.day(from.get(), "--from");
        LocalDate last = CommandRun.day(to.get(), "--to");
        if (last.isBefore(first)) {
            throw Stop.usage("--to {1} is before --from {0}", "--to {1} 早于 --from {0}", first, last);
        }
        return new SendDates(first, last);
    }

    /** The greetings, less those that a ledger has. */
    private Greetings greetings(CommandRun run, LocalDate day, SendDates dates, @Nullable GreetingLedger before)
            throws Stop {
        RatingInputs inputs = new RatingInputs(run);
        Classifier classifier = inputs.classifier(day);
        Responsible responsible = inputs.responsible();
        Recipients recipients = inputs.recipients(classifier);
        inputs.stopOnErrors();
        Policy policy = inputs.policy();
        return before == null
                ? Schedule.of(policy, responsible, recipients, day, dates)
                : Schedule.of(policy, responsible, recipients, day, dates, before, catchUp.or(LONG_WEEKEND));
    }
}
