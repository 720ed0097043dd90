package crm.cli.command;

import crm.cli.option.CommandOptions;
import crm.cli.option.Value;
import crm.cli.run.Stop;
import crm.greeting.SendDates;
import java.time.LocalDate;

/** The option that says how many days a report looks ahead. */
final class DaysOption {

    private static final int WEEK = 7;
    private static final int TEN_YEARS = 3660;

    private final Value<Integer> days;

    /** Adds the option to those of a command. */
    DaysOption(CommandOptions options) {
        days = options.number("--days=N", "The day of the report and the N-1 days after it (else 7).");
    }

    /** Whether the command line gives it. */
    boolean isGiven() {
        return days.isGiven();
    }

    /** Refuses a number that makes no sense. */
    void check() throws Stop {
        int count = days.or(WEEK);
        if (count < 1 || count > TEN_YEARS) {
            throw Stop.usage("--days wants a number from 1 to {0}", "--days 应为 1 到 {0} 的数字", TEN_YEARS);
        }
    }

    /** The days from one on, which is the first of them. */
    SendDates from(LocalDate day) {
        return new SendDates(day, day.plusDays(days.or(WEEK) - 1L));
    }
}
