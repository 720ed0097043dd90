package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.cli.command.CommandTree;
import crm.docs.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Nothing that the program offers goes without its place in the documentation and a help text in Chinese. */
class DocumentedOptionsTest {

    private static CommandSpec program() {
        return CommandTree.whole(Language.EN, 80).getCommandSpec();
    }

    static Stream<String> commands() {
        return Stream.concat(program().subcommands().keySet().stream(), Stream.of("policy compare"));
    }

    static Stream<String> commandsWithAPage() {
        return commands().filter(name -> !name.equals("help"));
    }

    @Test
    void theReadmeNamesEveryCommandInBothLanguages() {
        for (Page readme : List.of(Page.all().get(0), Page.named("zh/README"))) {
            assertThat(commands().filter(name -> !readme.text().contains("| `crm " + name)))
                    .as("commands without a row in the table of %s", readme.path())
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandsWithAPage")
    void thePageOfACommandSpeaksOfEveryOptionAndParameter(String command) {
        CommandSpec spec = spec(command);
        List<String> offered = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                offered.addAll(List.of(option.names()));
            }
        }
        spec.positionalParameters().forEach(parameter -> offered.add(parameter.paramLabel()));
        String page = command.replace(' ', '-');
        for (List<List<String>> table : List.of(
                Page.named(page).tableBelow("## Options"),
                Page.named("zh/" + page).tableBelow("## 选项"))) {
            List<String> told = table.stream()
                    .flatMap(row -> Stream.of(row.get(0).split("[ ,、]+")))
                    .toList();
            assertThat(told).containsAll(offered);
            assertThat(told.stream().filter(word -> word.startsWith("-"))).isSubsetOf(offered);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyHelpTextIsThereInChinese(String command) {
        CommandSpec english = spec(command);
        List<String> untold = new ArrayList<>();
        CommandSpec chinese = chinese(command);
        if (isSame(english.usageMessage().description(), chinese.usageMessage().description())) {
            untold.add("the command itself");
        }
        for (int i = 0; i < english.args().size(); i++) {
            ArgSpec arg = english.args().get(i);
            if (isSame(arg.description(), chinese.args().get(i).description())) {
                untold.add(arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel());
            }
        }
        assertThat(untold).as("without a text in help_zh.properties").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "classify, classify",
        "compliance, compliance",
        "greetings, greetings",
        "audience, audience",
        "feedback, feedback",
        "summary, summary",
        "agenda, agenda",
        "profile, profile HD001",
        "check, check",
        "policy, policy",
        "policy-compare, policy compare examples/drafts/policy-2026.yaml"
    })
    void thePageOfAReportTellsItsColumnsInBothLanguages(String page, String command) {
        String[] english = header(command, "en");
        String[] chinese = header(command, "zh");
        List<List<String>> told = Page.named(page).tableBelow("## CSV columns");
        assertThat(told.stream().map(row -> row.get(0))).containsExactly(english);
        assertThat(told.stream().map(row -> row.get(1))).containsExactly(chinese);
        List<List<String>> toldInChinese = Page.named("zh/" + page).tableBelow("## CSV 的列");
        assertThat(toldInChinese.stream().map(row -> row.get(0))).containsExactly(chinese);
        assertThat(toldInChinese.stream().map(row -> row.get(1))).containsExactly(english);
    }

    private static String[] header(String command, String language) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("-d", "examples", "--as-of", "2025-12-31", "-f", "csv", "--lang", language));
        String csv = Run.of(words.toArray(String[]::new)).out();
        return csv.lines().findFirst().orElse("").split(",");
    }

    private static CommandSpec nested(CommandLine commandLine, String command) {
        CommandLine found = commandLine;
        for (String word : command.split(" ")) {
            found = found.getSubcommands().get(word);
        }
        return found.getCommandSpec();
    }

    private static CommandSpec spec(String command) {
        return nested(program().commandLine(), command);
    }

    private static CommandSpec chinese(String command) {
        return nested(CommandTree.whole(Language.ZH, 80), command);
    }

    private static boolean isSame(String[] one, String[] other) {
        return List.of(one).equals(List.of(other));
    }
}
