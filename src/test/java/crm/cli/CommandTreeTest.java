package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.words.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

class CommandTreeTest {

    @Test
    void only_commands_that_are_named_are_built() {
        CommandLine program = CommandTree.of(new String[] {"compliance", "-d", "data"}, Language.EN, 80);
        assertThat(program.getSubcommands()).containsOnlyKeys("compliance");
        assertThat(CommandTree.of(new String[] {"--help"}, Language.EN, 80).getSubcommands())
                .isEmpty();
    }

    @Test
    void every_command_can_be_built_and_bears_its_name() {
        Map<String, CommandLine> commands =
                CommandTree.of(null, Language.EN, 80).getSubcommands();
        assertThat(commands.keySet()).containsExactlyElementsOf(Subcommand.names());
        commands.forEach((name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_help_is_what_picocli_writes_where_all_commands_are_built(Language language) {
        CommandLine all = CommandTree.of(null, language, 80);
        Map<String, IHelpSectionRenderer> picoclis = new UsageMessageSpec().sectionMap();
        UsageMessageSpec usage = all.getCommandSpec().usageMessage();
        usage.customSynopsis(new String[0]);
        for (String section : usage.sectionKeys()) {
            usage.sectionMap().put(section, picoclis.get(section));
        }
        CommandLine none = CommandTree.of(new String[0], language, 80);
        for (Ansi colour : new Ansi[] {Ansi.OFF, Ansi.ON}) {
            assertThat(none.getUsageMessage(colour)).isEqualTo(all.getUsageMessage(colour));
        }
    }
}
