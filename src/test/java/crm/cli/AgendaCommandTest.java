package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code crm agenda}: contacts and greetings together, and how they agree with the reports that they come from. */
class AgendaCommandTest {

    private static final int COMPANIES = 15;

    @TempDir
    Path folder;

    @BeforeEach
    void writeRecords() throws IOException {
        write(
                "customers.csv",
                "customer_id,name,nature,department,salesperson,address,recorded_on\n"
                        + "C1,成都建材,dealer,西南营销部,S1,一路1号,2020-01-01\nC2,绵阳钢贸,dealer,西南营销部,,,2020-01-01\n");
        write("ratings.csv", "customer_id,class,rated_on\nC1,A,2020-12-31\nC2,C,2020-12-31\n");
        write(
                "staff.csv",
                "staff_id,name,role,department\nS1,张三,salesperson,西南营销部\nM1,总甲,company_manager,\nM2,总乙,company_manager,\n");
        write(
                "visits.csv",
                "date,customer_id,channel,role\n2026-03-30,C1,visit,salesperson\n2026-02-10,C2,phone,salesperson\n");
        write("contacts.csv", "customer_id,name,position,birthday\nC1,高飞,总经理,04-03\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Run agenda(String... options) {
        List<String> all = new ArrayList<>(List.of("agenda", "-d", folder.toString()));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void contacts_and_greetings_come_by_staff_day_and_class() throws IOException {
        Run run = agenda("-f", "csv", "--as-of", "2026-03-31");
        assertThat(Table.of(run.out()).rows("due_by", "staff", "action", "customer_id", "contact", "status"))
                .containsExactly(
                        "2026-04-03|张三|wish|C1|高飞|greeting",
                        "2026-03-31|总甲;总乙|phone|C1||overdue",
                        "2026-04-03|总甲;总乙|wish|C1|高飞|greeting",
                        "2026-03-31||phone|C2||due",
                        "2026-04-03||wish|C1|高飞|greeting",
                        "2026-04-05||phone|C1||overdue");
    }

    @Test
    void what_is_due_on_one_day_comes_by_class_and_then_by_customer() throws IOException {
        write(
                "customers.csv",
                "customer_id,name,nature,salesperson,recorded_on\nC9,丁,other,S1,2020-01-01\nC8,丙,other,S1,2020-01-01\n"
                        + "C7,乙,specifier,S1,2020-01-01\nC6,甲,specifier,S1,2020-01-01\n");
        Files.delete(folder.resolve("ratings.csv"));
        Files.delete(folder.resolve("contacts.csv"));
        Files.delete(folder.resolve("visits.csv"));
        assertThat(Table.of(agenda("-f", "csv", "--as-of", "2026-03-31", "--staff", "S1")
                                .out())
                        .rows("due_by", "class", "customer_id", "action"))
                .containsExactly(
                        "2026-03-31|B|C6|visit",
                        "2026-03-31|B|C6|phone",
                        "2026-03-31|B|C7|visit",
                        "2026-03-31|B|C7|phone",
                        "2026-03-31|C|C8|phone",
                        "2026-03-31|C|C9|phone");
    }

    @ParameterizedTest
    @CsvSource({"S1, 1", "张三, 1", "总乙, 2", "M1, 2", "销售公司, 0"})
    void one_person_sees_what_is_theirs_alone_or_with_others(String staff, int tasks) throws IOException {
        Run run = agenda("-f", "csv", "--staff", staff);
        assertThat(run.status()).isZero();
        assertThat(Table.of(run.out()).records()).hasSize(tasks);
        assertThat(agenda("--staff", staff).out()).contains((6 - tasks) + " tasks of others are not listed.");
    }

    @Test
    void somebody_whom_nobody_knows_is_told() {
        assertThat(agenda("--staff", "张四").status()).isEqualTo(2);
        assertThat(agenda("--staff", "总甲甲").err()).contains("nobody has the id or name \"总甲甲\"; did you mean 总甲?");
        assertThat(agenda("--days", "0").err()).contains("--days wants a number from 1 to 3660");
    }

    @Test
    void the_days_say_how_far_it_looks_ahead() throws IOException {
        assertThat(Table.of(agenda("-f", "csv", "--days", "3").out()).records()).hasSize(3);
        assertThat(Table.of(agenda("-f", "csv", "--days", "4").out()).records()).hasSize(6);
    }

    @Test
    void the_text_says_who_does_what() {
        assertThat(agenda().out())
                .startsWith("To do from 2026-03-31 to 2026-04-06\n  2 overdue, 1 due, 3 greetings\n")
                .contains(
                        "张三: 1 greeting\n",
                        "总甲, 总乙: 1 overdue, 1 greeting\n",
                        "Nobody is known: 1 overdue, 1 due, 1 greeting\n")
                .contains("call (salesperson)");
        assertThat(agenda("--lang", "zh").out()).contains("逾期 2 项、待完成 1 项、问候 3 项", "责任人不明:");
        assertThat(agenda("--staff", "销售公司").out()).contains("Nothing is to be done.");
    }

    @Test
    void the_calendar_names_each_task_once_and_the_same_in_all_runs() {
        String first = agenda("-f", "ics", "--as-of", "2026-03-31").out();
        String second = agenda("-f", "ics", "--as-of", "2026-04-01").out();
        Set<String> uids = new HashSet<>();
        Biweekly.parse(first)
                .first()
                .getEvents()
                .forEach(event -> uids.add(event.getUid().getValue()));
        assertThat(uids).hasSize(6);
        assertThat(Biweekly.parse(second).first().getEvents().stream()
                        .map(event -> event.getUid().getValue())
                        .filter(uids::contains))
                .hasSize(4);
    }

    @Test
    void what_is_overdue_is_what_compliance_says_and_the_greetings_are_those_of_greetings() throws IOException {
        for (int seed = 0; seed < COMPANIES; seed++) {
            Path data = Files.createDirectory(folder.resolve("company-" + seed));
            RandomCompany.of(seed).writeTo(data);
            String[] about = {"-d", data.toString(), "--as-of", "2025-12-29", "-f", "csv"};
            Table agenda = Table.of(run("agenda --days 10", about));
            List<String> owed = new ArrayList<>(Table.of(run("compliance --status overdue", about))
                    .rows("customer_id", "role", "channel", "responsible", "status"));
            Table.of(run("compliance --status due", about)).records().stream()
                    .filter(record -> record.get("due_by").compareTo("2026-01-07") <= 0)
                    .forEach(record -> owed.add(String.join(
                            "|",
                            record.get("customer_id"),
                            record.get("role"),
                            record.get("channel"),
                            record.get("responsible"),
                            "due")));
            assertThat(agenda.rows("customer_id", "role", "action", "staff", "status").stream()
                            .filter(row -> !row.endsWith("greeting")))
                    .containsExactlyInAnyOrderElementsOf(owed);
            assertThat(agenda.rows("customer_id", "role", "action", "staff", "due_by", "contact", "status").stream()
                            .filter(row -> row.endsWith("greeting")))
                    .containsExactlyInAnyOrderElementsOf(Table.of(run("greetings --days 10", about))
                            .rows("customer_id", "sender_role", "kind", "sender", "send_on", "contact")
                            .stream()
                            .map(row -> row + "|greeting")
                            .toList());
        }
    }

    private static String run(String command, String... about) {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of(about));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }
}
