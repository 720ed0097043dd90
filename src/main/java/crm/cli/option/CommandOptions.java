package crm.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options and arguments of one command, in the order of its help. Each is written as it is used: {@code -d, --data=DIR}
 * and {@code --strict} are options, {@code DIR} is an argument that must be given, {@code [FILE]} one that may be left out,
 * and of {@code [NAME...]} there may be several. They are described in code, for picocli takes longer to read annotations
 * than the program takes to read a thousand customers.
 */
public class CommandOptions {

    /** What the option {@code --help} does. */
    public static final String HELP = "Show this help message and exit.";

    /** What the option {@code --version} does. */
    public static final String VERSION = "Print version information and exit.";

    /** What the option {@code --lang} does where it is of help alone. */
    public static final String LANGUAGE = "Show help in en or zh (else $$CRM_LANG; else it follows the locale).";

    private final List<ArgSpec> all = new ArrayList<>();

    /** Adds an option that stands alone. */
    public final Value<Boolean> flag(String usage, String description) {
        return add(usage, description, boolean.class, boolean.class, null, null);
    }

    /** Adds a text. */
    public final Value<String> text(String usage, String description) {
        return add(usage, description, String.class, String.class, null, null);
    }

    /** Adds a whole number. */
    public final Value<Integer> number(String usage, String description) {
        return add(usage, description, Integer.class, Integer.class, null, null);
    }

    /** Adds a file or directory. */
    public final Value<Path> path(String usage, String description) {
        return add(usage, description, Path.class, Path.class, null, null);
    }

    /**
     * Adds texts: an option that may be given several times, or several arguments.
     *
     * @param words those that are completed; none: any
     */
    public final Value<List<String>> texts(String usage, String description, String... words) {
        return add(usage, description, List.class, String.class, words.length == 0 ? null : List.of(words), null);
    }

    /** Adds one of a few words, each of which stands for a constant of an enum. */
    public final <E extends Enum<E>> Value<E> choice(String usage, String description, E[] constants) {
        EnumConverter converter = new EnumConverter(constants);
        Class<E> type = constants[0].getDeclaringClass();
        return add(usage, description, type, type, converter.words(), converter);
    }

    /**
     * Adds an option or argument.
     *
     * @param type what its value is
     * @param element what each of its values is, if it has several; else the same
     * @param words those that are completed; null: any
     * @param converter reads the value; null: the type's own
     */
    private <T> Value<T> add(
            String usage,
            String description,
            Class<?> type,
            Class<?> element,
            @Nullable List<String> words,
            @Nullable EnumConverter converter) {
        ITypeConverter<?>[] converters = converter == null ? new ITypeConverter<?>[0] : new EnumConverter[] {converter};
        ArgSpec added;
        if (usage.startsWith("-")) {
            String[] parts = usage.split("=", -1);
            added = OptionSpec.builder(parts[0].split(", "))
                    .paramLabel(parts[parts.length - 1])
                    .description(description)
                    .type(type)
                    .auxiliaryTypes(element)
                    .converters(converters)
                    .completionCandidates(words)
                    .build();
        } else {
            boolean isRequired = !usage.startsWith("[");
            added = PositionalParamSpec.builder()
                    .paramLabel(usage.replaceAll("[\\[\\].]", ""))
                    .required(isRequired)
                    .arity(isRequired ? "1" : usage.endsWith("...]") ? "0..*" : "0..1")
                    .description(description)
                    .type(type)
                    .auxiliaryTypes(element)
                    .converters(converters)
                    .completionCandidates(words)
                    .build();
        }
        all.add(added);
        return new Value<>(added);
    }

    /**
     * The command as picocli knows it, with the options for help and version behind its own.
     *
     * @param name as it is typed
     * @param owner what {@link CommandSpec#userObject} is to give back
     */
    public final CommandSpec build(String name, @Nullable Object owner) {
        CommandSpec command = CommandSpec.wrapWithoutInspection(owner).name(name);
        all.forEach(command::add);
        return command.addOption(OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .usageHelp(true)
                        .description(HELP)
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .type(boolean.class)
                        .versionHelp(true)
                        .description(VERSION)
                        .build());
    }
}
