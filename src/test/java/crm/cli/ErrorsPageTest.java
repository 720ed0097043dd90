package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.problem.Fault;
import crm.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue of messages in docs/errors.md is what the examples provoke: one for each fault. With -Dcrm.docs=write it is
 * written anew.
 */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("docs/errors.md");

    /** Where each group begins, and what it is called. */
    private static final Map<Fault, String> GROUPS = Map.of(
            Fault.EMPTY_FILE, "The file as a whole",
            Fault.NO_HEADER, "The header of a CSV file",
            Fault.RAGGED, "A record of a CSV file",
            Fault.YAML_SYNTAX, "YAML",
            Fault.REQUIRED, "A value",
            Fault.DUPLICATE_ID, "Records and each other",
            Fault.POLICY_MISSING_KEY, "The policy",
            Fault.DOUBT_BRAND, "Doubts that check raises");

    /** How a list of values is not written in Chinese. */
    private static final String ENGLISH_COMMA = "\\S, ";

    @TempDir
    Path folder;

    static List<ErrorExample> examples() throws IOException {
        return ErrorExample.all();
    }

    @Test
    void every_fault_has_one_example_in_the_order_of_the_catalogue() throws IOException {
        assertThat(examples().stream().map(ErrorExample::fault))
                .containsExactlyElementsOf(Arrays.asList(Fault.values()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_provokes_its_fault(ErrorExample example) throws Exception {
        if (example.isRun()) {
            Optional<ErrorExample.Told> told = example.told(folder);
            assertThat(told).as(example.toString()).isPresent();
            assertThat(told.get().chinese()).doesNotContainPattern(ENGLISH_COMMA);
        } else {
            String name = example.test();
            assertThat(Files.readString(Path.of("src/test/java", name.replace('.', '/') + ".java")))
                    .as("%s is provoked by %s", example.fault(), name)
                    .contains("@Test", fragment(example.fault()));
        }
    }

    /** By what a test knows the fault: its name, or how its message begins. */
    private static String fragment(Fault fault) {
        return fault == Fault.CHANGED ? "Fault.CHANGED" : "this is no regular file and sends more than";
    }

    @Test
    void every_message_of_the_command_line_has_an_example() throws IOException {
        List<CommandLineExamples.Ended> ended = CommandLineExamples.ended(folder);
        assertThat(ended).allSatisfy(each -> {
            assertThat(each.status()).as(each.command()).isIn(2, 66, 74);
            assertThat(each.english()).as(each.command()).startsWith("crm: error: ");
            assertThat(each.chinese()).as(each.command()).startsWith("crm: 错误:").doesNotContainPattern(ENGLISH_COMMA);
        });
        assertThat(CommandLineExamples.unprovoked(ended))
                .as("messages without a command line in errors/command-lines.txt that provokes them")
                .isEmpty();
    }

    @Test
    void the_page_is_what_the_examples_say() throws IOException {
        String page = page();
        if (System.getProperty("crm.docs", "").equals("write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/errors.md is out of date; run: mvn test -Dtest=ErrorsPageTest -Dcrm.docs=write")
                .isEqualTo(page);
    }

    private String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Every message

                What each error and warning says, in English and in Chinese, what to do, and an example of what provokes it with the line
                that it prints. Search the page for words of the message that you see; {0} and the like stand for what was found in
                your file. [Errors and warnings](errors-and-warnings.md) tells how such a line reads and what the options do.

                Where an example shows no customers, there are two good ones, C1 and C2. The command is `crm check --as-of 2026-03-31`
                if no other is shown.
                """);
        int number = 0;
        for (ErrorExample example : examples()) {
            Fault fault = example.fault();
            if (GROUPS.containsKey(fault)) {
                page.append("\n## ").append(GROUPS.get(fault)).append('\n');
            }
            Path own = Files.createDirectory(folder.resolve("example-" + number++));
            append(page, example, example.isRun() ? example.told(own) : Optional.empty());
        }
        page.append("""

                ## The command line and the output

                DATA stands for the data directory, where no other is named. The exit status is 2 for wrong usage, 66 for a missing
                input, 74 where the output cannot be written.
                """);
        for (CommandLineExamples.Ended each :
                CommandLineExamples.ended(Files.createDirectory(folder.resolve("lines")))) {
            page.append("\n```text\n")
                    .append(each.command())
                    .append("        ends with ")
                    .append(each.status());
            page.append("\n")
                    .append(each.english())
                    .append("\n")
                    .append(each.chinese())
                    .append("\n```\n");
        }
        page.append("""

                An output that cannot be written is told so, with the name of the file in place of {0}:

                | English | Chinese |
                | --- | --- |
                """);
        for (String[] each : troubles()) {
            page.append("| ").append(each[0]).append(" | ").append(each[1]).append(" |\n");
        }
        return page.toString();
    }

    /** What the catalogue of output troubles says, but for that nobody reads on, which is not said. */
    private static List<String[]> troubles() throws IOException {
        String source = Files.readString(Path.of("src/main/java/crm/output/OutputException.java"));
        return Pattern.compile("(?m)^ {8}([A-Z_]+)\\(\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"\\)[,;]")
                .matcher(source)
                .results()
                .filter(found -> !found.group(1).equals("BROKEN_PIPE"))
                .map(found -> new String[] {found.group(2), found.group(3)})
                .toList();
    }

    @Test
    void every_trouble_of_an_output_is_provoked_by_a_test() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder tests = new StringBuilder(page.substring(0, page.indexOf("| English |")));
        for (String folder : List.of("output", "build")) {
            for (Path test : Resources.in(Path.of("src/test/java/crm", folder))) {
                tests.append(Files.readString(test));
            }
        }
        assertThat(troubles()).hasSizeGreaterThan(8).allSatisfy(each -> {
            String telling = Arrays.stream(each[0].split("\\{\\d}:? ?|; "))
                    .filter(part -> part.length() > 8)
                    .findFirst()
                    .orElseThrow();
            assertThat(tests).contains(telling.strip());
        });
    }

    private static void append(StringBuilder page, ErrorExample example, Optional<ErrorExample.Told> told) {
        Fault fault = example.fault();
        page.append("\n### ").append(escaped(fault.what().en())).append("\n\n");
        page.append(fault.severity() == Severity.ERROR ? "Error" : "Warning").append(". ");
        if (!fault.advice().en().isEmpty()) {
            page.append("What to do: ").append(sentence(escaped(fault.advice().en())));
        }
        page.append("\n\n").append(escaped(fault.what().zh()));
        if (!fault.advice().zh().isEmpty()) {
            page.append("。").append(escaped(fault.advice().zh()));
        }
        page.append(page.charAt(page.length() - 1) == '?' ? "\n" : "。\n");
        if (!example.isRun()) {
            page.append("\nProvoked by the test `").append(example.test()).append("`.\n");
            return;
        }
        page.append("\n```text\n");
        if (!example.command().equals("crm check")) {
            page.append(example.command()).append('\n');
        }
        for (ErrorExample.Part part : example.parts()) {
            page.append(part.name());
            switch (part.kind().split(" ")[0]) {
                case "" -> page.append(part.name().endsWith("/") ? " is a folder" : ":");
                case "hex" -> page.append(", as bytes:");
                case "repeat" -> page.append(", and a million times the last letter:");
                default ->
                    page.append(" is a link to ")
                            .append(part.kind().substring(3))
                            .append(", which is not there");
            }
            page.append('\n');
            part.text()
                    .lines()
                    .forEach(line -> page.append(("  " + line).stripTrailing()).append('\n'));
        }
        if (!example.before().isEmpty()) {
            page.append("policy.yaml, with this in place of ")
                    .append(example.before())
                    .append(":\n");
            example.after()
                    .lines()
                    .forEach(line -> page.append("  ").append(line.strip()).append('\n'));
        }
        page.append("\n")
                .append(told.map(ErrorExample.Told::english).orElse(""))
                .append('\n');
        page.append(told.map(ErrorExample.Told::chinese).orElse("")).append("\n```\n");
    }

    private static String sentence(String text) {
        return text.endsWith("?") ? text : text + '.';
    }

    private static String escaped(String text) {
        return text.replace("<<", "`<<`").replace("*{0}", "`*`{0}");
    }
}
