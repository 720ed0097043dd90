package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code crm summary}: its figures, and how they agree with the reports that they come from. */
class SummaryCommandTest {

    private static final int COMPANIES = 12;

    @TempDir
    Path folder;

    @BeforeEach
    void writeRecords() throws IOException {
        write("customers.csv", """
                customer_id,name,nature,region,department,cooperation_since,recorded_on,ended_on
                C1,成都建材,dealer,成都,西南营销部,2020-01-01,,
                C2,绵阳钢贸,dealer,绵阳,西南营销部,2026-02-10,2026-03-05,
                C3,德阳工程,dealer,德阳,西南营销部,2026-03-20,,
                C4,旧客户,dealer,成都,西南营销部,2020-01-01,,2026-03-15
                C5,上海工程,dealer,上海,华东营销部,2026-05-01,,
                C6,无部门,dealer,,,,,
                """);
        write("ratings.csv", "customer_id,class,rated_on\nC1,A,2020-12-31\nC1,C,2026-02-28\nC2,B,2020-12-31\n");
        write("purchases.csv", """
                customer_id,month,total_tons,our_tons
                C1,2026-03,100,50.0005
                C1,2026-03,,25
                C4,2026-03,300,100
                C1,2026-02,10,10
                C6,2026-03,,7
                """);
        write("visits.csv", """
                date,customer_id,channel,role
                2026-03-01,C1,visit,salesperson
                2026-03-31,C1,phone,company_manager
                2026-03-31,C4,phone,salesperson
                2026-02-28,C1,visit,salesperson
                2026-03-02,C6,visit,salesperson
                """);
        write("feedback.csv", "feedback_id,date,department,customer_id\nF1,2026-03-01,西南营销部,C1\nF2,2026-03-30,市场部,\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Run summary(String... options) {
        List<String> all = new ArrayList<>(List.of("summary", "-d", folder.toString()));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    private List<String> lines(String... options) {
        Run run = summary(options);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().skip(1).toList();
    }

    @Test
    void the_total_adds_the_departments_up_and_its_share_is_that_of_all_tonnes() throws IOException {
        Files.delete(folder.resolve("ratings.csv"));
        write(
                "customers.csv",
                "customer_id,name,nature,department,recorded_on\nC1,甲,subsidiary,东部,2020-01-01\n"
                        + "C2,乙,other,西部,2020-01-01\nC3,丙,other,西部,2026-03-02\n");
        write("purchases.csv", "customer_id,month,our_tons,total_tons\nC1,2026-03,100,400\nC2,2026-03,50,50\n");
        write("feedback.csv", "feedback_id,date,department,customer_id\nF1,2026-03-01,东部,C1\nF2,2026-03-30,西部,\n");
        StringBuilder visits = new StringBuilder("date,customer_id,channel,role\n");
        for (int i = 0; i < 600; i++) { // so many that they are read in pieces, by several counters
            visits.append("2026-03-0").append(1 + i % 9).append(i % 3 == 0 ? ",C1" : ",C2");
            visits.append(i % 5 == 0 ? ",phone" : ",visit").append(",salesperson\n");
        }
        write("visits.csv", visits.toString());
        assertThat(summary("--month", "2026-03")
                        .out()
                        .lines()
                        .map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "customers 1 2 3",
                        "class A 1 0 1",
                        "class C 0 2 2",
                        "new customers 0 1 1",
                        "our tons 100 50 150",
                        "total tons 400 50 450",
                        "our share 25.00% 100.00% 33.33%",
                        "visits 160 320 480",
                        "calls 40 80 120",
                        "feedback forms 1/5 1/5 2/10");
    }

    @Test
    void a_month_is_added_up_for_each_department() {
        assertThat(lines("-f", "csv"))
                .containsExactly(
                        "2026-03,西南营销部,3,0,1,2,1,175.001,400.000,0.3750,1,2,1,5,2",
                        "2026-03,华东营销部,0,0,0,0,0,0.000,,,0,0,0,5,0",
                        "2026-03,市场部,0,0,0,0,0,0.000,,,0,0,1,5,0",
                        "2026-03,,1,0,1,0,0,7.000,,,1,0,0,0,1");
    }

    @Test
    void a_month_that_is_over_stays_as_it_was_on_its_last_day() {
        assertThat(lines("-f", "csv", "--month", "2026-02", "--as-of", "2026-02-28"))
                .isEqualTo(lines("-f", "csv", "--month", "2026-02", "--as-of", "2026-12-31"))
                .contains("2026-02,西南营销部,3,1,1,1,1,10.000,10.000,1.0000,1,0,0,5,3");
    }

    @Test
    void what_is_dated_after_the_day_does_not_count() {
        assertThat(lines("-f", "csv", "--as-of", "2026-03-30", "--department", "西南营销部")
                        .get(0))
                .startsWith("2026-03,西南营销部,3,")
                .contains(",1,0,1,5,");
    }

    @Test
    void several_months_are_added_up_and_their_end_is_that_of_the_last() {
        assertThat(lines("-f", "csv", "--month", "2026-02..2026-03", "--department", "西南营销部"))
                .containsExactly("2026-02..2026-03,西南营销部,3,0,1,2,2,185.001,410.000,0.3902,2,2,1,10,2");
    }

    @Test
    void the_filters_count_their_customers_alone() throws IOException {
        assertThat(Table.of(summary("-f", "csv", "--class", "B").out())
                        .rows("department", "customers", "b", "feedback_required"))
                .containsExactly("西南营销部|1|1|2", "华东营销部|0|0|2", "市场部|0|0|2", "|1|1|0");
        assertThat(summary("--region", "成都").out())
                .contains("6 customers read, as of 2026-03-31: 1 counted, 1 ended, 4 filtered out.");
    }

    @Test
    void the_text_of_a_month_sets_departments_beside_each_other() {
        assertThat(summary().out())
                .startsWith("Summary of 2026-03 as of 2026-03-31\n")
                .containsPattern("西南营销部 +华东营销部 +市场部 +\\(none\\) +total\n")
                .containsPattern("our share +37\\.50% +– +– +– +37\\.50%\n")
                .containsPattern("feedback forms +1/5 +0/5 +1/5 +0/0 +2/15\n")
                .contains("6 customers read, as of 2026-03-31: 4 counted, 1 not yet begun, 1 ended.");
        assertThat(summary("--lang", "zh").out()).contains("2026-03 客户信息汇总(2026-03-31)", "(未填)");
    }

    @Test
    void the_text_of_several_months_shows_how_each_figure_moved() {
        assertThat(summary("--month", "2026-01..2026-03").out())
                .contains("All departments\n", "\n西南营销部\n")
                .containsPattern("our tons +192\\.001 +0 +▁▁█ +182\\.001\n")
                .containsPattern("our share +39\\.02% +– +·█▄ +37\\.50%\n");
    }

    @Test
    void without_purchases_the_tonnes_are_not_known() throws IOException {
        Files.delete(folder.resolve("purchases.csv"));
        assertThat(Table.of(summary("-f", "csv").out()).rows("our_tons", "total_tons", "our_share"))
                .containsOnly("||");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--month 2026-04 | 2026-04 has not begun by 2026-03-31",
                "--month 2026-03..2026-02 | 2026-02 is before 2026-03",
                "--month 2020-01..2026-03 | at most 36 months",
                "--month 2026-01.. | --month: ",
                "--month x..2026-02 | --month: "
            })
    void wrong_usage_ends_with_2(String options, String message) {
        Run run = summary(options.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    /** Whatever the company: the figures are those of the reports that they come from. */
    @Test
    void its_figures_are_those_of_the_other_reports() throws IOException {
        for (int seed = 0; seed < COMPANIES; seed++) {
            Path data = Files.createDirectory(folder.resolve("company-" + seed));
            RandomCompany company = RandomCompany.of(seed);
            company.writeTo(data, "ratings");
            Map<String, List<Map<String, String>>> kinds = company.kinds();
            String asOf = "2025-11-30";
            List<CSVRecord> summary = table("summary", data, asOf).records();
            List<CSVRecord> owed = table("compliance --status all", data, asOf).records();
            List<CSVRecord> rated = table("classify", data, asOf).records();
            Map<String, String> departments = new TreeMap<>();
            Map<String, String> starts = new TreeMap<>();
            for (Map<String, String> customer : kinds.get("customers")) {
                departments.put(customer.get("customer_id"), customer.get("department"));
                starts.put(customer.get("customer_id"), customer.get("cooperation_since"));
            }
            for (CSVRecord row : summary) {
                String department = row.get("department");
                assertThat(row.get("overdue"))
                        .isEqualTo(count(
                                owed,
                                each -> each.get("department").equals(department)
                                        && each.get("status").equals("overdue")));
                for (String customerClass : List.of("A", "B", "C")) {
                    assertThat(row.get(customerClass.toLowerCase(java.util.Locale.ROOT)))
                            .isEqualTo(count(
                                    rated,
                                    each -> each.get("department").equals(department)
                                            && each.get("class").equals(customerClass)
                                            && starts.get(each.get("customer_id"))
                                                            .compareTo("2025-12")
                                                    < 0));
                }
                for (String channel : List.of("visit", "phone")) {
                    long made = kinds.get("visits").stream()
                            .filter(visit -> visit.get("date").startsWith("2025-11")
                                    && visit.get("channel").equals(channel)
                                    && departments.get(visit.get("customer_id")).equals(department))
                            .count();
                    assertThat(row.get(channel.equals("visit") ? "visits" : "calls"))
                            .isEqualTo(String.valueOf(made));
                }
            }
        }
    }

    private static String count(List<CSVRecord> records, java.util.function.Predicate<CSVRecord> which) {
        return String.valueOf(records.stream().filter(which).count());
    }

    private static Table table(String command, Path data, String asOf) throws IOException {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of("-d", data.toString(), "--as-of", asOf, "-f", "csv"));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return Table.of(run.out());
    }
}
