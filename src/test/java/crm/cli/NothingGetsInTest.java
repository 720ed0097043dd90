package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.SpreadsheetGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that other programs would act on: in every report and every fault line they are texts. */
@Tag("slow")
class NothingGetsInTest {

    /** Good values of a text field. Control characters are errors, which FaultsTest shows. */
    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+1+cmd|' /C calc'!A0",
            "@SUM(A1:A9)",
            "-2+3+cmd",
            "＝1+1",
            "＋1+a",
            "＠a",
            "%s%n%d{0}{1}{9}",
            "{0,number,#}",
            "''{0}'",
            "@|bold,red x|@",
            "${java.version}",
            "$(touch pwned)`touch pwned`",
            "<script>alert(1)</script>",
            "\\u001b[31mred\\x1b[0m",
            "../../../etc/passwd",
            "--output=x",
            "\"; DROP TABLE customers; --");

    private static final List<String> REPORTS = List.of(
            "classify",
            "classify --explain C0",
            "compliance --status all",
            "compliance --summary salesperson",
            "compliance --explain C0",
            "greetings --days 366",
            "audience",
            "feedback --month 2026-03",
            "feedback --month 2026-03 --open",
            "feedback --month 2026-03 --suggest",
            "summary --month 2026-03",
            "agenda --days 366",
            "profile C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18",
            "check");

    @TempDir
    Path folder;

    private void write(String name, List<String> header, List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
        for (List<String> row : rows) {
            text.append(row.stream()
                            .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        Files.writeString(folder.resolve(name), text);
    }

    private void writeHostileRecords() throws IOException {
        write(
                "customers.csv",
                List.of("customer_id", "name", "nature", "region", "department", "salesperson", "address", "notes"),
                rows(each -> List.of(
                        each.id(),
                        each.text(),
                        "subsidiary",
                        each.text(),
                        each.text(),
                        each.text(),
                        each.text(),
                        each.text())));
        write(
                "contacts.csv",
                List.of("customer_id", "name", "position", "mobile", "email", "birthday", "anniversaries"),
                rows(each -> List.of(each.id(), each.text(), "总经理", "13800138000", each.text(), "05-20", "06-01 开业")));
        write(
                "visits.csv",
                List.of("date", "customer_id", "channel", "role", "staff", "contact", "content", "suggestion"),
                rows(each -> List.of(
                        "2026-03-02",
                        each.id(),
                        "visit",
                        "salesperson",
                        each.text(),
                        each.text(),
                        each.text(),
                        each.text())));
        write(
                "feedback.csv",
                List.of("feedback_id", "date", "department", "customer_id", "category", "content"),
                rows(each -> List.of("F" + each.id(), "2026-03-02", each.text(), each.id(), each.text(), each.text())));
        write(
                "purchases.csv",
                List.of("customer_id", "month", "our_tons", "product", "brand"),
                rows(each -> List.of(each.id(), "2026-02", "1", each.text(), each.text())));
    }

    private record Hostile(String id, String text) {}

    private static List<List<String>> rows(java.util.function.Function<Hostile, List<String>> row) {
        return IntStream.range(0, HOSTILE.size())
                .mapToObj(i -> row.apply(new Hostile("C" + i, HOSTILE.get(i))))
                .toList();
    }

    private Run run(String report, String form) {
        return Run.of((report + " -d " + folder + " --as-of 2026-03-31 " + form).split(" "));
    }

    static List<String> reports() {
        return REPORTS;
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("reports")
    void texts_stay_texts_in_every_form_of_a_report(String report) throws IOException {
        writeHostileRecords();
        for (String language : List.of("en", "zh")) {
            Run text = run(report, "--lang " + language);
            assertThat(text.status()).as(text.err()).isZero();
            assertThat(text.out() + text.err()).doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F]");

            Run csv = run(report, "-f csv --lang " + language);
            for (CSVRecord record : Table.of(csv.out()).records()) {
                for (String field : record) {
                    boolean number = field.matches("-?[0-9.]+");
                    assertThat(number ? field : SpreadsheetGuard.guarded(SpreadsheetGuard.unguarded(field)))
                            .as("a field that a spreadsheet would run")
                            .isEqualTo(field);
                }
            }
        }
        assertThat(Path.of("pwned")).doesNotExist();
    }

    @Test
    void what_is_written_down_is_shown_as_it_was_written() throws IOException {
        writeHostileRecords();
        List<String> names = Table.of(run("classify", "-f csv").out()).rows("name").stream()
                .map(SpreadsheetGuard::unguarded)
                .toList();
        assertThat(names).containsExactlyElementsOf(HOSTILE);
        String json = run("classify", "-f json").out();
        for (String text : HOSTILE) {
            assertThat(json).contains(text.replace("\\", "\\\\").replace("\"", "\\\""));
        }
    }

    @Test
    void a_fault_line_shows_the_value_and_no_more() throws IOException {
        for (String text : HOSTILE) {
            write("customers.csv", List.of("customer_id", "name", "nature"), List.of(List.of("C1", "甲", text)));
            String line = run("classify", "").err().lines().findFirst().orElseThrow();
            assertThat(line).contains("unknown value \"" + text + "\"; allowed are:");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visits-%s{0}.csv",
                "visits-@|bold x|@.csv",
                "visits--rf.csv",
                "visits-$(touch pwned).csv",
                "visits-\n.csv",
                "visits-\u001B[31m.csv",
                "visits-\u202E.csv",
                "visits-=1+1.csv"
            })
    void the_name_of_a_file_is_shown_on_one_line_as_it_is(String name) throws IOException {
        write("customers.csv", List.of("customer_id", "name", "nature"), List.of(List.of("C1", "甲", "dealer")));
        write(
                name,
                List.of("date", "customer_id", "channel", "role"),
                List.of(List.of("x", "C1", "visit", "salesperson")));
        Run run = run("compliance", "");
        assertThat(run.err().lines()).hasSize(3);
        assertThat(run.err())
                .contains("visits-")
                .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E]");
    }

    @Test
    void ten_thousand_columns_are_told_in_few_lines() throws IOException {
        String unknown = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        Files.writeString(
                folder.resolve("customers.csv"),
                "customer_id,name,nature," + unknown + "\nC1,甲,dealer" + ",x".repeat(10_000) + '\n');
        Run run = run("classify", "");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err().lines().count()).isLessThan(25);
        assertThat(run.err()).contains("10000 warnings in all");

        Files.writeString(folder.resolve("customers.csv"), unknown + "\n" + unknown + "\n");
        Run none = run("classify", "");
        assertThat(none.status()).isEqualTo(65);
        assertThat(none.err().length()).isLessThan(4000);
    }
}
