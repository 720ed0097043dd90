package crm.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program, told to end or killed at random moments while it writes over outputs that are there: each is whole,
 * the old one or the new one.
 */
class KilledRunsIT {

    /** As many as wanted with -Dcrm.kills. */
    private static final int KILLED_RUNS = Integer.getInteger("crm.kills", 24);

    private static final String OLD = "old\n";

    @TempDir
    private Path folder;

    private Path report;
    private Path rejects;

    @BeforeEach
    void write_good_and_bad_records() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path out = Files.createDirectory(folder.resolve("out"));
        report = out.resolve("report.csv");
        rejects = out.resolve("rejects.csv");
        StringBuilder customers = new StringBuilder("customer_id,name,nature\n");
        for (int i = 0; i < 20_000; i++) {
            customers
                    .append('C')
                    .append(i)
                    .append(",客户,")
                    .append(i % 20 == 0 ? "bad" : "dealer")
                    .append('\n');
        }
        Files.writeString(data.resolve("customers.csv"), customers);
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("crm.program"),
                        "classify",
                        "-d",
                        "data",
                        "--year",
                        "2025",
                        "-f",
                        "csv",
                        "-o",
                        report.toString(),
                        "--rejects",
                        rejects.toString())
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home")));
        return builder.start();
    }

    private static int end(Process run) throws InterruptedException {
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return run.exitValue();
    }

    private List<String> outputs() {
        String[] names = folder.resolve("out").toFile().list();
        Arrays.sort(names);
        return List.of(names);
    }

    @Test
    void whenever_a_run_is_ended_each_output_is_the_old_one_or_the_new_one() throws Exception {
        long started = System.nanoTime();
        assertThat(end(start())).isZero();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        String newReport = Files.readString(report);
        String newRejects = Files.readString(rejects);
        assertThat(newReport.lines()).hasSize(19_001);
        assertThat(newRejects.lines()).hasSize(1_001);

        Random random = new Random(6);
        int leftovers = 0;
        for (int i = 0; i < KILLED_RUNS; i++) {
            Files.writeString(report, OLD);
            Files.writeString(rejects, OLD);
            Process run = start();
            // Half of them while it writes, which it does at the end.
            long after = i % 4 < 2 ? random.nextLong(whole) : whole * 6 / 10 + random.nextLong(whole / 2);
            TimeUnit.MILLISECONDS.sleep(after);
            boolean kill = i % 2 == 0;
            if (kill) {
                run.destroyForcibly();
            } else {
                run.destroy();
            }
            assertThat(end(run)).isIn(0, 143, 137);
            String first = Files.readString(rejects);
            String second = Files.readString(report);
            assertThat(first).as("rejects, ended after %d ms", after).isIn(OLD, newRejects);
            assertThat(second).as("report, ended after %d ms", after).isIn(OLD, newReport);
            if (second.equals(newReport)) {
                assertThat(first).as("the rejects of a report that is there").isEqualTo(newRejects);
            }
            if (!kill) { // it has cleared up behind itself, and behind those before
                assertThat(outputs().size())
                        .as("%s, ended after %d ms", outputs(), after)
                        .isLessThanOrEqualTo(leftovers + 2);
            } else {
                leftovers = outputs().size() - 2;
            }
        }
        assertThat(end(start())).isZero();
        assertThat(outputs()).containsExactly("rejects.csv", "report.csv");
        assertThat(report).hasContent(newReport);
    }
}
