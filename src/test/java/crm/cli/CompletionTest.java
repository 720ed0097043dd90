package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.cli.command.CommandTree;
import crm.cli.help.Manual;
import crm.cli.help.ManualReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code crm completion}: the scripts in the shells that they are for. Each option of each command is tried. */
class CompletionTest {

    private static final Manual PROGRAM = ManualReader.read(CommandTree.whole(Language.EN, 80), Language.EN);

    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.writeString(folder.resolve("policy draft.yaml"), "");
        Files.createDirectory(folder.resolve("data 2025"));
    }

    private static Run script(String shell, String language) {
        Run run = Run.of("completion", shell, "--lang", language);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private static List<Manual> all(Manual manual) {
        List<Manual> all = new ArrayList<>(List.of(manual));
        manual.commands().forEach(each -> all.addAll(all(each)));
        return all;
    }

    /** What the words of a command line, the last of which is being written, are to be completed to; sorted. */
    private static Map<String, List<String>> wanted() {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        wanted.put("crm comp", List.of("completion", "compliance"));
        wanted.put("crm help cl", List.of("classify"));
        wanted.put("crm policy comp", List.of("compare"));
        wanted.put("crm compliance --status overdue,d", List.of("overdue,due"));
        wanted.put("crm compliance -d classify --sum", List.of("--summary"));
        wanted.put("crm --lang zh cl", List.of("classify"));
        wanted.put("crm completion ", List.of("bash", "fish", "zsh"));
        wanted.put("crm classify -p po", List.of("policy draft.yaml"));
        for (Manual manual : all(PROGRAM)) {
            String line = String.join(" ", manual.path());
            for (Manual.Option option : manual.options()) {
                String name = option.names().get(option.names().size() - 1);
                wanted.put(
                        line + ' ' + name,
                        manual.options().stream()
                                .flatMap(each -> each.names().stream())
                                .filter(each -> each.startsWith(name))
                                .sorted()
                                .toList());
                for (String word : option.names()) {
                    if (option.kind() == Manual.Kind.WORDS || option.kind() == Manual.Kind.LIST) {
                        wanted.put(
                                line + ' ' + word + ' ',
                                option.words().stream().sorted().toList());
                    } else if (option.kind() == Manual.Kind.DIRECTORY) {
                        wanted.put(line + ' ' + word + " da", List.of("data 2025"));
                    } else if (option.kind() == Manual.Kind.TEXT) {
                        wanted.put(line + ' ' + word + ' ', List.of());
                    }
                }
            }
        }
        return wanted;
    }

    private static String quoted(String word) {
        return '\'' + word.replace("'", "'\\''") + '\'';
    }

    @Test
    void bash_completes_every_command_option_and_value() throws Exception {
        StringBuilder driver = new StringBuilder(script("bash", "en").out());
        driver.append("try() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _crm; "
                + "local IFS=$'\\t'; printf '%s\\n' \"${COMPREPLY[*]}\"; }\n");
        Map<String, List<String>> wanted = wanted();
        wanted.put("crm compliance --format = h", List.of("html"));
        wanted.put("crm compliance --format =", List.of("csv", "html", "json", "text"));
        for (String line : wanted.keySet()) {
            driver.append("try");
            for (String word : line.split(" ", -1)) {
                driver.append(' ').append(quoted(word));
            }
            driver.append('\n');
        }
        Path file = folder.resolve("driver");
        Files.writeString(file, driver);
        String[] out =
                Tools.run(Map.of(), folder, List.of("bash", file.toString())).split("\n", -1);
        Map<String, List<String>> found = new LinkedHashMap<>();
        int line = 0;
        for (String each : wanted.keySet()) {
            String reply = out[line++];
            found.put(
                    each,
                    reply.isEmpty()
                            ? List.of()
                            : Arrays.stream(reply.split("\t")).sorted().toList());
        }
        assertThat(new TreeMap<>(found)).isEqualTo(new TreeMap<>(wanted));
    }

    @Test
    void fish_completes_every_command_option_and_value() throws Exception {
        StringBuilder driver = new StringBuilder(script("fish", "en").out());
        Map<String, List<String>> wanted = wanted();
        for (String line : wanted.keySet()) {
            driver.append("echo '>'\ncomplete -C ").append(quoted(line)).append('\n');
        }
        Path file = folder.resolve("driver");
        Files.writeString(file, driver);
        String[] out = Tools.run(
                        Map.of("HOME", folder.toString()), folder, List.of("fish", "--no-config", file.toString()))
                .split(">\n", -1);
        int line = 1;
        for (Map.Entry<String, List<String>> each : wanted.entrySet()) {
            List<String> found = out[line++]
                    .lines()
                    .map(reply -> reply.split("\t", -1)[0].replaceAll("/$", ""))
                    .distinct()
                    .sorted()
                    .toList();
            if (each.getKey().contains("policy draft") || each.getKey().endsWith(" -p po")) {
                assertThat(found).as(each.getKey()).contains("policy draft.yaml");
            } else {
                assertThat(found).as(each.getKey()).isEqualTo(each.getValue());
            }
        }
    }

    @Test
    void zsh_is_told_every_option_with_its_values() throws Exception {
        StringBuilder driver = new StringBuilder("compdef() {}\n_arguments() { print -rl -- \"$@\"; }\n");
        driver.append(script("zsh", "en").out());
        for (Manual manual : all(PROGRAM)) {
            driver.append("print -r -- '> ")
                    .append(String.join(" ", manual.path()))
                    .append("'\n_");
            driver.append(String.join("_", manual.path())).append('\n');
        }
        Path file = folder.resolve("driver");
        Files.writeString(file, driver);
        String out = Tools.run(Map.of(), folder, List.of("zsh", "-f", file.toString()));
        for (Manual manual : all(PROGRAM)) {
            String heading = "> " + String.join(" ", manual.path()) + '\n';
            int at = out.indexOf(heading) + heading.length();
            int end = out.indexOf("\n> crm", at);
            List<String> told =
                    out.substring(at, end < 0 ? out.length() : end).lines().toList();
            for (Manual.Option option : manual.options()) {
                for (String name : option.names()) {
                    List<String> of = told.stream()
                            .filter(each -> each.replaceFirst("^(\\*|\\([^)]*\\))", "")
                                    .matches(java.util.regex.Pattern.quote(name) + "[=+]?\\[.*"))
                            .toList();
                    assertThat(of).as("%s%s of zsh", heading, name).hasSize(1);
                    option.words().forEach(word -> assertThat(of.get(0)).contains(word));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void a_script_is_without_fault_in_either_language(String shell) throws Exception {
        Path file = folder.resolve("script");
        for (String language : List.of("en", "zh")) {
            Files.writeString(file, script(shell, language).out());
            assertThat(Tools.run(Map.of("HOME", folder.toString()), folder, List.of(shell, "-n", file.toString())))
                    .isEmpty();
        }
        String chinese = script(shell, "zh").out();
        if (!shell.equals("bash")) { // which shows no descriptions
            assertThat(chinese).contains("评级");
        }
    }
}
