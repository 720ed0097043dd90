package crm.cli.command;

import crm.base.Language;
import crm.cli.help.CommandName;
import crm.cli.help.HelpResources;
import crm.cli.help.ProgramHelp;
import crm.cli.option.CommandOptions;
import crm.cli.option.Value;
import java.util.List;
import java.util.ResourceBundle;
import picocli.CommandLine;

/**
 * The program as picocli knows it, with only those commands built that are named. Its help is written by
 * {@link ProgramHelp}.
 */
public final class CommandTree {

    /** Types that no option has and picocli would load converters for: of java.sql and java.time. */
    private static final String UNUSED_CONVERTERS = "java.[st].*";

    private CommandTree() {}

    /** The program with all its commands. */
    public static CommandLine whole(Language language, int columns) {
        return of(CommandName.words(), language, columns);
    }

    /**
     * The program for one command line.
     *
     * @param arguments words, some of which may name commands
     * @param columns the width that lines of help keep to
     */
    public static CommandLine of(List<String> arguments, Language language, int columns) {
        System.setProperty("picocli.converters.excludes", UNUSED_CONVERTERS);
        System.setProperty("picocli.disable.closures", "true"); // else the whole program is searched for Groovy
        CommandOptions options = new CommandOptions();
        Value<Language> helpLanguage = options.choice("--lang=LANG", CommandOptions.LANGUAGE, Language.values());
        CommandLine program = new CommandLine(options.build("crm", null));
        program.getCommandSpec().usageMessage().description(ProgramHelp.DESCRIPTION);
        for (CommandName each : CommandName.values()) {
            if (arguments.contains(each.word())) {
                program.getCommandSpec()
                        .addSubcommand(each.word(), command(each, helpLanguage).build());
            }
        }
        program.setExpandAtFiles(false)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(columns)
                .setAdjustLineBreaksForWideCJKCharacters(true);
        ResourceBundle texts = HelpResources.texts(language);
        if (texts != null) {
            program.setResourceBundle(texts);
        }
        return program;
    }

    /**
     * A command, whose options have no values yet.
     *
     * @param helpLanguage the language that an option before the command names
     */
    private static Command command(CommandName name, Value<Language> helpLanguage) {
        return switch (name) {
            case CLASSIFY -> new ClassifyCommand();
            case COMPLIANCE -> new ComplianceCommand();
            case GREETINGS -> new GreetingsCommand();
            case AUDIENCE -> new AudienceCommand();
            case FEEDBACK -> new FeedbackCommand();
            case SUMMARY -> new SummaryCommand();
            case AGENDA -> new AgendaCommand();
            case PROFILE -> new ProfileCommand();
            case CHECK -> new CheckCommand();
            case INIT -> new InitCommand();
            case POLICY -> new PolicyCommand();
            case COMPLETION -> new CompletionCommand(helpLanguage);
            case HELP -> new HelpCommand(helpLanguage);
        };
    }
}
