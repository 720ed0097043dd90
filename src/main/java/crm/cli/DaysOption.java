package crm.cli;

import crm.greeting.SendDates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says how many days a report looks ahead. */
final class DaysOption {

    /** A week. */
    private static final int DEFAULT = 7;

    /** Ten years. */
    private static final int MOST = 3660;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "The day of the report and the N-1 days after it (else 7).")
    @Nullable
    Integer days;

    /** Refuses a number that makes no sense. */
    void check() throws Stop {
        if (days != null && (days < 1 || days > MOST)) {
            throw Stop.usage("--days wants a number from 1 to {0}", "--days 应为 1 到 {0} 的数字", MOST);
        }
    }

    /** The days from one on. */
    SendDates from(LocalDate day) {
        return new SendDates(day, day.plusDays((days == null ? DEFAULT : days) - 1L));
    }
}
