package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import crm.base.Language;
import crm.cli.command.CommandTree;
import crm.cli.help.ProgramHelp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramHelpTest {

    private static int width(String line) {
        return line.codePoints()
                .map(c -> switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                })
                .sum();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_command_is_listed_with_what_its_own_help_says_of_it(Language language) {
        String help = ProgramHelp.of(language, 120, false).replaceAll("\\s+", "");
        CommandTree.whole(language, 120).getSubcommands().forEach((name, command) -> {
            String description = command.getCommandSpec().usageMessage().description()[0];
            assertThat(help).contains(name + description.replace(" ", ""));
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_line_is_wider_than_the_terminal_and_no_word_is_lost(Language language) {
        String words = ProgramHelp.of(language, 120, false).replaceAll("\\s+", "");
        for (int columns = 60; columns <= 120; columns++) {
            String help = ProgramHelp.of(language, columns, false);
            assertThat(help.lines().mapToInt(ProgramHelpTest::width).max().orElseThrow())
                    .isLessThanOrEqualTo(columns);
            assertThat(help.replaceAll("\\s+", "")).isEqualTo(words);
            assertThat(help.lines()).noneMatch(line -> line.endsWith(" ") || line.matches(" *[，。；：、！？）》,.].*"));
        }
    }

    @Test
    void colour_changes_nothing_but_the_colour() {
        assertThat(ProgramHelp.of(Language.EN, 80, true).replaceAll("\u001B\\[\\d+m", ""))
                .isEqualTo(ProgramHelp.of(Language.EN, 80, false));
    }

    @Test
    void it_is_the_same_however_it_is_asked_for() {
        String help = Run.of("--help").out();
        for (List<String> words : List.of(List.of("-h"), List.of("help"), List.of("--lang", "en", "--help"))) {
            assertThat(Run.of(words.toArray(String[]::new)).out()).isEqualTo(help);
        }
        assertThat(Run.of().err()).isEqualTo(help);
        assertThat(Run.onTerminal(Map.of(), 80, "--help").out()).contains("\u001B[1mclassify\u001B[0m");
    }
}
