package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.cli.command.CommandTree;
import crm.cli.help.ManPage;
import crm.cli.help.Manual;
import crm.cli.help.ManualReader;
import crm.cli.run.ExitStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code crm help --man}: the man pages, as the formatters of man pages see them. */
class ManPageTest {

    @TempDir
    Path folder;

    /** Every page in both languages. */
    static Stream<Arguments> pages() {
        List<Arguments> pages = new ArrayList<>();
        for (Language language : Language.values()) {
            add(ManualReader.read(CommandTree.whole(language, 80), language), language, pages);
        }
        return pages.stream();
    }

    private static void add(Manual manual, Language language, List<Arguments> pages) {
        pages.add(Arguments.of(String.join(" ", manual.path()), language, manual));
        manual.commands().forEach(each -> add(each, language, pages));
    }

    private static String page(String command, Language language) {
        List<String> words = new ArrayList<>(
                List.of("help", "--man", "--lang", language.name().toLowerCase(Locale.ROOT)));
        for (String word : command.split(" ")) {
            if (!word.equals("crm")) {
                words.add(word);
            }
        }
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void formatters_have_nothing_to_say_of_a_page_and_show_all_of_it(String command, Language language, Manual manual)
            throws Exception {
        Path file = folder.resolve(ManPage.title(manual) + ".1");
        Files.writeString(file, page(command, language));
        assertThat(Tools.run(Map.of(), folder, List.of("mandoc", "-Tlint", "-W", "warning", file.toString())))
                .isEmpty();
        String shown = Tools.run(
                Map.of("MANWIDTH", "80", "MAN_KEEP_FORMATTING", "", "PAGER", "cat", "MANPAGER", "cat"),
                folder,
                List.of("man", "--warnings", "-l", file.toString()));
        assertThat(shown).doesNotContain("troff:", "<standard input>", "\\e", "\\-");
        for (Manual.Option option : manual.options()) {
            assertThat(shown).contains(String.join(", ", option.names()));
        }
        String joined = shown.replaceAll("\\s+", "");
        assertThat(joined).contains(manual.description().replaceAll("\\s+", ""));
        for (Manual.Status status : manual.statuses()) {
            assertThat(joined).contains(status.status() + status.meaning().replaceAll("\\s+", ""));
        }
        for (String example : manual.examples()) {
            assertThat(shown).contains(example);
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void every_command_says_what_its_exit_statuses_mean(String command, Language language, Manual manual) {
        List<String> statuses =
                manual.statuses().stream().map(Manual.Status::status).toList();
        assertThat(statuses).as(command).contains("0", "2", "70", "74").doesNotHaveDuplicates();
        assertThat(manual.statuses())
                .allSatisfy(each -> assertThat(each.meaning()).isNotBlank());
    }

    @Test
    void both_languages_have_the_same_statuses_and_as_many_examples() {
        List<Arguments> all = pages().toList();
        for (int i = 0; i < all.size() / 2; i++) {
            Manual english = (Manual) all.get(i).get()[2];
            Manual chinese = (Manual) all.get(all.size() / 2 + i).get()[2];
            assertThat(chinese.path()).isEqualTo(english.path());
            assertThat(chinese.statuses().stream().map(Manual.Status::status).sorted())
                    .as("%s", english.path())
                    .containsExactlyElementsOf(english.statuses().stream()
                            .map(Manual.Status::status)
                            .sorted()
                            .toList());
            assertThat(chinese.examples()).as("%s", english.path()).hasSameSizeAs(english.examples());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "help complience, did you mean compliance?",
        "help policy comapre, did you mean compare?",
        "help --man clasify, did you mean classify?",
        "hlep, did you mean help?",
        "completion bsh, none of bash",
        "help zzz, see crm --help"
    })
    void a_misspelt_command_is_told_with_the_nearest(String line, String told) {
        Run run = Run.of(line.split(" "));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains(told);
    }
}
