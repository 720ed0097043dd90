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

/** Every option of {@code crm feedback}, and how it ends. */
class FeedbackCommandTest {

    private static final String COLUMNS = "department,total,a,b,c,missing,status";

    @TempDir
    Path folder;

    @BeforeEach
    void writeRecords() throws IOException {
        write("customers.csv", """
                customer_id,name,nature,region,department,salesperson,ended_on
                C1,成都建材,dealer,成都,西南营销部,S1,
                C2,绵阳钢贸,dealer,绵阳,西南营销部,,
                C3,德阳工程,dealer,德阳,西南营销部,,
                C4,旧客户,dealer,成都,西南营销部,,2025-01-01
                C5,上海工程,dealer,上海,华东营销部,,
                C6,成都二建,dealer,成都,西南营销部,,
                """);
        write("ratings.csv", """
                customer_id,class,rated_on
                C1,A,2020-12-31
                C2,B,2020-12-31
                C3,C,2020-12-31
                C4,A,2020-12-31
                C5,A,2020-12-31
                C6,A,2026-03-15
                C6,B,2020-12-31
                """);
        write("staff.csv", "staff_id,name,role,department\nS1,张三,salesperson,华南营销部\nM1,总甲,company_manager,总部\n");
        forms("F1,2026-03-01,西南营销部,C1,已处理");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void forms(String... records) throws IOException {
        write("feedback.csv", "feedback_id,date,department,customer_id,result\n" + String.join("\n", records) + "\n");
    }

    private Run feedback(String... options) {
        List<String> all = new ArrayList<>(List.of("feedback", "-d", folder.toString()));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    private List<String> rows(String options, String columns) throws IOException {
        Run run = feedback(("-f csv " + options).trim().split(" "));
        assertThat(run.status()).as(run.err()).isZero();
        return Table.of(run.out()).rows(columns.split(","));
    }

    @Test
    void departments_come_as_customers_forms_and_staff_name_them() throws IOException {
        forms("F1,2026-02-01,市场部,,", "F2,2026-03-01,华东营销部,C5,");
        assertThat(rows("", COLUMNS))
                .containsExactly(
                        "西南营销部|0|0|0|0|5|due", "华东营销部|1|1|0|0|4|due", "市场部|0|0|0|0|5|due", "华南营销部|0|0|0|0|5|due");
    }

    @ParameterizedTest
    @CsvSource({
        // the customers of the forms, as of when; then the counts
        "'', 2026-03-30, '0|0|0|0|5|due'",
        "'', 2026-03-31, '0|0|0|0|5|due'",
        "'', 2026-04-01, '0|0|0|0|5|short'",
        "'C1 C1 C2 C2 C3', 2026-04-01, '5|2|2|1|0|met'",
        "'C1 C1 C2 C2 C3', 2026-03-04, '4|2|2|0|1|due'",
        "'C1 C1 C1 C1 C1 C1', 2026-04-01, '6|6|0|0|3|short'",
        "'- - - - -', 2026-04-01, '5|0|0|0|5|short'",
        "'- - C1', 2026-04-01, '3|1|0|0|4|short'",
        "'C3 C3 C3', 2026-04-01, '3|0|0|3|4|short'",
        "'C4 C4', 2026-04-01, '2|2|0|0|3|short'"
    })
    void the_fewest_further_forms_are_missing_that_fulfil_all_quotas(String customers, String asOf, String counts)
            throws IOException {
        List<String> records = new ArrayList<>();
        for (String customer : customers.isEmpty() ? new String[0] : customers.split(" ")) {
            int day = records.size() + 1;
            records.add("F" + day + ",2026-03-0" + day + ",西南营销部," + (customer.equals("-") ? "" : customer) + ",");
        }
        forms(records.toArray(String[]::new));
        assertThat(rows("--month 2026-03 --as-of " + asOf + " --department 西南营销部", COLUMNS))
                .containsExactly("西南营销部|" + counts);
    }

    @Test
    void a_form_counts_for_the_class_of_its_date() throws IOException {
        forms("F1,2026-03-15,西南营销部,C6,", "F2,2026-03-16,西南营销部,C6,");
        assertThat(rows("--department 西南营销部", "a,b")).containsExactly("1|1");
    }

    @ParameterizedTest
    @CsvSource({"2026-02", "2026/2", "202602", "2026年2月", "2026-02-17"})
    void the_month_is_read_as_in_the_records(String month) throws IOException {
        assertThat(rows("--month " + month, "month,status"))
                .containsExactly("2026-02|short", "2026-02|short", "2026-02|short");
    }

    @Test
    void filters_by_class_count_and_owe_these_classes_alone() throws IOException {
        forms("F1,2026-03-01,西南营销部,C1,", "F2,2026-03-02,西南营销部,C2,", "F3,2026-03-03,西南营销部,,");
        assertThat(rows("--class A --department 西南营销部", "total,total_required,a,a_required,b,b_required,missing"))
                .containsExactly("1||1|2|||1");
        // a department owes its forms as a whole, whichever of its regions is looked at
        assertThat(rows("--region 绵阳 --department 西南营销部", "total,total_required,a,b,c"))
                .containsExactly("3|5|1|1|0");
        assertThat(rows("--region 绵阳", "department")).containsExactly("西南营销部");
        assertThat(feedback("--class", "A").out()).contains("3 forms read: 1 counted, 2 filtered out.");
    }

    @Test
    void the_notes_say_what_became_of_all_forms() throws IOException {
        forms("F1,2026-03-01,西南营销部,C1,", "F2,2026-04-01,西南营销部,C1,", "F3,2026-02-01,西南营销部,C1,");
        assertThat(feedback().out()).contains("3 forms read: 1 counted, 1 of other months, 1 dated later.");
        assertThat(feedback("-f", "json").out()).contains("\"counted_forms\"");
    }

    @Test
    void open_forms_come_oldest_first_of_all_months() throws IOException {
        forms(
                "F3,2026-03-01,西南营销部,C1,",
                "F1,2026-03-01,西南营销部,C1,已处理",
                "F2,2026-03-01,西南营销部,,",
                "F0,2026-01-30,华东营销部,C5,",
                "F9,2026-04-01,西南营销部,C1,");
        assertThat(rows("--open", "feedback_id,days_open,customer_id,class"))
                .containsExactly("F0|60|C5|A", "F2|30||", "F3|30|C1|A");
        assertThat(rows("--open --month 2026-03 --class A", "feedback_id")).containsExactly("F3");
        assertThat(feedback("--open").out())
                .contains(
                        "Forms without a result as of 2026-03-31: 3",
                        "5 forms read: 3 open, 1 with a result, 1 dated later.");
        forms(
                "F1,2026-03-01,西南营销部,C1,好",
                "F2,2026-03-01,西南营销部,C1,好",
                "F3,2026-02-01,西南营销部,C1,",
                "F4,2026-02-01,西南营销部,C1,",
                "F5,2026-04-20,西南营销部,C1,",
                "F6,2026-04-20,西南营销部,C1,",
                "F7,2026-03-05,华东营销部,C5,",
                "F8,2026-03-05,华东营销部,C5,",
                "F9,2026-03-06,西南营销部,C1,");
        Run filtered = feedback("--open", "--month", "2026-03", "--department", "西南营销部");
        assertThat(filtered.out().replace("\n", " "))
                .contains(
                        "Forms of 2026-03 without a result as of 2026-03-31: 1",
                        "9 forms read: 1 open, 2 with a result, 2 of other months, 2 dated later, 2 filtered out.");
        assertThat(feedback("--open", "--department", "华南营销部").out()).contains("Every form has its result.");
    }

    @Test
    void a_department_is_told_whom_to_ask_the_longest_without_a_form_first() throws IOException {
        forms(
                "F1,2025-03-01,西南营销部,C1,",
                "F2,2026-03-02,西南营销部,C2,",
                "F3,2026-03-03,西南营销部,C2,",
                "F4,2026-03-03,华东营销部,C5,",
                "F5,2026-04-01,西南营销部,C6,");
        assertThat(rows("--suggest", "department,class,short_by,customer_id,salesperson,last_form,days_since"))
                .containsExactly("西南营销部|A|2|C6|||", "西南营销部|A|2|C1|张三|2025-03-01|395", "西南营销部|C|1|C3|||");
        assertThat(feedback("--suggest").out()).contains("西南营销部, class A: 2 missing, 2 to ask\n");
        assertThat(rows("--suggest --region 德阳", "customer_id")).containsExactly("C3");
    }

    @Test
    void whom_to_ask_is_cut_short_in_text_alone() throws IOException {
        StringBuilder customers = new StringBuilder("customer_id,name,nature,department\n");
        StringBuilder ratings = new StringBuilder("customer_id,class,rated_on\n");
        for (int i = 10; i < 20; i++) {
            customers.append("C").append(i).append(",客户").append(i).append(",dealer,西南营销部\n");
            ratings.append("C").append(i).append(",A,2020-12-31\n");
        }
        write("customers.csv", customers.toString());
        write("ratings.csv", ratings.toString());
        forms("F1,2026-02-01,西南营销部,,");
        assertThat(rows("--suggest", "customer_id")).hasSize(10);
        assertThat(feedback("--suggest").out()).contains("and 5 more; -f csv lists them");
    }

    @Test
    void a_policy_with_other_classes_has_other_columns() throws IOException {
        Path policy = folder.resolve("p.yaml");
        String text = Run.of("policy", "-d", folder.toString()).out();
        assertThat(text).contains("classes: {A: 2, B: 2, C: 1}");
        Files.writeString(policy, text.replace("classes: {A: 2, B: 2, C: 1}", "classes: {A: 3, C: 1}"));
        Run run = feedback("-f", "csv", "-p", policy.toString());
        assertThat(run.out())
                .startsWith(
                        "month,department,total,total_required,a,a_required,b,b_required,c,c_required,missing,status\n");
        assertThat(Table.of(run.out()).rows("a_required", "b_required")).contains("3|0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--open --suggest | --open and --suggest are two reports",
                "--month 2026-13 | --month: ",
                "--month soon | --month: ",
                "--class D | the policy has no class"
            })
    void wrong_usage_ends_with_2(String options, String message) {
        Run run = feedback(options.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void a_department_that_nobody_names_is_doubted_and_one_that_forms_name_is_not() throws IOException {
        forms("F1,2026-03-01,市场部,,");
        assertThat(feedback("--department", "市场部").err()).isEmpty();
        assertThat(feedback("--department", "市场").err()).contains("warning");
    }

    @Test
    void the_table_is_chinese_where_that_is_asked_for() {
        assertThat(feedback("-f", "csv", "--lang", "zh", "--department", "华东营销部")
                        .out())
                .isEqualTo("月份,营销部,合计,应交合计,A类,A类应交,B类,B类应交,C类,C类应交,尚缺,状态\n2026-03,华东营销部,0,5,0,2,0,2,0,1,5,待完成\n");
    }
}
