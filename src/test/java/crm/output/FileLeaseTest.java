package crm.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.base.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time works with a file. */
class FileLeaseTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("ledger.csv");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_that_is_not_there_yet_can_be_had_and_nothing_stays() throws IOException {
        FileLease.of(file, Duration.ZERO).close();
        FileLease.of(file, Duration.ZERO).close();
        assertThat(names()).isEmpty();
    }

    @Test
    void a_second_one_gives_up_and_says_what_to_do() throws IOException {
        try (FileLease first = FileLease.of(file, Duration.ZERO)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> FileLease.of(file, Duration.ofMillis(120)))
                    .isInstanceOfSatisfying(OutputException.class, e -> {
                        assertThat(e.phrase().in(Language.EN)).contains("ledger.csv: another run is working with it");
                        assertThat(e.phrase().in(Language.ZH)).contains("ledger.csv:另一次运行正在使用该文件");
                    });
        }
        FileLease.of(file, Duration.ZERO).close();
    }

    @Test
    void a_second_one_waits_until_the_first_is_closed() throws Exception {
        FileLease first = FileLease.of(file, Duration.ZERO);
        CountDownLatch had = new CountDownLatch(1);
        Thread second = new Thread(() -> {
            try (FileLease lease = FileLease.of(file, LONG)) {
                assertThat(lease).isNotNull();
                had.countDown();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        second.start();
        assertThat(had.await(200, TimeUnit.MILLISECONDS)).isFalse();
        first.close();
        assertThat(had.await(60, TimeUnit.SECONDS)).isTrue();
        second.join();
        assertThat(names()).isEmpty();
    }

    @Test
    void a_link_is_another_name_of_the_same_file() throws IOException {
        Files.createFile(file);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        try (FileLease first = FileLease.of(link, Duration.ZERO)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> FileLease.of(file, Duration.ZERO)).isInstanceOf(OutputException.class);
        }
        assertThat(names()).containsExactly("ledger.csv", "link");
    }

    @Test
    void it_does_not_depend_on_the_file_which_is_replaced_meanwhile() throws IOException {
        Files.createFile(file);
        try (FileLease first = FileLease.of(file, Duration.ZERO)) {
            assertThat(first).isNotNull();
            Destination.file(file).write(out -> out.write('x'));
            assertThatThrownBy(() -> FileLease.of(file, Duration.ZERO)).isInstanceOf(OutputException.class);
        }
        assertThat(file).hasContent("x");
        assertThat(names()).containsExactly("ledger.csv");
    }

    @Test
    void a_file_that_a_killed_run_has_left_is_taken_over_and_goes() throws Exception {
        Process killed = holder("hold");
        assertThat(killed.getInputStream().read()).isEqualTo('h');
        assertThatThrownBy(() -> FileLease.of(file, Duration.ZERO)).isInstanceOf(OutputException.class);
        killed.destroyForcibly().waitFor();
        assertThat(names()).containsExactly(".ledger.csv.crm-lock");
        FileLease.of(file, Duration.ZERO).close();
        assertThat(names()).isEmpty();
    }

    @Test
    void a_run_that_is_told_to_end_leaves_nothing() throws Exception {
        Process ended = holder("hold");
        assertThat(ended.getInputStream().read()).isEqualTo('h');
        ended.destroy();
        ended.waitFor();
        assertThat(names()).isEmpty();
    }

    /** Processes that each add one to a number many times: were two ever at it together, an addition would be lost. */
    @Test
    void many_processes_have_it_one_after_the_other() throws Exception {
        Files.writeString(file, "0");
        List<Process> holders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            holders.add(holder("count"));
        }
        for (Process each : holders) {
            assertThat(each.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(each.exitValue()).isZero();
        }
        assertThat(file).hasContent(String.valueOf(4 * LeaseHolder.ADDITIONS));
        assertThat(names()).containsExactly("ledger.csv");
    }

    private Process holder(String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeaseHolder.class.getName(),
                        what,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void a_long_name_is_no_hindrance() throws IOException {
        Path named = folder.resolve("长".repeat(85));
        try (FileLease lease = FileLease.of(named, Duration.ZERO)) {
            assertThat(lease).isNotNull();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void a_missing_directory_is_told() {
        assertThatThrownBy(() -> FileLease.of(folder.resolve("no/ledger.csv"), Duration.ZERO))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void a_link_laid_where_the_lock_would_go_is_not_followed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Files.createSymbolicLink(folder.resolve(".ledger.csv.crm-lock"), victim);
        assertThatThrownBy(() -> FileLease.of(file, Duration.ZERO)).isInstanceOf(OutputException.class);
        assertThat(victim).hasContent("precious");
    }

    @Test
    void a_device_needs_none() throws IOException {
        try (FileLease first = FileLease.of(Path.of("/dev/null"), Duration.ZERO);
                FileLease second = FileLease.of(Path.of("/dev/null"), Duration.ZERO)) {
            assertThat(first).isNotSameAs(second);
        }
    }
}
