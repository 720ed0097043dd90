package crm.input.csv;

import static org.assertj.core.api.Assertions.assertThat;

import crm.field.CustomerFields;
import crm.field.RecordKind;
import crm.field.StaffFields;
import crm.input.InputFile;
import crm.input.ParallelReading;
import crm.input.RawRecord;
import crm.input.text.Utf8Text;
import crm.problem.Fault;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the records of a CSV file start, what they hold, and what is wrong with them. */
class CsvFileTest {

    private final Problems problems = new Problems(100, false);
    private final List<String> records = new ArrayList<>();
    private final List<Problem> wrong = new ArrayList<>();

    /** Reads staff: each record as LINE, its id and its name. */
    private boolean read(String text) {
        return read(text, StaffFields.KIND, record -> {
            records.add(record.start().line() + "|" + record.texts()[StaffFields.ID.index()] + "|"
                    + record.texts()[StaffFields.NAME.index()] + "|"
                    + record.source().text());
            wrong.addAll(record.problems());
        });
    }

    private boolean read(String text, RecordKind kind, Consumer<RawRecord> handler) {
        String name = kind.name() + ".csv";
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (Utf8Text opened = new Utf8Text(bytes, StandardCharsets.UTF_8, false)) {
            CsvFile csv = new CsvFile(opened, new InputFile(Path.of(name), name, kind, false), problems, handler);
            return csv.readHeader()
                    && csv.readRecords(new ParallelReading(7, 2), () -> new PieceRows(csv), taken -> {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Fault> faults() {
        return problems.all().stream().map(Problem::fault).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_record_starts_on_its_physical_line_whatever_stands_before_it(String end) {
        String text = "staff_id,name\n\na,1\nb,\"x\ny\n\nz\"\n\n\nc,3".replace("\n", end);
        assertThat(read(text)).isTrue();
        assertThat(records)
                .containsExactly(
                        "3|a|1|a,1",
                        "4|b|" + "x\ny\n\nz".replace("\n", end) + "|" + "b,\"x\ny\n\nz\"".replace("\n", end),
                        "10|c|3|c,3");
    }

    @Test
    void mixed_line_ends_are_counted_once_each() {
        assertThat(read("staff_id,name\r\na,1\rb,2\nc,3\r\n\r\nd,4")).isTrue();
        assertThat(records).containsExactly("2|a|1|a,1", "3|b|2|b,2", "4|c|3|c,3", "6|d|4|d,4");
    }

    @Test
    void rows_of_separators_and_blanks_are_passed_over() {
        assertThat(read("staff_id,name\n,\n \u3000,\u00a0\na,1\n,,,\n")).isTrue();
        assertThat(records).containsExactly("4|a|1|a,1");
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_column_without_name_may_be_empty() {
        assertThat(read("staff_id,,name,\na,,1,\n")).isTrue();
        assertThat(records).containsExactly("2|a|1|a,,1,");
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_column_without_name_that_holds_something_is_told_once_at_the_header() {
        read("staff_id,,name\na,x,1\nb,y,2\n");
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.UNNAMED_COLUMN);
            assertThat(problem.at()).hasToString("staff.csv:1:2");
        });
    }

    @Test
    void two_names_of_one_field_are_a_duplicate() {
        assertThat(read("staff_id,name,姓名\na,1,1\n")).isFalse();
        assertThat(faults()).containsExactly(Fault.DUPLICATE_COLUMN);
    }

    @Test
    void an_unclosed_quote_is_told_on_the_line_on_which_it_opens() {
        assertThat(read("staff_id,name\na,1\n\"b\nb\",\"c\nd,3\n")).isFalse();
        assertThat(records).containsExactly("2|a|1|a,1");
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.UNCLOSED_QUOTE);
            assertThat(problem.at()).hasToString("staff.csv:4:2");
        });
    }

    @Test
    void text_behind_a_closing_quote_is_told_where_its_value_opens() {
        assertThat(read("staff_id,name\na,\"1\"x\nb,2\n")).isFalse();
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.TEXT_AFTER_QUOTE);
            assertThat(problem.at()).hasToString("staff.csv:2:2");
        });
    }

    @Test
    void two_stray_quotes_that_balance_do_not_swallow_rows() {
        read("staff_id,name\na,\"1\nb,2\nc,3\"\nd,4\n");
        assertThat(wrong).extracting(Problem::fault).containsExactly(Fault.STRAY_QUOTE);
        assertThat(records).hasSize(2);
    }

    @Test
    void a_record_that_never_ends_is_refused_before_it_fills_the_memory() {
        assertThat(read("staff_id,name\na,\"" + "x\n".repeat(PieceReader.LONGEST_RECORD)))
                .isFalse();
        assertThat(faults()).containsExactly(Fault.RECORD_TOO_LONG);
        assertThat(problems.all().get(0).at()).hasToString("staff.csv:2:2");
    }

    @Test
    void the_comma_that_wants_quotes_is_shown_where_only_one_fits() throws IOException {
        List<Problem> found = new ArrayList<>();
        String text = "customer_id,nature,contract_tons_per_month,name\nC1,dealer,1,200,x\n";
        read(text, CustomerFields.KIND, record -> found.addAll(record.problems()));
        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isIn(Fault.RAGGED_COMMA, Fault.RAGGED_LONG);
            assertThat(problem.at()).hasToString("customers.csv:2:5");
            assertThat(problem.what().en()).contains("4").contains("5");
        });
    }

    @Test
    void a_header_longer_than_what_is_looked_at_is_still_read() {
        String blanks = " ".repeat(100_000);
        assertThat(read("staff_id" + blanks + "," + "name\na,1\n")).isTrue();
        assertThat(records).containsExactly("2|a|1|a,1");
    }

    @Test
    void every_line_of_a_random_file_is_told_as_it_is() {
        Random random = new Random(20261123);
        for (int file = 0; file < 300; file++) {
            records.clear();
            StringBuilder text = new StringBuilder("staff_id,name\n");
            List<String> wanted = new ArrayList<>();
            int line = 2;
            for (int i = random.nextInt(30); i > 0; i--) {
                for (int blank = random.nextInt(3); blank > 0; blank--) {
                    text.append(random.nextBoolean() ? "" : " ").append('\n');
                    line++;
                }
                String value = "v" + "\n.".repeat(random.nextInt(4));
                String record = random.nextBoolean() ? "k" + i + ",\"" + value + '"' : "\"" + value + "\",k" + i;
                wanted.add(line + "|" + record);
                text.append(record).append('\n');
                line += (int) record.chars().filter(c -> c == '\n').count() + 1;
            }
            read(text.toString());
            assertThat(records.stream()
                            .map(record -> record.replaceAll("(?s)^(\\d+)\\|.*\\|", "$1|"))
                            .toList())
                    .isEqualTo(wanted);
        }
    }
}
