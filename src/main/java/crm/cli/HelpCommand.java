package crm.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm help COMMAND}: the same as {@code crm COMMAND --help}. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = Subcommand.HELP,
        footer = {
            "",
            "Examples:",
            "  crm help compliance",
            "  crm help --man policy compare | man -l -",
            "",
            "Exit status: 0 done, 2 wrong usage, 70 a fault of ours, 74 the output could",
            "not be written."
        })
final class HelpCommand {

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command; none: the program.")
    List<String> names = new ArrayList<>();

    @Option(names = "--man", description = "Print the man page instead, for man -l - to show.")
    boolean man;

    @Mixin
    HelpLanguage language = new HelpLanguage();

    /** The command that all names but the last lead to; the program where they lead nowhere. */
    private CommandLine known(CommandLine program) {
        CommandLine known = CommandTree.find(program, names.subList(0, names.size() - 1));
        return known == null ? program : known;
    }

    /** The command that is asked about. */
    CommandLine target(CommandLine program) throws Stop {
        CommandLine found = CommandTree.find(program, names);
        if (found == null) {
            String last = names.get(names.size() - 1);
            throw UsageErrors.noCommand(String.join(" ", names), last, CommandTree.names(known(program)), "crm --help");
        }
        return found;
    }
}
