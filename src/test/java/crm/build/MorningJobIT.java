package crm.build;

import static org.assertj.core.api.Assertions.assertThat;

import crm.docs.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program as the morning's job: the crontab of the documentation, overlapping runs, killed runs. */
class MorningJobIT {

    private static final Path PROGRAM = Path.of(System.getProperty("crm.program"));
    private static final int CONTACTS = 60;
    /** As many as wanted with -Dcrm.kills. */
    private static final int KILLED_RUNS = Integer.getInteger("crm.kills", 24);

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 10);
    private static final int DAYS = 45;

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void writeRecords() throws IOException {
        home = Files.createDirectory(folder.resolve("crm"));
        Files.copy(PROGRAM, home.resolve("crm"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectory(home.resolve("out"));
        Path data = Files.createDirectory(home.resolve("data"));
        Files.writeString(data.resolve("customers.csv"), "customer_id,name,nature\nC1,成都建材,joint_venture\n");
        StringBuilder contacts = new StringBuilder("customer_id,name,position,anniversaries\n");
        for (int i = 0; i < CONTACTS; i++) {
            contacts.append("C1,联系人").append(i).append(",采购员,");
            for (int month = 1; month <= 12; month++) {
                for (int day = 1; day <= 28; day += i % 2 == 0 ? 1 : 3) {
                    contacts.append(month < 10 ? "0" : "").append(month).append('-');
                    contacts.append(day < 10 ? "0" : "").append(day).append(" 纪念;");
                }
            }
            contacts.append('\n');
        }
        Files.writeString(data.resolve("contacts.csv"), contacts);
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("stdout").toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("stderr").toFile()));
        builder.environment().clear();
        builder.environment().put("JAVA_HOME", javaHome());
        builder.environment().put("PATH", "/usr/bin:/bin");
        return builder.start();
    }

    private Process job(String out, String... more) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("./crm", "greetings", "-d", "data", "-f", "csv", "-o", out, "--ledger", "ledger.csv"));
        command.addAll(List.of(more));
        return start(command.toArray(String[]::new));
    }

    private static void finish(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** What the entries of a file are of, whatever columns it has. */
    private static List<String> entries(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> names = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> Stream.of("date", "contact", "sender_role")
                        .map(name -> cells[names.indexOf(name)])
                        .reduce("", (a, b) -> a + '|' + b))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"cron", "zh/cron"})
    void the_crontab_line_of_the_documentation_works_as_it_stands(String page) throws Exception {
        String line = Page.named(page).lines().stream()
                .filter(each -> each.startsWith("0 6 * * *"))
                .findFirst()
                .orElseThrow();
        String command = line.replaceFirst("^(\\S+\\s+){5}", "").replace("\\%", "%");
        for (int i = 0; i < 2; i++) {
            Process process = new ProcessBuilder(
                            "/usr/bin/env",
                            "-i",
                            "HOME=" + folder,
                            "LOGNAME=somebody",
                            "SHELL=/bin/sh",
                            "PATH=" + home + ":/usr/local/bin:/usr/bin:/bin", // the program is installed
                            "JAVA_HOME=" + javaHome(),
                            "/bin/sh",
                            "-c",
                            command)
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            finish(process);
            assertThat(process.exitValue()).isZero();
            TimeUnit.MILLISECONDS.sleep(1100); // the names of the files tell seconds
        }
        assertThat(home.resolve("greetings.log")).isEmptyFile();
        List<Path> written = sorted(home.resolve("out"));
        assertThat(written).hasSize(2);
        assertThat(Files.readAllLines(written.get(1))).hasSize(1);
        List<String> sent = entries(written.get(0));
        assertThat(entries(home.resolve("ledger.csv"))).isEqualTo(sent);
    }

    private static List<Path> sorted(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @Test
    void of_runs_at_the_same_time_one_writes_what_is_due() throws Exception {
        List<Process> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            runs.add(job("out/" + i + ".csv", "--as-of", "2026-05-04"));
        }
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            finish(runs.get(i));
            assertThat(runs.get(i).exitValue()).isZero();
            sent.addAll(entries(home.resolve("out/" + i + ".csv")));
        }
        assertThat(sent).hasSizeGreaterThan(CONTACTS).doesNotHaveDuplicates();
        assertThat(entries(home.resolve("ledger.csv"))).containsExactlyElementsOf(sent);
        assertThat(Files.readString(folder.resolve("stderr"))).isEmpty();
        assertThat(names()).containsExactlyInAnyOrder("crm", "data", "out", "ledger.csv");
    }

    private List<String> names() throws IOException {
        return sorted(home).stream().map(file -> file.getFileName().toString()).toList();
    }

    /** Whenever a run is killed, the ledger has nothing that no output has had, and the next run makes up for it. */
    @Test
    void a_run_that_is_killed_at_any_moment_loses_nothing() throws Exception {
        long started = System.nanoTime();
        finish(job("out/whole.csv", "--as-of", "2026-01-01"));
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        Files.delete(home.resolve("ledger.csv"));
        Files.delete(home.resolve("out/whole.csv"));

        Random random = new Random(4);
        Set<String> seen = new HashSet<>();
        Path out = home.resolve("out/today.csv");
        for (int i = 0; i < KILLED_RUNS; i++) {
            String asOf = FIRST_DAY.plusDays((long) i * DAYS / KILLED_RUNS).toString();
            Process run = job("out/today.csv", "--days", "1", "--as-of", asOf, "--catch-up", "60");
            TimeUnit.MILLISECONDS.sleep(whole / 4 + random.nextLong(whole));
            if (i % 2 == 0) {
                run.destroyForcibly();
            } else {
                run.destroy();
            }
            finish(run);
            if (Files.exists(out)) {
                seen.addAll(entries(out));
            }
            if (Files.exists(home.resolve("ledger.csv"))) {
                assertThat(seen).containsAll(entries(home.resolve("ledger.csv")));
            }
        }
        finish(job("out/today.csv", "--days", "1", "--as-of", "2026-02-24", "--catch-up", "60"));
        seen.addAll(entries(out));
        finish(start(
                "./crm",
                "greetings",
                "-d",
                "data",
                "-f",
                "csv",
                "-o",
                "out/wanted.csv",
                "--from",
                "2026-01-10",
                "--to",
                "2026-02-24",
                "--as-of",
                "2026-02-24"));
        assertThat(seen).containsAll(entries(home.resolve("out/wanted.csv")));
        assertThat(entries(home.resolve("ledger.csv"))).doesNotHaveDuplicates();
        assertThat(names()).containsExactlyInAnyOrder("crm", "data", "out", "ledger.csv");
        assertThat(sorted(home.resolve("out")).stream()
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("today.csv", "wanted.csv");
    }
}
