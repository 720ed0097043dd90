package crm.output;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Phrase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a failure of the system while a file that may be written is written. */
class OutputExceptionTest {

    static Arguments[] failures() {
        return new Arguments[] {
            Arguments.of(
                    new AccessDeniedException("r.csv"), // permission was taken away after the file was looked at
                    "r.csv: no permission to write there; ask for it or write elsewhere"),
            Arguments.of(
                    new NoSuchFileException("r.csv"),
                    "r.csv: cannot be written: it has been removed meanwhile, or its directory; put that right or write elsewhere"),
            Arguments.of(
                    new FileSystemException("r.csv", null, "Input/output error"),
                    "r.csv: cannot be written: Input/output error; put that right or write elsewhere"),
            Arguments.of(
                    new IOException("No space left on device"),
                    "r.csv: cannot be written: No space left on device; put that right or write elsewhere"),
            Arguments.of(new IOException(), "r.csv: cannot be written: IOException; put that right or write elsewhere")
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void the_file_and_the_reason_are_named(IOException cause, String said) {
        assertThat(OutputException.of(Phrase.same("r.csv"), cause).phrase().en())
                .isEqualTo(said);
    }
}
