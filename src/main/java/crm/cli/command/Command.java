package crm.cli.command;

import crm.cli.help.CommandName;
import crm.cli.option.CommandOptions;
import crm.cli.run.Stop;
import crm.cli.run.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command of the program: how it is used, and what it does. A run of the program builds one and runs it once. */
public abstract class Command {

    private final String name;
    private final String description;
    private final String notes;

    /** Its options and arguments, in the order of its help. */
    final CommandOptions options;

    /**
     * A command.
     *
     * @param name as it is typed
     * @param description what it does
     * @param options its options and arguments, to which subclasses add their own
     * @param notes what its help says behind the options
     */
    Command(String name, String description, CommandOptions options, String notes) {
        this.name = name;
        this.description = description;
        this.options = options;
        this.notes = notes;
    }

    /** A command that follows the program's name. */
    Command(CommandName name, CommandOptions options, String notes) {
        this(name.word(), name.description(), options, notes);
    }

    /** The command as picocli knows it. */
    CommandLine build() {
        CommandSpec command = options.build(name, this);
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
