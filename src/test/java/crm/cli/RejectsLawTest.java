package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any records some of which are bad, when a run goes on without those. */
@Tag("slow")
class RejectsLawTest {

    private static final int COMPANIES = 25;
    private static final int DIALECTS = 4;
    private static final Pattern COUNTS = Pattern.compile("records read: (\\d+), bad: (\\d+)");

    @TempDir
    Path folder;

    private Run run(String command, Path data, Path rejects) {
        return Run.of((command + " -d " + data + " --max-errors 1 --rejects " + rejects).split(" "));
    }

    private static int size(Path rejects) throws IOException {
        return Files.exists(rejects)
                ? Table.of(Files.readString(rejects)).records().size()
                : 0;
    }

    @Test
    void good_and_rejected_records_add_up_to_those_read() throws IOException {
        int rejected = 0;
        for (int i = 0; i < COMPANIES; i++) {
            RandomCompany company = RandomCompany.spoiled(i);
            Path data = Files.createDirectory(folder.resolve("c" + i));
            new RandomDialect(i).write(company, data);
            Path rejects = folder.resolve("rejects-" + i);
            Run run = run("check --as-of 2025-12-31", data, rejects);
            Matcher counts = COUNTS.matcher(run.out());
            assertThat(counts.find()).as(run.out()).isTrue();
            int all = company.kinds().values().stream().mapToInt(List::size).sum();
            assertThat(Integer.parseInt(counts.group(1))).as("company %s", i).isEqualTo(all);
            assertThat(Integer.parseInt(counts.group(2))).as("company %s", i).isEqualTo(size(rejects));
            rejected += size(rejects);
        }
        assertThat(rejected).isGreaterThan(COMPANIES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classify --year 2025 -f csv",
                "compliance --year 2025 --status all -f csv",
                "greetings --as-of 2025-06-30 --from 2025-01-01 --to 2025-12-31 -f csv",
                "summary --month 2025-06 --as-of 2025-12-31 -f csv"
            })
    void neither_a_dialect_nor_a_split_changes_what_is_left_when_bad_records_are_put_aside(String command)
            throws IOException {
        for (int i = 0; i < COMPANIES; i++) {
            RandomCompany company = RandomCompany.spoiled(i);
            Path plain = Files.createDirectory(folder.resolve("plain-" + i));
            company.writeTo(plain);
            Path rejects = folder.resolve("plain-rejects-" + i);
            Run wanted = run(command, plain, rejects);
            assertThat(wanted.status()).as(wanted.err()).isZero();
            for (int dialect = 0; dialect < DIALECTS; dialect++) {
                Path data = Files.createDirectory(folder.resolve(i + "-" + dialect));
                new RandomDialect(i * 1000L + dialect).write(company, data);
                Path others = folder.resolve("rejects-" + i + "-" + dialect);
                Run found = run(command, data, others);
                assertThat(found.out())
                        .as("company %s in dialect %s: %s", i, dialect, found.err())
                        .isEqualTo(wanted.out());
                assertThat(size(others))
                        .as("company %s in dialect %s", i, dialect)
                        .isEqualTo(size(rejects));
            }
        }
    }
}
