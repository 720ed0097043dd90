package crm.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code crm help COMMAND}: the same as {@code crm COMMAND --help}. */
@Command(name = "help", mixinStandardHelpOptions = true, description = Subcommand.HELP)
final class HelpCommand {

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command; none: the program.")
    List<String> names = new ArrayList<>();

    @Mixin
    HelpLanguage language = new HelpLanguage();

    /** The command that is asked about. */
    CommandLine target(CommandLine program) throws Stop {
        CommandLine found = CommandTree.find(program, names);
        if (found == null) {
            throw Stop.usage(
                    "there is no command {0}; see crm --help",
                    "没有命令 {0};参见 crm --help", crm.words.Display.quoted(String.join(" ", names)));
        }
        return found;
    }
}
