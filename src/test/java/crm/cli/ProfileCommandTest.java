package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code crm profile}: what it shows, and that it agrees with the reports that it comes from. */
class ProfileCommandTest {

    private static final Path EXAMPLES = Path.of("examples");
    private static final String AS_OF = "2025-12-31";

    @TempDir
    Path folder;

    @BeforeEach
    void writeRecords() throws IOException {
        write("customers.csv", """
                customer_id,name,nature,department,salesperson,ended_on,notes
                C1,成都建材,dealer,西南营销部,S1,,第一行
                C2,绵阳钢贸,dealer,西南营销部,,2026-01-01,
                C3,绵阳钢贸,dealer,华东营销部,,,
                """);
        write("staff.csv", "staff_id,name,role,department\nS1,张三,salesperson,西南营销部\n");
        write("contacts.csv", """
                customer_id,name,position,birthday,birthday_calendar,anniversaries,in_charge,opt_out
                C1,高飞,总经理,1970-05-20,lunar,06-18 开业,yes,
                C1,李娜,采购员,,,,,yes
                C3,王芳,总经理,,,,,
                """);
        write("purchases.csv", """
                customer_id,month,total_tons,our_tons,product,brand
                C1,2026-02,100,50,螺纹钢,江岳
                C1,2026-02,,5,线材,江岳
                C1,2024-01,10,10,旧,旧
                C3,2026-02,1,1,别家,别家
                """);
        StringBuilder visits = new StringBuilder("date,customer_id,channel,role,staff,content\n");
        for (int day = 1; day <= 7; day++) {
            visits.append("2026-03-0")
                    .append(day)
                    .append(",C1,phone,salesperson,S1,第")
                    .append(day)
                    .append("次\n");
        }
        write(
                "visits.csv",
                visits.append("2026-03-02,C3,phone,salesperson,,别家\n").toString());
        write("feedback.csv", """
                feedback_id,date,department,customer_id,content,result
                F1,2026-03-01,西南营销部,C1,要钢材,
                F2,2026-03-02,西南营销部,C1,,好
                F3,2026-04-02,西南营销部,C1,,
                F4,2026-03-02,西南营销部,C3,别家,
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Run profile(String... options) {
        List<String> all = new ArrayList<>(List.of("profile", "-d", folder.toString()));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void all_that_is_known_of_a_customer_is_shown_and_nothing_of_others() {
        Run run = profile("C1");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("C1 成都建材\n  customer file as of 2026-03-31\n")
                .contains(
                        "salesperson  张三\n",
                        "notes        第一行\n",
                        "Contacts: 2\n",
                        "birthday 1970-05-20",
                        "varieties: 线材, 螺纹钢\n",
                        "brands: 江岳\n",
                        "··········█·  ours  at most 55 t",
                        "Visits and calls: 7, the latest 5\n",
                        "2026-03-07  call  张三",
                        "Feedback forms: 2, without a result: 1\n",
                        "Greetings of the next 60 days: ")
                .doesNotContain("别家", "旧", "王芳", "第2次", "F3");
    }

    @Test
    void the_table_has_a_row_for_each_thing() throws IOException {
        List<String> rows =
                Table.of(profile("-f", "csv", "C1").out()).rows("section", "item", "date", "who", "value", "detail");
        assertThat(rows)
                .contains(
                        "customer|name|||成都建材|",
                        "customer|salesperson|||张三|",
                        "contact|高飞||总经理||general manager; birthday 1970-05-20 (lunar), 开业 06-18, in charge",
                        "contact|李娜||采购员||key staff; opted out",
                        "purchases|2026-02|2026-02-01||55|100",
                        "purchases|our_share|||0.5000|",
                        "visit|phone|2026-03-01|张三|第1次|",
                        "feedback|F1|2026-03-01||要钢材|")
                .filteredOn(row -> row.startsWith("visit|"))
                .hasSize(7);
        assertThat(rows.get(rows.size() - 1)).startsWith("greeting|");
    }

    @Test
    void visits_of_one_day_come_in_one_order_whatever_their_files() throws IOException {
        List<String> visits = List.of(
                "2026-03-09,C1,visit,company_manager,甲,,一",
                "2026-03-09,C1,visit,salesperson,甲,,二",
                "2026-03-09,C1,visit,salesperson,甲,高飞,三",
                "2026-03-09,C1,visit,salesperson,甲,高飞,四",
                "2026-03-09,C1,visit,salesperson,乙,高飞,五",
                "2026-03-09,C1,phone,company_manager,甲,,六");
        String header = "date,customer_id,channel,role,staff,contact,content\n";
        List<String> first = null;
        for (int turn = 0; turn < visits.size(); turn++) {
            List<String> turned = new ArrayList<>(visits);
            java.util.Collections.rotate(turned, turn);
            write("visits.csv", header + String.join("\n", turned.subList(0, 3)) + "\n");
            write("visits-2.csv", header + String.join("\n", turned.subList(3, 6)) + "\n");
            List<String> shown = Table.of(profile("-f", "csv", "C1").out()).rows("section", "item", "value").stream()
                    .filter(row -> row.startsWith("visit|"))
                    .toList();
            first = first == null ? shown : first;
            assertThat(shown).isEqualTo(first);
        }
        assertThat(first).hasSize(6).last().isEqualTo("visit|phone|六");
        assertThat(first.get(0)).isEqualTo("visit|visit|一");
    }

    @Test
    void ratings_after_the_day_are_not_known_yet() throws IOException {
        write("ratings.csv", "customer_id,class,rated_on\nC1,B,2025-12-31\nC1,A,2026-12-31\n");
        assertThat(Table.of(profile("-f", "csv", "C1").out()).rows("item", "date", "value"))
                .contains("rated|2025-12-31|B")
                .doesNotContain("rated|2026-12-31|A");
    }

    @Test
    void json_has_english_codes_in_any_language() {
        Run english = profile("C1", "-f", "json");
        Run chinese = profile("C1", "-f", "json", "--lang", "zh");
        assertThat(english.out()).contains("\"section\": \"visit\", \"item\": \"phone\"", "\"value\": \"dealer\"");
        assertThat(chinese.out()).isEqualTo(english.out());
    }

    @Test
    void a_name_that_several_have_is_told_with_their_ids() {
        Run run = profile("绵阳钢贸");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("several customers are named \"绵阳钢贸\": C2, C3; give the id");
    }

    @Test
    void one_that_has_ended_says_so_and_is_owed_nothing() {
        assertThat(profile("C2").out())
                .contains("customer file as of 2026-03-31; it ended on 2026-01-01\n", "Visits and calls owed: 0\n");
    }

    @Test
    void named_ones_that_a_filter_leaves_out_are_counted() {
        Run text = profile("C1", "--class", "C");
        assertThat(text.out()).isEqualTo("1 customer is left out by the filters.\n");
        assertThat(profile("-f", "json", "C1", "--class", "C").out()).contains("\"filtered_customers\"");
    }

    @Test
    void several_are_shown_once_each_in_the_order_named() {
        assertThat(profile("C3", "成都建材", "C1").out().lines().filter(line -> line.matches("C\\d .*")))
                .containsExactly("C3 绵阳钢贸", "C1 成都建材");
    }

    @ParameterizedTest
    @CsvSource({"--department 西南营销部, C1 C2", "--department 西南营销部 C1 C3, C1", "--class C, C1 C2 C3"})
    void a_filter_says_whose_files_are_shown(String options, String ids) throws IOException {
        write("ratings.csv", "customer_id,class,rated_on\nC1,C,2020-12-31\nC2,C,2020-12-31\nC3,C,2020-12-31\n");
        List<String> all = new ArrayList<>(List.of("-f", "csv"));
        all.addAll(List.of(options.split(" ")));
        Run run = profile(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Table.of(run.out()).rows("customer_id").stream().distinct()).containsExactly(ids.split(" "));
    }

    @Test
    void nobody_named_is_wrong_usage_and_somebody_unknown_too() {
        assertThat(profile().status()).isEqualTo(2);
        assertThat(profile().err()).contains("name a customer by id or name, or give a filter");
        assertThat(profile("C9").err()).contains("no customer has the id or name \"C9\"");
    }

    @Test
    void its_figures_are_those_of_the_other_reports() throws IOException {
        for (String id : List.of("HD001", "HB025", "XN001", "HN012")) {
            Table profile = table("profile " + id);
            Table rated = table("classify");
            Table owed = table("compliance --status all");
            Table greetings = table("greetings --days 60");
            var rating = rated.records().stream()
                    .filter(each -> each.get("customer_id").equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(profile.rows("section", "item", "value"))
                    .contains(
                            "class|rating|" + rating.get("class"),
                            "purchases|our_tons_per_month|" + rating.get("our_tons_per_month"),
                            "purchases|our_share|" + rating.get("our_share"));
            assertThat(profile.rows("section", "value", "date").stream().filter(row -> row.startsWith("obligation")))
                    .containsExactlyInAnyOrderElementsOf(owed.records().stream()
                            .filter(each -> each.get("customer_id").equals(id))
                            .map(each -> "obligation|" + each.get("status") + "|" + each.get("due_by"))
                            .toList());
            assertThat(profile.rows("section", "date", "who", "value").stream()
                            .filter(row -> row.startsWith("greeting")))
                    .containsExactlyElementsOf(greetings.records().stream()
                            .filter(each -> each.get("customer_id").equals(id))
                            .map(each -> String.join(
                                    "|", "greeting", each.get("send_on"), each.get("contact"), each.get("message")))
                            .toList());
        }
    }

    private static Table table(String command) throws IOException {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of("-d", EXAMPLES.toString(), "--as-of", AS_OF, "-f", "csv"));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return Table.of(run.out());
    }
}
