package crm.cli.command;

import crm.cli.help.CommandName;
import crm.cli.option.ReportOptions;
import crm.cli.run.CommandRun;
import crm.cli.run.Stop;
import crm.cli.run.Surroundings;

/** A command that writes a report on customers. */
abstract class ReportCommand extends Command {

    /** What the exit statuses of most reports mean. */
    static final String STATUSES = """

            Exit status: 0 done, 2 wrong usage, 65 bad data, 66 an input is missing,
            70 a fault of ours, 74 the output could not be written.
            """;

    /** The options that all reports share. */
    final ReportOptions report;

    ReportCommand(CommandName name, ReportOptions options, String notes) {
        super(name, options, notes);
        this.report = options;
    }

    /** A command below another. */
    ReportCommand(String name, String description, ReportOptions options, String notes) {
        super(name, description, options, notes);
        this.report = options;
    }

    @Override
    public int run(Surroundings surroundings) throws Stop {
        checkOptions();
        return report(new CommandRun(surroundings, report));
    }

    /** Refuses options that do not go together. */
    void checkOptions() throws Stop {
        // all of them do, if a report does not say otherwise
    }

    /**
     * Makes the report and writes it.
     *
     * @return the exit status
     */
    abstract int report(CommandRun run) throws Stop;
}
