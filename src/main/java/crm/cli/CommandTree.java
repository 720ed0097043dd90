package crm.cli;

import crm.base.Language;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The program as picocli knows it, with only those commands built that an argument names. Its help is
 * {@link ProgramHelp}'s.
 */
final class CommandTree {

    /** Types that no option has and picocli would load converters for: of java.sql and java.time. */
    private static final String UNUSED_CONVERTERS = "java.[st].*";

    private CommandTree() {}

    /**
     * A program for one command line.
     *
     * @param arguments words, some of which may name commands; null builds all commands
     * @param columns the width that lines of help keep to
     */
    static CommandLine of(String @Nullable [] arguments, Language language, int columns) {
        System.setProperty("picocli.converters.excludes", UNUSED_CONVERTERS);
        System.setProperty("picocli.disable.closures", "true"); // else the whole program is searched for Groovy
        CommandLine program = new CommandLine(program());
        List<String> words = arguments == null ? Subcommand.names() : Arrays.asList(arguments);
        for (Subcommand each : Subcommand.ALL) {
            if (words.contains(each.name())) {
                program.addSubcommand(each.name(), each.build());
            }
        }
        program.setExpandAtFiles(false)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(columns)
                .setAdjustLineBreaksForWideCJKCharacters(true);
        arrange(program);
        if (language == Language.ZH) {
            program.setResourceBundle(ChineseHelp.bundle());
        }
        return program;
    }

    private static CommandSpec program() {
        return CommandSpec.create()
                .name("crm")
                .addOption(OptionSpec.builder("--lang")
                        .paramLabel("LANG")
                        .type(Language.class)
                        .converters(new Choice.OfLanguage())
                        .completionCandidates(new Choice.OfLanguage())
                        .build())
                .addOption(OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .usageHelp(true)
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .type(boolean.class)
                        .versionHelp(true)
                        .build());
    }

    /** Help shows the options in the order of the mixins: what is read, what is written, what is shown. */
    private static void arrange(CommandLine commandLine) {
        commandLine
                .getCommandSpec()
                .usageMessage()
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .parameterListHeading("%nParameters:%n")
                .optionListHeading("%nOptions:%n");
        for (CommandLine subcommand : commandLine.getSubcommands().values()) {
            arrange(subcommand);
        }
    }

    /** The command that names lead to, one below the other; null if there is none. */
    static @Nullable CommandLine find(CommandLine program, List<String> names) {
        CommandLine found = program;
        for (String name : names) {
            CommandLine next = found.getSubcommands().get(name);
            if (next == null) {
                return null;
            }
            found = next;
        }
        return found;
    }

    /** The names that a command could be followed by, built or not. */
    static List<String> names(CommandLine command) {
        return command.getParent() == null
                ? Subcommand.names()
                : List.copyOf(command.getSubcommands().keySet());
    }
}
