package crm.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {

    @TempDir
    Path folder;

    private Path report;
    private Path ledger;

    @BeforeEach
    void oldFilesAreThere() throws IOException {
        report = Files.writeString(folder.resolve("report.csv"), "old report");
        ledger = Files.writeString(folder.resolve("ledger.csv"), "old ledger");
    }

    @Test
    void all_of_them_appear() throws IOException {
        new Outputs()
                .add(Destination.file(report), text("new report"))
                .add(Destination.file(ledger), text("new ledger"))
                .write();

        assertThat(report).hasContent("new report");
        assertThat(ledger).hasContent("new ledger");
        assertThat(countFiles()).isEqualTo(2);
    }

    @Test
    void none_appears_before_the_last_one_is_written() throws IOException {
        new Outputs()
                .add(Destination.file(report), text("new report"))
                .add(Destination.file(ledger), out -> {
                    text("new ledger").writeTo(out);
                    assertThat(report).hasContent("old report");
                })
                .write();

        assertThat(ledger).hasContent("new ledger");
    }

    @Test
    void the_failure_of_one_leaves_all_as_they_were() throws IOException {
        Outputs outputs = new Outputs()
                .add(Destination.file(report), text("new report"))
                .add(Destination.file(ledger), out -> {
                    throw new IOException("the disk is full");
                });

        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(outputs::write)
                .withMessageStartingWith(ledger + ": cannot be written: the disk is full");
        assertOld();
    }

    @Test
    void one_that_cannot_be_written_is_noticed_before_anything_is_made() throws IOException {
        Outputs outputs = new Outputs()
                .add(Destination.file(report), out -> {
                    throw new AssertionError("made in vain");
                })
                .add(Destination.file(folder), text("x"));

        assertThatExceptionOfType(OutputException.class).isThrownBy(outputs::write);
        assertOld();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no /dev/null")
    void streams_are_written_before_any_file_appears() throws IOException {
        new Outputs()
                .add(Destination.file(ledger), text("new ledger"))
                .add(
                        Destination.file(Path.of("/dev/null")),
                        out -> assertThat(ledger).hasContent("old ledger"))
                .write();

        assertThat(ledger).hasContent("new ledger");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no /dev/null")
    void the_failure_of_a_stream_leaves_the_files_as_they_were() throws IOException {
        Outputs outputs = new Outputs()
                .add(Destination.file(ledger), text("new ledger"))
                .add(Destination.file(Path.of("/dev/null")), out -> {
                    throw new IOException("the cable is out");
                });

        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(outputs::write)
                .withMessageStartingWith("/dev/null: ");
        assertOld();
    }

    @Test
    void files_appear_in_the_order_in_which_they_were_added() throws IOException {
        Path between = folder.resolve("between.csv");
        Outputs outputs = new Outputs()
                .add(Destination.file(report), text("new report"))
                .add(Destination.file(between), out -> Files.createDirectories(between.resolve("in-the-way")))
                .add(Destination.file(ledger), text("new ledger"));

        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(outputs::write)
                .withMessageStartingWith(between + ": cannot be written: ");
        assertThat(report).hasContent("new report");
        assertThat(ledger).hasContent("old ledger");
        assertThat(countFiles()).isEqualTo(3);
    }

    @Test
    void none_at_all_is_fine() throws IOException {
        new Outputs().write();

        assertOld();
    }

    private void assertOld() throws IOException {
        assertThat(report).hasContent("old report");
        assertThat(ledger).hasContent("old ledger");
        assertThat(countFiles()).isEqualTo(2);
    }

    private long countFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes(UTF_8));
    }
}
