package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the greetings of any company, whatever is asked for. */
@Tag("slow")
class GreetingsLawTest {

    private static final int COMPANIES = 12;
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    /** All but the issue: which of two messages to a number is the second hangs on which went first. */
    private static final String[] IDENTITY = {
        "send_on", "date", "occasion", "kind", "customer_id", "contact", "sender_role", "sender", "message", "parts"
    };

    @TempDir
    Path folder;

    private Path company(int seed) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data-" + seed));
        // its ratings and overrides have ended by 2027, so that classes stay as they are
        RandomCompany.of(seed).writeTo(data, "purchases");
        return data;
    }

    private static List<String> lines(Path data, String... options) {
        List<String> all = new ArrayList<>(List.of("greetings", "-d", data.toString(), "-f", "csv"));
        all.addAll(Arrays.asList(options));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().skip(1).toList();
    }

    @Test
    void a_run_on_each_day_of_a_year_gives_what_one_run_over_the_year_gives() throws IOException {
        for (int seed = 0; seed < 2; seed++) {
            Path data = company(seed);
            List<String> daily = new ArrayList<>();
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                daily.addAll(lines(data, "--days", "1", "--as-of", day.toString()));
            }
            assertThat(daily)
                    .hasSizeGreaterThan(20)
                    .isEqualTo(lines(data, "--days", "365", "--as-of", FIRST.toString()));
        }
    }

    @Test
    void a_range_is_what_its_parts_are() throws IOException {
        Random random = new Random(2);
        for (int seed = 0; seed < COMPANIES; seed++) {
            Path data = company(seed);
            List<String> parts = new ArrayList<>();
            LocalDate from = FIRST;
            while (!from.isAfter(LAST)) {
                LocalDate to = from.plusDays(random.nextInt(90));
                LocalDate end = to.isAfter(LAST) ? LAST : to;
                parts.addAll(lines(data, "--from", from.toString(), "--to", end.toString()));
                from = end.plusDays(1);
            }
            assertThat(parts).isEqualTo(lines(data, "--from", FIRST.toString(), "--to", LAST.toString()));
        }
    }

    @Test
    void the_filters_choose_among_the_rows_and_together_they_choose_all() throws IOException {
        for (int seed = 0; seed < COMPANIES; seed++) {
            Path data = company(seed);
            List<String> whole = lines(data, "--from", FIRST.toString(), "--to", LAST.toString());
            List<String> parts = new ArrayList<>();
            for (String each : List.of("A", "B", "C")) {
                List<String> part = lines(data, "--from", FIRST.toString(), "--to", LAST.toString(), "--class", each);
                assertThat(whole.stream().filter(part::contains).toList()).isEqualTo(part);
                parts.addAll(part);
            }
            assertThat(parts).containsExactlyInAnyOrderElementsOf(whole);
        }
    }

    @Test
    void with_a_ledger_any_runs_in_any_order_write_each_row_once() throws IOException {
        Random random = new Random(3);
        for (int seed = 0; seed < COMPANIES; seed++) {
            Path data = company(seed);
            Path ledger = folder.resolve("ledger-" + seed);
            Map<String, Integer> written = new TreeMap<>();
            for (int run = 0; run < 12; run++) {
                LocalDate from = run == 11 ? FIRST : FIRST.plusDays(random.nextInt(300));
                LocalDate to = run == 11 ? LAST : from.plusDays(random.nextInt(60));
                Path out = folder.resolve("out");
                lines(
                        data,
                        "--from",
                        from.toString(),
                        "--to",
                        to.toString(),
                        "--catch-up",
                        "0",
                        "-o",
                        out.toString(),
                        "--ledger",
                        ledger.toString());
                for (String row : Table.of(Files.readString(out)).rows(IDENTITY)) {
                    written.merge(row, 1, Integer::sum);
                }
            }
            List<String> wanted = new ArrayList<>();
            Run whole = Run.of(
                    "greetings",
                    "-d",
                    data.toString(),
                    "-f",
                    "csv",
                    "--from",
                    FIRST.toString(),
                    "--to",
                    LAST.toString());
            wanted.addAll(Table.of(whole.out()).rows(IDENTITY));
            assertThat(written.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(written.values()).containsOnly(1);
        }
    }
}
