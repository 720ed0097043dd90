package crm.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.cli.help.CommandName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandTreeTest {

    @Test
    void only_commands_that_are_named_are_built() {
        CommandLine program = CommandTree.of(List.of("compliance", "-d", "data"), Language.EN, 80);
        assertThat(program.getSubcommands()).containsOnlyKeys("compliance");
        assertThat(CommandTree.of(List.of("--version"), Language.EN, 80).getSubcommands())
                .isEmpty();
    }

    @Test
    void every_command_can_be_built_and_bears_its_name() {
        Map<String, CommandLine> commands = CommandTree.whole(Language.EN, 80).getSubcommands();
        assertThat(commands.keySet()).containsExactlyElementsOf(CommandName.words());
        commands.forEach((name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
    }
}
