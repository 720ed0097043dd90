package crm.cli.option;

import crm.base.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options and arguments of one command, in the order of its help. They are described in code: picocli takes longer to
 * read annotations than the program takes to read a thousand customers.
 */
public final class CommandOptions {

    /** What the option {@code --help} does. */
    public static final String HELP = "Show this help message and exit.";

    /** What the option {@code --version} does. */
    public static final String VERSION = "Print version information and exit.";

    /** What the option {@code --lang} does where it is of help alone. */
    public static final String LANGUAGE = "Show help in en or zh (else $$CRM_LANG; else it follows the locale).";

    private final CommandSpec command;

    /**
     * A command without options as yet.
     *
     * @param name as it is typed
     * @param owner what {@link CommandSpec#userObject} is to give back
     */
    public CommandOptions(String name, Object owner) {
        this.command = CommandSpec.wrapWithoutInspection(owner).name(name);
    }

    /** Adds an option that stands alone. */
    public Value<Boolean> flag(String names, String description) {
        return add(option(names).type(boolean.class).description(description).build());
    }

    /**
     * Adds an option that takes a value.
     *
     * @param names as they are typed: {@code -d, --data}
     * @param label what the help calls the value
     * @param type what the value is read as
     * @param allowed if it is an enum, those of its constants that may be given; none: all
     */
    public <T> Value<T> option(String names, String label, Class<T> type, String description, Enum<?>... allowed) {
        OptionSpec.Builder option =
                option(names).paramLabel(label).description(description).type(type);
        if (type.isEnum()) {
            EnumConverter words = new EnumConverter(allowed.length > 0 ? allowed : (Enum<?>[]) type.getEnumConstants());
            option.converters(words).completionCandidates(words.words());
        }
        return add(option.build());
    }

    /**
     * Adds an option that takes a text and may be given several times.
     *
     * @param words those that are completed; null: none
     */
    public Value<List<String>> list(String names, String label, String description, @Nullable List<String> words) {
        OptionSpec.Builder option = option(names).paramLabel(label).description(description);
        if (words != null) {
            option.completionCandidates(words);
        }
        return add(option.type(List.class).auxiliaryTypes(String.class).build());
    }

    /** Adds the option that says in which language help is shown. */
    public Value<Language> helpLanguage() {
        return option("--lang", "LANG", Language.class, LANGUAGE);
    }

    /** Adds an argument that must be given. */
    public <T> Value<T> argument(String label, Class<T> type, String description) {
        PositionalParamSpec.Builder argument =
                argument(label, "1", description).required(true).type(type);
        if (type.isEnum()) {
            EnumConverter words = new EnumConverter((Enum<?>[]) type.getEnumConstants());
            argument.converters(words).completionCandidates(words.words());
        }
        return add(argument.build());
    }

    /** Adds an argument that may be left out. */
    public <T> Value<T> optionalArgument(String label, Class<T> type, String description) {
        return add(argument(label, "0..1", description).type(type).build());
    }

    /** Adds any number of arguments. */
    public Value<List<String>> arguments(String label, String description) {
        PositionalParamSpec.Builder arguments = argument(label, "0..*", description);
        return add(arguments.type(List.class).auxiliaryTypes(String.class).build());
    }

    /** Adds a command below this one. */
    public void command(CommandLine below) {
        command.addSubcommand(below.getCommandName(), below);
    }

    /** The command as picocli knows it, with the options for help and version behind its own. */
    public CommandSpec withStandardOptions() {
        return command.addOption(option("-h, --help")
                        .type(boolean.class)
                        .usageHelp(true)
                        .description(HELP)
                        .build())
                .addOption(option("-V, --version")
                        .type(boolean.class)
                        .versionHelp(true)
                        .description(VERSION)
                        .build());
    }

    private static OptionSpec.Builder option(String names) {
        return OptionSpec.builder(names.split(", "));
    }

    private static PositionalParamSpec.Builder argument(String label, String arity, String description) {
        return PositionalParamSpec.builder().paramLabel(label).arity(arity).description(description);
    }

    private <T> Value<T> add(ArgSpec argument) {
        command.add(argument);
        return new Value<>(argument);
    }
}
