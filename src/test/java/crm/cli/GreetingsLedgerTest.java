package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code crm greetings --ledger}: everything goes out once. */
class GreetingsLedgerTest {

    @TempDir
    Path folder;

    private Path ledger;
    private int runs;

    @BeforeEach
    void writeRecords() throws IOException {
        ledger = folder.resolve("ledger.csv");
        Files.createDirectory(folder.resolve("data"));
        write("customers.csv", "customer_id,name,nature,address\nC1,成都建材,dealer,一路1号\nC2,=绵阳,dealer,二路2号\n");
        write("ratings.csv", "customer_id,class,rated_on\nC1,A,2020-12-31\nC2,C,2020-12-31\n");
        contacts("L1,C1,甲,总经理,,1970-10-02,,", "L2,C2,'=乙,,13800000002,,,", ",C2,丙,,13800000003,,,");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("data").resolve(name), text);
    }

    private void contacts(String... records) throws IOException {
        write(
                "contacts.csv",
                "contact_id,customer_id,name,position,mobile,birthday,anniversaries,opt_out\n"
                        + String.join("\n", records) + "\n");
    }

    /** What one run on a day writes. */
    private List<String> run(String asOf, String... options) throws IOException {
        Path out = folder.resolve("out" + runs++ + ".csv");
        List<String> all = new ArrayList<>(List.of(
                "greetings",
                "-d",
                folder.resolve("data").toString(),
                "--as-of",
                asOf,
                "-f",
                "csv",
                "-o",
                out.toString(),
                "--ledger",
                ledger.toString()));
        all.addAll(List.of(options));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        return Table.of(Files.readString(out)).rows("send_on", "occasion", "contact", "sender_role", "issue");
    }

    @Test
    void what_the_ledger_has_is_left_out() throws IOException {
        assertThat(run("2026-10-01", "--days", "1", "--catch-up", "0"))
                .containsExactly("2026-10-01|national_day|'=乙|company|", "2026-10-01|national_day|丙|company|");
        assertThat(run("2026-10-01", "--days", "1", "--catch-up", "0")).isEmpty();
        assertThat(run("2026-10-01", "--days", "2", "--catch-up", "0"))
                .allMatch(row -> row.startsWith("2026-10-02|birthday|甲"))
                .hasSize(3);
    }

    @Test
    void those_of_the_range_and_the_filter_that_the_ledger_has_are_counted() throws IOException {
        assertThat(run("2026-10-01", "--days", "2")).hasSize(5);
        assertThat(note("--days", "2")).isEqualTo("5 greetings are left out: the ledger has them.");
        assertThat(note("--days", "1")).isEqualTo("2 greetings are left out: the ledger has them.");
        assertThat(note("--days", "2", "--class", "A")).isEqualTo("3 greetings are left out: the ledger has them.");
        assertThat(note("--from", "2026-10-02", "--to", "2026-10-02", "--class", "C"))
                .isEmpty();
    }

    /** What a run on the first of October says of those that it left out. */
    private String note(String... options) throws IOException {
        Path out = folder.resolve("note.txt");
        List<String> all = new ArrayList<>(List.of(
                "greetings",
                "-d",
                folder.resolve("data").toString(),
                "--as-of",
                "2026-10-01",
                "--catch-up",
                "0",
                "-o",
                out.toString()));
        all.addAll(List.of("--ledger", ledger.toString()));
        all.addAll(List.of(options));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return Files.readString(out)
                .lines()
                .filter(line -> line.contains("left out: the ledger"))
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    @Test
    void what_no_run_has_written_comes_first_as_late() throws IOException {
        assertThat(run("2026-10-03", "--days", "1"))
                .containsExactly(
                        "2026-10-01|national_day|'=乙|company|late",
                        "2026-10-01|national_day|丙|company|late",
                        "2026-10-02|birthday|甲|company_manager|late",
                        "2026-10-02|birthday|甲|department_manager|late",
                        "2026-10-02|birthday|甲|salesperson|late");
        assertThat(run("2026-10-03", "--days", "1")).isEmpty();
    }

    @Test
    void one_who_was_added_late_is_caught_up_with_for_three_days() throws IOException {
        run("2026-10-01");
        contacts("L1,C1,甲,总经理,,1970-10-02,,", ",C2,丁,,,,,");
        assertThat(run("2026-10-04", "--days", "1"))
                .containsExactly("2026-10-01|national_day|丁|company|late;no mobile");
        contacts(",C2,戊,,13800000009,,,");
        assertThat(run("2026-10-05", "--days", "1")).isEmpty();
        assertThat(run("2026-10-05", "--days", "1", "--catch-up", "4"))
                .containsExactly("2026-10-01|national_day|戊|company|late");
    }

    @Test
    void a_number_that_was_sent_a_message_before_is_a_duplicate() throws IOException {
        run("2026-10-01", "--days", "1");
        contacts("L9,C2,己,,+86 138-0000-0003,,,");
        assertThat(run("2026-10-01", "--days", "1"))
                .containsExactly("2026-10-01|national_day|己|company|duplicate mobile");
    }

    @Test
    void a_class_that_changes_after_the_gift_has_left_sends_no_message_as_well() throws IOException {
        assertThat(run("2026-09-24", "--days", "1", "--catch-up", "0"))
                .containsExactly("2026-09-24|national_day|甲|company|");
        write("ratings.csv", "customer_id,class,rated_on\nC1,C,2020-12-31\nC2,C,2020-12-31\n");
        assertThat(run("2026-10-01", "--days", "1", "--catch-up", "0")).noneMatch(row -> row.contains("甲"));
    }

    @Test
    void days_of_the_range_that_lie_before_the_report_come_once_as_late() throws IOException {
        List<String> rows = run("2026-10-03", "--from", "2026-09-25", "--to", "2026-10-03");
        assertThat(rows)
                .startsWith("2026-10-01|national_day|'=乙|company|late")
                .doesNotHaveDuplicates()
                .endsWith("2026-09-25|mid_autumn|'=乙|company|", "2026-09-25|mid_autumn|丙|company|");
    }

    @Test
    void a_run_a_day_writes_what_one_run_writes_and_no_more_whatever_days_are_missed() throws IOException {
        List<String> daily = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            if (i % 4 == 0 || i % 7 == 1) {
                daily.addAll(run(LocalDate.of(2026, 9, 10).plusDays(i).toString(), "--days", "1"));
            }
        }
        ledger = folder.resolve("other.csv");
        List<String> once = run("2026-09-10", "--from", "2026-09-07", "--to", "2026-10-16");
        assertThat(daily.stream().map(row -> row.replaceFirst("late$", ""))).containsExactlyInAnyOrderElementsOf(once);
        assertThat(once).hasSizeGreaterThan(6);
    }

    @Test
    void the_ledger_holds_what_the_outputs_hold() throws IOException {
        run("2026-10-01", "--days", "2");
        assertThat(ledger).hasContent("""
                send_on,date,occasion,anniversary,kind,customer_id,contact_id,contact,sender_role,written_as_of,mobile,issue
                2026-10-01,2026-10-01,national_day,,sms,C2,L2,'=乙,company,2026-10-01,13800000002,
                2026-10-01,2026-10-01,national_day,,sms,C2,,丙,company,2026-10-01,13800000003,
                2026-10-02,2026-10-02,birthday,,wish,C1,L1,甲,company_manager,2026-10-01,,
                2026-10-02,2026-10-02,birthday,,wish,C1,L1,甲,department_manager,2026-10-01,,
                2026-10-02,2026-10-02,birthday,,wish,C1,L1,甲,salesperson,2026-10-01,,
                """);
    }

    /** The one that is told to be the second has not been texted: whoever comes first in the report still is. */
    @Test
    void of_two_departments_that_each_run_their_own_job_one_texts_a_number_they_share() throws IOException {
        write("customers.csv", "customer_id,name,nature,department\nC1,成都建材,dealer,华东\nC2,绵阳,dealer,华南\n");
        contacts(",C1,王一,,13800000001,,,", ",C2,赵四,,13800000001,,,");
        write("ratings.csv", "customer_id,class,rated_on\nC1,C,2020-12-31\nC2,C,2020-12-31\n");
        String[] south = {"--days", "1", "--catch-up", "0", "--department", "华南"};
        String[] east = {"--days", "1", "--catch-up", "0", "--department", "华东"};
        assertThat(run("2026-10-01", south)).containsExactly("2026-10-01|national_day|赵四|company|duplicate mobile");
        assertThat(run("2026-10-01", east)).containsExactly("2026-10-01|national_day|王一|company|");
        assertThat(run("2026-10-01", south)).isEmpty();
        assertThat(run("2026-10-01", east)).isEmpty();
    }

    @Test
    void contacts_of_one_name_without_ids_are_told_apart_by_their_numbers() throws IOException {
        contacts(",C2,李二,,13800000003,,,");
        assertThat(run("2026-10-01", "--days", "1", "--catch-up", "0")).hasSize(1);
        contacts(",C2,李二,,13800000002,,,", ",C2,李二,,138-0000-0003,,,");
        assertThat(run("2026-10-01", "--days", "1", "--catch-up", "0")).hasSize(1);
        assertThat(ledger).content().contains("李二,company,2026-10-01,13800000002,\n");
        contacts(",C2,李二,,13900000002,,,", ",C2,李二,,13900000003,,,"); // both numbers corrected
        assertThat(run("2026-10-01", "--days", "1", "--catch-up", "0")).isEmpty();
    }

    private List<String> uids(String asOf) {
        Run run = Run.of(
                "greetings", "-d", folder.resolve("data").toString(), "--as-of", asOf, "--days", "1", "-f", "ics");
        return run.out().lines().filter(line -> line.startsWith("UID:")).toList();
    }

    /** Whoever else of the name is added, opts out or has been written already. */
    @Test
    void an_entry_of_a_calendar_keeps_its_name_though_its_contact_has_a_namesake_and_no_id() throws IOException {
        contacts(",C2,李二,,13800000002,,,");
        List<String> alone = uids("2026-10-01");
        contacts(",C2,李二,,13800000002,,,", ",C2,李二,,13800000003,,,");
        List<String> both = uids("2026-10-01");
        assertThat(both).hasSize(2).doesNotHaveDuplicates().startsWith(alone.get(0));
        contacts(",C2,李二,,13800000002,,,是", ",C2,李二,,13800000003,,,");
        assertThat(uids("2026-10-01")).containsExactly(both.get(1));
    }

    @Test
    void an_empty_file_is_an_empty_ledger() throws IOException {
        Files.createFile(ledger);
        assertThat(run("2026-10-01", "--days", "1")).hasSize(2);
    }

    @Test
    void a_bad_line_of_the_ledger_stops_the_run_and_changes_nothing() throws IOException {
        String bad = "date,occasion,customer_id,contact,sender_role\n2026-13-01,birthday,C1,甲,boss\n";
        Files.writeString(ledger, bad);
        Run run = Run.of(
                "greetings",
                "-d",
                folder.resolve("data").toString(),
                "-o",
                folder.resolve("out").toString(),
                "--ledger",
                ledger.toString(),
                "--rejects",
                folder.resolve("rejects").toString());
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err()).contains(ledger + ":2:1: error: date: ", ledger + ":2:5: error: sender_role: ");
        assertThat(ledger).hasContent(bad);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void neither_an_input_nor_the_output_is_taken_for_a_ledger() throws IOException {
        String customers = folder.resolve("data/customers.csv").toString();
        String out = folder.resolve("out").toString();
        String data = folder.resolve("data").toString();
        Run same = Run.of("greetings", "-d", data, "-o", out, "--ledger", out);
        assertThat(same.status()).isEqualTo(2);
        assertThat(same.err()).contains("this is the same file as the output");
        Run directory = Run.of("greetings", "-d", data, "-o", out, "--ledger", data);
        assertThat(directory.status()).isNotZero();
        assertThat(directory.err()).contains("directory");
        Run input = Run.of("greetings", "-d", data, "-o", out, "--ledger", customers);
        assertThat(input.status()).isEqualTo(65);
        assertThat(Files.readString(Path.of(customers))).contains("成都建材");
    }

    @Test
    void nothing_but_the_outputs_and_the_ledger_is_left() throws IOException {
        run("2026-10-01");
        run("2026-10-02");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "ledger.csv", "out0.csv", "out1.csv");
        }
    }
}
