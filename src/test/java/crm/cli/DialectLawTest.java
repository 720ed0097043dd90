package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same records in any dialect, in any order, split over any files, give the same bytes of report. */
@Tag("slow")
class DialectLawTest {

    private static final int COMPANIES = 40;
    private static final int DIALECTS = 6;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classify --year 2025",
                "compliance --year 2025 --status all",
                "greetings --as-of 2025-06-30 --from 2025-01-01 --to 2025-12-31"
            })
    void anyDialectAnyOrderAndAnySplitGiveTheSameReport(String command) throws IOException {
        for (int company = 0; company < COMPANIES; company++) {
            RandomCompany records = RandomCompany.of(company);
            Path plain = Files.createDirectory(folder.resolve("plain-" + company));
            records.writeTo(plain);
            Run wanted = report(command, plain);
            assertThat(wanted.status())
                    .as("company %s: %s", company, wanted.err())
                    .isZero();
            for (int dialect = 0; dialect < DIALECTS; dialect++) {
                Path other = Files.createDirectory(folder.resolve(company + "-" + dialect));
                new RandomDialect(company * 1000L + dialect).write(records, other);
                Run found = report(command, other);
                assertThat(found.err())
                        .as("company %s in dialect %s", company, dialect)
                        .isEmpty();
                assertThat(found.out())
                        .as("company %s in dialect %s", company, dialect)
                        .isEqualTo(wanted.out());
            }
        }
    }

    private static Run report(String command, Path data) {
        return Run.of((command + " -f csv -d " + data).split(" "));
    }
}
