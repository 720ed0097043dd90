package crm.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crm.output.WriterProcess.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: signals, the umask, and what standard output is. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such signals, modes and devices")
class OutputProcessTest {

    private static final String OLD = "OLD GOOD REPORT\n";
    private static final String NEW = WriterProgram.LINE.repeat(WriterProgram.LINES);
    private static final String PLAIN = "exec \"$@\"";

    @TempDir
    Path scratch;

    private Path folder;
    private Path report;
    private Path middle;

    @BeforeEach
    void anOldReportIsThere() throws IOException {
        folder = Files.createDirectory(scratch.resolve("out"));
        report = Files.writeString(folder.resolve("r.csv"), OLD);
        middle = scratch.resolve("middle");
    }

    @Test
    void told_to_end_in_the_middle_it_leaves_the_old_report_and_nothing_else() throws Exception {
        WriterProcess writer = WriterProcess.start(scratch, PLAIN, report, "-", middle);
        writer.awaitFile(middle);
        assertThat(names(folder)).hasSize(2);

        writer.signal("TERM");

        assertThat(writer.end()).isEqualTo(new Ending(143, ""));
        assertThat(report).content(UTF_8).isEqualTo(OLD);
        assertThat(names(folder)).containsExactly("r.csv");
    }

    @Test
    void interrupted_at_the_keyboard_it_leaves_the_old_report_and_nothing_else() throws Exception {
        assumeTrue(interruptsArrive(), "whoever started these tests has them ignore interrupts");
        WriterProcess writer = WriterProcess.start(scratch, PLAIN, report, "-", middle);
        writer.awaitFile(middle);

        writer.signal("INT");

        assertThat(writer.end()).isEqualTo(new Ending(130, ""));
        assertThat(report).content(UTF_8).isEqualTo(OLD);
        assertThat(names(folder)).containsExactly("r.csv");
    }

    @Test
    void killed_in_the_middle_it_leaves_the_old_report_and_the_next_run_clears_up() throws Exception {
        WriterProcess writer = WriterProcess.start(scratch, PLAIN, report, "-", middle);
        writer.awaitFile(middle);
        long pid = writer.process().pid();

        writer.signal("KILL");

        assertThat(writer.end().status()).isEqualTo(137);
        assertThat(report).content(UTF_8).isEqualTo(OLD);
        assertThat(names(folder)).hasSize(2).anyMatch(name -> name.startsWith(".r.csv.crm-" + pid + "-"));

        Destination.file(report).write(out -> out.write(NEW.getBytes(UTF_8)));

        assertThat(report).content(UTF_8).isEqualTo(NEW);
        assertThat(names(folder)).containsExactly("r.csv");
    }

    @Test
    void another_run_leaves_alone_what_a_living_one_is_writing() throws Exception {
        WriterProcess writer = WriterProcess.start(scratch, PLAIN, report, "-", middle);
        writer.awaitFile(middle);

        Destination.file(report).write(out -> out.write('x'));

        assertThat(names(folder)).hasSize(2).anyMatch(name -> name.endsWith(".tmp"));
        writer.signal("TERM");
        assertThat(writer.end().status()).isEqualTo(143);
        assertThat(report).content(UTF_8).isEqualTo("x");
    }

    @Test
    void a_new_file_has_the_mode_that_the_umask_leaves() throws Exception {
        Path fresh = folder.resolve("new.csv");

        Ending ending = WriterProcess.run(scratch, "umask 027; exec \"$@\"", fresh, "-");

        assertThat(ending).isEqualTo(new Ending(0, ""));
        assertThat(fresh).content(UTF_8).isEqualTo(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void a_file_that_outgrows_what_is_allowed_leaves_the_old_report() throws Exception {
        Ending ending = WriterProcess.run(scratch, "ulimit -f 64; exec \"$@\"", report, "-");

        assertThat(ending.status()).isEqualTo(74);
        assertThat(ending.errors()).startsWith(report + ": cannot be written: ");
        assertThat(report).content(UTF_8).isEqualTo(OLD);
        assertThat(names(folder)).containsExactly("r.csv");
    }

    @Test
    void a_path_without_a_directory_is_one_in_the_working_directory() throws Exception {
        Ending ending = WriterProcess.run(scratch, "cd '" + folder + "'; exec \"$@\"", "r.csv", "-");

        assertThat(ending).isEqualTo(new Ending(0, ""));
        assertThat(report).content(UTF_8).isEqualTo(NEW);
        assertThat(names(folder)).containsExactly("r.csv");
    }

    @Test
    void standard_output_gets_every_byte() throws Exception {
        for (String name : List.of("-", "/dev/stdout", "/dev/fd/1")) {
            WriterProcess writer = WriterProcess.start(scratch, PLAIN, name, "-");

            assertThat(new String(writer.process().getInputStream().readAllBytes(), UTF_8))
                    .isEqualTo(NEW);
            assertThat(writer.end()).isEqualTo(new Ending(0, ""));
        }
    }

    @Test
    void dev_stdout_appends_where_the_shell_does() throws Exception {
        Ending ending = WriterProcess.run(scratch, "exec \"$@\" >>'" + report + "'", "/dev/stdout", "-");

        assertThat(ending).isEqualTo(new Ending(0, ""));
        assertThat(report).content(UTF_8).isEqualTo(OLD + NEW);
    }

    @Test
    void a_full_device_is_told() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "a device of Linux");
        Ending ending = WriterProcess.run(scratch, "exec \"$@\" >/dev/full", "-", "-");

        assertThat(ending.status()).isEqualTo(74);
        assertThat(ending.errors()).startsWith("standard output: cannot be written: ");
    }

    @Test
    void a_closed_standard_output_is_told() throws Exception {
        Ending ending = WriterProcess.run(scratch, "exec \"$@\" >&-", "-", "-");

        assertThat(ending.status()).isEqualTo(74);
        assertThat(ending.errors()).startsWith("standard output: cannot be written: ");
    }

    @Test
    void a_reader_that_has_left_ends_it_quietly() throws Exception {
        WriterProcess writer = WriterProcess.start(scratch, PLAIN, "-", "-");
        try (InputStream out = writer.process().getInputStream()) {
            assertThat(out.read()).isEqualTo('C');
        }

        assertThat(writer.end()).isEqualTo(new Ending(141, ""));
    }

    @Test
    void standard_output_sent_to_an_input_is_refused() throws Exception {
        Ending ending = WriterProcess.run(scratch, "exec \"$@\" >>'" + report + "'", "-", report);

        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.errors()).startsWith("standard output: this is the input " + report);
        assertThat(report).content(UTF_8).isEqualTo(OLD);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Children inherit it where SIGINT is ignored, as jobs in a shell's background do. */
    private static boolean interruptsArrive() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.notExists(status)) {
            return true;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .noneMatch(line -> (Long.parseUnsignedLong(line.substring(7).trim(), 16) & 0b10) != 0);
    }
}
