package crm.cli.command;

import crm.cli.help.CommandName;
import crm.cli.option.CommandOptions;
import crm.cli.run.Stop;
import crm.cli.run.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command of the program: how it is used, and what it does. A run of the program builds one and runs it once. */
public abstract class Command {

    /** What the exit statuses of most reports mean. */
    static final String STATUSES = """

            Exit status: 0 done, 2 wrong usage, 65 bad data, 66 an input is missing,
            70 a fault of ours, 74 the output could not be written.
            """;

    /** The command's options and arguments, in the order of its help. */
    final CommandOptions options;

    private final String description;
    private final String notes;

    /**
     * A command that follows the program's name.
     *
     * @param notes what its help says behind the options
     */
    Command(CommandName name, String notes) {
        this(name.word(), name.description(), notes);
    }

    /** A command of another name. */
    Command(String name, String description, String notes) {
        this.options = new CommandOptions(name, this);
        this.description = description;
        this.notes = notes;
    }

    /** The command as picocli knows it. */
    final CommandLine build() {
        CommandSpec command = options.withStandardOptions();
        command.usageMessage()
                .description(description)
                .footer(('\n' + notes).split("\n"))
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .parameterListHeading("%nParameters:%n")
                .optionListHeading("%nOptions:%n");
        return new CommandLine(command);
    }

    /**
     * Does what the command is for, once its options have their values.
     *
     * @return the exit status
     * @throws Stop if it cannot be done
     */
    public abstract int run(Surroundings surroundings) throws Stop;
}
