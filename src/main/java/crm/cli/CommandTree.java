package crm.cli;

import crm.words.Language;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The program as picocli knows it, with only those commands built that an argument names. The program itself is
 * written down in calls where commands have annotations: to read the first annotation takes as long as the Java VM
 * takes to start.
 */
final class CommandTree {

    /** Types that no option has and picocli would load converters for. */
    private static final String UNUSED_CONVERTERS = "java\\.(?:sql|time)\\..*";

    private static final int NARROWEST_HELP = 60;
    private static final int WIDEST_HELP = 120;

    private CommandTree() {}

    /**
     * A program for one command line.
     *
     * @param arguments words, some of which may name commands; null builds all commands
     * @param columns the width of the terminal
     */
    static CommandLine of(String @Nullable [] arguments, Language language, int columns) {
        System.setProperty("picocli.converters.excludes", UNUSED_CONVERTERS);
        ResourceBundle translated = language == Language.ZH ? ChineseHelp.bundle() : null;
        PlainFactory factory = new PlainFactory();
        CommandLine program = new CommandLine(program(translated, factory), factory);
        List<String> words = arguments == null ? Subcommand.names() : Arrays.asList(arguments);
        for (Subcommand each : Subcommand.ALL) {
            if (words.contains(each.name())) {
                program.addSubcommand(each.name(), new CommandLine(each.build(), factory));
            }
        }
        program.setExpandAtFiles(false)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(columns, WIDEST_HELP)))
                .setAdjustLineBreaksForWideCJKCharacters(true);
        if (translated != null) {
            program.setResourceBundle(translated);
        }
        arrange(program);
        return program;
    }

    private static CommandSpec program(@Nullable ResourceBundle translated, PlainFactory factory) {
        CommandSpec program = CommandSpec.wrapWithoutInspection(null, factory)
                .name("crm")
                .addOption(OptionSpec.builder("--lang")
                        .paramLabel("LANG")
                        .type(Language.class)
                        .converters(new Choice.OfLanguage())
                        .completionCandidates(new Choice.OfLanguage())
                        .description(HelpLanguage.DESCRIPTION)
                        .build())
                .addOption(OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .type(boolean.class)
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
        UsageMessageSpec usage = program.usageMessage();
        usage.description("Carries out a customer management policy (客户管理办法) over flat files.")
                .footer("", "How a command is used: crm help COMMAND")
                .customSynopsis("@|bold crm|@ [OPTIONS] [COMMAND]");
        String heading = translated == null ? "Commands:%n" : translated.getString("usage.commandListHeading");
        usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, new CommandListHeading(heading));
        usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList(translated));
        return program;
    }

    /** Help shows the options in the order of the mixins: what is read, what is written, what is shown. */
    private static void arrange(CommandLine commandLine) {
        commandLine.getCommandSpec().usageMessage().sortOptions(false).abbreviateSynopsis(true);
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

    // Not lambdas: picocli is made of Java 5 classes, and Java VMs crash when a class-data archive is made of a lambda
    // with an interface so old.

    private record CommandListHeading(String text) implements IHelpSectionRenderer {
        @Override
        public String render(Help help) {
            return help.createHeading(text);
        }
    }

    /** What picocli would write if all commands were there. */
    private record CommandList(@Nullable ResourceBundle translated) implements IHelpSectionRenderer {
        @Override
        public String render(Help help) {
            int longest = 0;
            for (Subcommand each : Subcommand.ALL) {
                longest = Math.max(longest, each.name().length());
            }
            int width = help.commandSpec().usageMessage().width();
            TextTable table = TextTable.forColumns(
                    help.colorScheme(),
                    new Column(longest + 2, 2, Column.Overflow.SPAN),
                    new Column(width - (longest + 2), 2, Column.Overflow.WRAP));
            table.setAdjustLineBreaksForWideCJKCharacters(true);
            for (Subcommand each : Subcommand.ALL) {
                table.addRowValues(
                        help.colorScheme().commandText(each.name()),
                        help.colorScheme().text(each.description(translated)));
            }
            return table.toString();
        }
    }

    /**
     * Makes what annotations name: picocli's own factory would first search the whole program for Groovy. That one is
     * asked for what has no constructor, such as a List.
     */
    private static final class PlainFactory implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type.isInterface()) {
                return CommandLine.defaultFactory().create(type);
            }
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        }
    }
}
