package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad inputs, each a folder of files with an {@code expect.txt}: the exit status, what standard error must
 * name, what no output may hold. They are put to {@code compliance}, as it is run from outside, and to
 * {@code check}, which reads everything.
 */
class FaultsTest {

    private static final Map<String, Integer> STATUS = Map.of("OK", 0, "DATA", 65);

    @TempDir
    Path folder;

    static Stream<Path> cases() {
        return Resources.in(Resources.at("faults")).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void check_tells_every_fault(Path fault) throws IOException {
        Map<String, String> expected = expectation(fault);
        Run run = Run.of("check", "-d", copyOf(fault), "--as-of", "2026-03-31", "-f", "csv", "-o", folder + "/out.csv");

        assertThat(run.status()).as(run.err()).isIn(statuses(expected));
        assertMessages(expected, run);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compliance_stops_at_faults_and_leaves_the_old_report_alone(Path fault) throws IOException {
        Map<String, String> expected = expectation(fault);
        Path report = folder.resolve("out.csv");
        Files.writeString(report, "old report\n");
        Run run = compliance(copyOf(fault), "-o", report.toString());

        assertThat(run.status()).as(run.err()).isIn(statuses(expected));
        assertMessages(expected, run);
        if (run.status() == 0) {
            String text = Files.readString(report);
            assertThat(text).startsWith("customer_id,");
            for (String must : parts(expected.getOrDefault("report-must", ""))) {
                assertThat("\n" + text).contains(must);
            }
        } else {
            assertThat(report).hasContent("old report\n");
        }
    }

    @ParameterizedTest
    @MethodSource("sameAsGood")
    void a_dialect_makes_no_difference_to_the_report(Path fault) throws IOException {
        Run good = compliance(copyOf(Resources.at("faults/A00")));
        Path other = Files.createDirectory(folder.resolve("other"));
        Resources.copy(fault, other.resolve("data"));
        Run same = compliance(other.resolve("data").toString());

        assertThat(same.out()).isEqualTo(good.out()).isNotEmpty();
        assertThat(same.err()).isEmpty();
    }

    static Stream<Path> sameAsGood() {
        return cases().filter(fault -> "A00".equals(expectation(fault).get("same-report-as")));
    }

    private static Run compliance(String data, String... options) {
        List<String> all = new ArrayList<>(
                List.of("compliance", "-d", data, "--as-of", "2026-03-31", "--status", "all", "-f", "csv"));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    private String copyOf(Path fault) throws IOException {
        Path data = folder.resolve("data");
        Resources.copy(fault, data);
        return data.toString();
    }

    private static void assertMessages(Map<String, String> expected, Run run) {
        if (run.status() != 0 || !expected.get("exit").contains("|")) {
            for (String must : parts(expected.getOrDefault("stderr-must", ""))) {
                assertThat(Arrays.stream(must.split("\\|")).anyMatch(run.err()::contains))
                        .as("standard error names %s:%n%s", must, run.err())
                        .isTrue();
            }
        }
        for (String never : parts(expected.getOrDefault("any-output-must-not", ""))) {
            String text = never.equals("RUN:A*300") ? "A".repeat(300) : never;
            assertThat(run.err()).doesNotContain(text);
        }
        assertThat(run.err()).doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ufffd]");
        assertThat(run.err().length()).isLessThan(20_000);
    }

    private static List<Integer> statuses(Map<String, String> expected) {
        return Arrays.stream(expected.get("exit").split("\\|")).map(STATUS::get).toList();
    }

    private static List<String> parts(String list) {
        return Arrays.stream(list.split(" ; "))
                .filter(part -> !part.isBlank())
                .map(part -> part.replace("\\n", "\n")
                        .replace("\\x1b", "\u001b")
                        .replace("\\u009b", "\u009b")
                        .replace("\\ufffd", "\ufffd"))
                .toList();
    }

    private static Map<String, String> expectation(Path fault) {
        Map<String, String> expectation = new HashMap<>();
        try {
            for (String line : Files.readAllLines(fault.resolve("expect.txt"))) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    expectation.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return expectation;
    }
}
