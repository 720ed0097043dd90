package crm.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InputGuardTest {

    @TempDir
    Path folder;

    private Path customers;
    private Path visits;

    @BeforeEach
    void inputsAreThere() throws IOException {
        customers = Files.writeString(folder.resolve("customers.csv"), "x");
        visits = Files.writeString(folder.resolve("visits.csv"), "x");
    }

    @Test
    void an_output_that_is_no_input_passes() {
        assertPasses(folder.resolve("report.csv"));
        assertPasses(folder.resolve("no/such/report.csv"));
        assertPasses(folder);
        assertPasses(Path.of(""));
    }

    @Test
    void an_input_is_refused_however_it_is_written() {
        assertRefused(visits);
        assertRefused(folder.resolve("./visits.csv"));
        assertRefused(folder.resolve("../" + folder.getFileName() + "/visits.csv"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no links for everybody")
    void an_input_is_refused_through_links() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("visits.csv"));
        assertRefused(link);
        assertRefused(Files.createSymbolicLink(folder.resolve("link-to-link"), link));
        assertRefused(Files.createLink(folder.resolve("hard"), visits));
        Path folderLink = Files.createSymbolicLink(folder.resolve("folder"), folder);
        assertRefused(folderLink.resolve("visits.csv"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no links for everybody")
    void an_output_is_refused_when_the_input_is_the_link() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("staff.csv"), real);

        OverwriteException refused = catchThrowableOfType(
                OverwriteException.class, () -> InputGuard.check(List.of(link), List.of(Destination.file(real))));

        assertThat(refused.phrase().en()).contains(real.toString(), link.toString());
    }

    @Test
    void an_input_that_is_write_protected_is_refused_as_an_input() {
        assertThat(visits.toFile().setWritable(false)).isTrue();

        assertRefused(visits);
    }

    @Test
    void an_input_that_is_not_there_is_refused_too() {
        Path missing = folder.resolve("none.csv");

        assertThat(catchThrowableOfType(
                        OverwriteException.class,
                        () -> InputGuard.check(List.of(missing), List.of(Destination.file(missing)))))
                .isNotNull();
        assertPasses(missing);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no /dev/null")
    void devices_are_nobodys() {
        Path device = Path.of("/dev/null");

        assertThatCode(() ->
                        InputGuard.check(List.of(device), List.of(Destination.file(device), Destination.file(device))))
                .doesNotThrowAnyException();
    }

    @Test
    void two_outputs_are_not_one_file() throws IOException {
        Path fresh = folder.resolve("report.csv");
        Path again = folder.resolve("./report.csv");

        OverwriteException refused = catchThrowableOfType(
                OverwriteException.class,
                () -> InputGuard.check(List.of(), List.of(Destination.file(fresh), Destination.file(again))));
        assertThat(refused.phrase().en()).startsWith(again + ": ").contains(fresh.toString());
        assertThat(refused.phrase().zh()).startsWith(again + ":").contains(fresh.toString());

        Files.createFile(fresh);
        assertThat(catchThrowableOfType(
                        OverwriteException.class,
                        () -> InputGuard.check(List.of(), List.of(Destination.file(fresh), Destination.file(again)))))
                .isNotNull();
    }

    private void assertPasses(Path output) {
        assertThatCode(() -> InputGuard.check(
                        List.of(customers, visits), List.of(Destination.standardOutput(), Destination.file(output))))
                .doesNotThrowAnyException();
    }

    private void assertRefused(Path output) {
        OverwriteException refused = catchThrowableOfType(
                OverwriteException.class,
                () -> InputGuard.check(List.of(customers, visits), List.of(Destination.file(output))));
        assertThat(refused).isNotNull();
        assertThat(refused.phrase().en())
                .startsWith(output + ": this is the input " + visits)
                .contains("; write to another file");
        assertThat(refused.phrase().zh()).startsWith(output + ":这就是输入文件 " + visits);
        assertThat(refused).hasMessage(refused.phrase().en());
    }
}
