package crm.input.csv;

import static org.assertj.core.api.Assertions.assertThat;

import crm.field.CustomerFields;
import crm.field.StaffFields;
import crm.input.text.TrackedReader;
import crm.problem.Fault;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the records of a CSV file start, what they hold, and what is wrong with them. */
class CsvRecordsTest {

    private final Problems problems = new Problems(100, false);
    private final List<String> records = new ArrayList<>();
    private final List<Problem> wrong = new ArrayList<>();

    /** Reads staff: each record as LINE, its id and its name. */
    private boolean read(String text) {
        try (TrackedReader reader = new TrackedReader(new StringReader(text), "UTF-8")) {
            return CsvRecords.read(reader, "staff.csv", StaffFields.KIND, problems, record -> {
                records.add(record.start().line() + "|" + record.texts()[StaffFields.ID.index()] + "|"
                        + record.texts()[StaffFields.NAME.index()] + "|"
                        + record.source().text());
                wrong.addAll(record.problems());
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Fault> faults() {
        return problems.all().stream().map(Problem::fault).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aRecordStartsOnItsPhysicalLineWhateverStandsBeforeIt(String end) {
        String text = "staff_id,name\n\na,1\nb,\"x\ny\n\nz\"\n\n\nc,3".replace("\n", end);
        assertThat(read(text)).isTrue();
        assertThat(records)
                .containsExactly(
                        "3|a|1|a,1",
                        "4|b|" + "x\ny\n\nz".replace("\n", end) + "|" + "b,\"x\ny\n\nz\"".replace("\n", end),
                        "10|c|3|c,3");
    }

    @Test
    void mixedLineEndsAreCountedOnceEach() {
        assertThat(read("staff_id,name\r\na,1\rb,2\nc,3\r\n\r\nd,4")).isTrue();
        assertThat(records).containsExactly("2|a|1|a,1", "3|b|2|b,2", "4|c|3|c,3", "6|d|4|d,4");
    }

    @Test
    void rowsOfSeparatorsAndBlanksArePassedOver() {
        assertThat(read("staff_id,name\n,\n \u3000,\u00a0\na,1\n,,,\n")).isTrue();
        assertThat(records).containsExactly("4|a|1|a,1");
        assertThat(wrong).isEmpty();
    }

    @Test
    void aColumnWithoutNameMayBeEmpty() {
        assertThat(read("staff_id,,name,\na,,1,\n")).isTrue();
        assertThat(records).containsExactly("2|a|1|a,,1,");
        assertThat(faults()).isEmpty();
    }

    @Test
    void aColumnWithoutNameThatHoldsSomethingIsToldOnceAtTheHeader() {
        read("staff_id,,name\na,x,1\nb,y,2\n");
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.UNNAMED_COLUMN);
            assertThat(problem.at()).hasToString("staff.csv:1:2");
        });
    }

    @Test
    void twoNamesOfOneFieldAreADuplicate() {
        assertThat(read("staff_id,name,姓名\na,1,1\n")).isFalse();
        assertThat(faults()).containsExactly(Fault.DUPLICATE_COLUMN);
    }

    @Test
    void anUnclosedQuoteIsToldOnTheLineOnWhichItOpens() {
        assertThat(read("staff_id,name\na,1\n\"b\nb\",\"c\nd,3\n")).isFalse();
        assertThat(records).containsExactly("2|a|1|a,1");
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.UNCLOSED_QUOTE);
            assertThat(problem.at()).hasToString("staff.csv:4:2");
        });
    }

    @Test
    void textBehindAClosingQuoteIsToldWhereItsValueOpens() {
        assertThat(read("staff_id,name\na,\"1\"x\nb,2\n")).isFalse();
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.TEXT_AFTER_QUOTE);
            assertThat(problem.at()).hasToString("staff.csv:2:2");
        });
    }

    @Test
    void twoStrayQuotesThatBalanceDoNotSwallowRows() {
        read("staff_id,name\na,\"1\nb,2\nc,3\"\nd,4\n");
        assertThat(wrong).extracting(Problem::fault).containsExactly(Fault.STRAY_QUOTE);
        assertThat(records).hasSize(2);
    }

    @Test
    void aRecordThatNeverEndsIsRefusedBeforeItFillsTheMemory() {
        assertThat(read("staff_id,name\na,\"" + "x\n".repeat(TrackedReader.LONGEST_RECORD)))
                .isFalse();
        assertThat(faults()).containsExactly(Fault.RECORD_TOO_LONG);
        assertThat(problems.all().get(0).at()).hasToString("staff.csv:2:2");
    }

    @Test
    void theCommaThatWantsQuotesIsShownWhereOnlyOneFits() throws IOException {
        List<Problem> found = new ArrayList<>();
        String text = "customer_id,nature,contract_tons_per_month,name\nC1,dealer,1,200,x\n";
        CsvRecords.read(
                new TrackedReader(new StringReader(text), "UTF-8"),
                "customers.csv",
                CustomerFields.KIND,
                problems,
                record -> found.addAll(record.problems()));
        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isIn(Fault.RAGGED_COMMA, Fault.RAGGED_LONG);
            assertThat(problem.at()).hasToString("customers.csv:2:5");
            assertThat(problem.what().en()).contains("4").contains("5");
        });
    }

    @Test
    void aHeaderLongerThanWhatIsLookedAtIsStillRead() {
        String blanks = " ".repeat(100_000);
        assertThat(read("staff_id" + blanks + "," + "name\na,1\n")).isTrue();
        assertThat(records).containsExactly("2|a|1|a,1");
    }

    @Test
    void everyLineOfARandomFileIsToldAsItIs() {
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
