package crm.cli.command;

import crm.base.Language;
import crm.cli.help.CommandName;
import crm.cli.help.Help;
import crm.cli.help.HelpResources;
import crm.cli.help.ManPage;
import crm.cli.help.Manual;
import crm.cli.help.ManualReader;
import crm.cli.help.UsageErrors;
import crm.cli.option.CommandOptions;
import crm.cli.option.Value;
import crm.cli.run.ExitStatus;
import crm.cli.run.Stop;
import crm.cli.run.Surroundings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code crm help COMMAND}: the same as {@code crm COMMAND --help}, or the man page. */
final class HelpCommand extends Command {

    private final Value<List<String>> names = options.texts("[COMMAND...]", "The command; none: the program.");
    private final Value<Boolean> man = options.flag("--man", "Print the man page instead, for man -l - to show.");
    private final Value<Language> language = options.choice("--lang=LANG", CommandOptions.LANGUAGE, Language.values());
    private final Value<Language> programLanguage;

    /** The command, with the language that an option before it names. */
    HelpCommand(Value<Language> programLanguage) {
        super(CommandName.HELP, new CommandOptions(), """
                Examples:
                  crm help compliance
                  crm help --man policy compare | man -l -

                Exit status: 0 done, 2 wrong usage, 70 a fault of ours, 74 the output could
                not be written.
                """);
        this.programLanguage = programLanguage;
    }

    @Override
    public int run(Surroundings surroundings) throws Stop {
        Language spoken = surroundings.textLanguage((language.isGiven() ? language : programLanguage).orNull());
        List<String> path = names.or(List.of());
        CommandLine program = man.isGiven()
                ? CommandTree.whole(spoken, Help.columns(surroundings))
                : CommandTree.of(path, spoken, Help.columns(surroundings));
        CommandLine asked = find(program, path);
        if (asked == null) {
            int last = path.size() - 1;
            CommandLine known = find(program, path.subList(0, last));
            List<String> commands = UsageErrors.names(known == null ? program : known);
            throw UsageErrors.noCommand(String.join(" ", path), path.get(last), commands, "crm --help");
        }
        surroundings.print(man.isGiven() ? manPage(program, path, spoken) : Help.of(asked, spoken, surroundings));
        return ExitStatus.OK;
    }

    /** The command that names lead to, one below the other; null if there is none. */
    private static @Nullable CommandLine find(CommandLine program, List<String> path) {
        CommandLine found = program;
        for (String name : path) {
            found = found == null ? null : found.getSubcommands().get(name);
        }
        return found;
    }

    private static String manPage(CommandLine program, List<String> path, Language language) {
        Manual manual = ManualReader.read(program, language);
        return ManPage.of(manual.below(path), manual, language, HelpResources.version(), HelpResources.versionDate());
    }
}
