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

/** Every option of {@code crm compliance}, and how it ends. */
class ComplianceCommandTest {

    private static final String CUSTOMERS = """
            customer_id,name,nature,region,department,salesperson,cooperation_since,ended_on
            C1,成都建材,dealer,成都,西南营销部,S1,2023-01-01,
            C2,绵阳钢贸,dealer,绵阳,西南营销部,王五,,
            C3,上海工程,end_user,上海,华东营销部,,2026-04-02,
            C4,旧客户,other,上海,华东营销部,,,2025-06-30
            """;

    private static final String STAFF = """
            staff_id,name,role,department
            S1,张三,salesperson,西南营销部
            """;

    private static final String VISITS = """
            date,customer_id,channel,role,staff
            2026-03-02,C1,phone,,张三
            2025-12-30,C2,phone,salesperson,王五
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeRecords() throws IOException {
        write("customers.csv", CUSTOMERS);
        write("staff.csv", STAFF);
        write("visits.csv", VISITS);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Run compliance(String... options) {
        List<String> all = new ArrayList<>(List.of("compliance", "-d", folder.toString()));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    private static List<String> lines(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().skip(1).toList();
    }

    @Test
    void theCsvHasTheColumnsOfTheContractAndListsWhatIsOverdue() {
        Run run = compliance("-f", "csv");
        assertThat(run.out().lines())
                .containsExactly(
                        "customer_id,name,class,region,department,role,responsible,channel,times,every,required,done,"
                                + "remaining,period_start,period_end,status,due_by,missed_in_a_row,overdue_since,"
                                + "days_overdue,last_contact,periods_due,periods_met,attainment",
                        "C2,绵阳钢贸,C,绵阳,西南营销部,salesperson,王五,phone,1,month,1,0,1,2026-03-01,2026-03-31,"
                                + "overdue,2026-03-31,2,2026-02-01,59,2025-12-30,14,1,0.0714");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void chineseCsvHasChineseNamesAndCodes() {
        assertThat(compliance("-f", "csv", "--lang", "zh").out())
                .startsWith("客户编号,单位名称,客户类别,区域,营销部,岗位,责任人,访问形式,")
                .contains(",营销员,王五,电话访问,1,每月,", ",逾期,");
    }

    @Test
    void jsonCountsTheCustomersThatWereRead() {
        assertThat(compliance("-f", "json", "--region", "绵阳").out())
                .contains("\"responsible\": [\"王五\"]", "\"days_overdue\": 59", "\"attainment\": 0.0714")
                .contains("{\"note\": \"judged_customers\", \"count\": 1, \"text\": "
                        + "\"4 customers read: 1 judged, 1 ended, 2 filtered out.\"}")
                .contains("{\"note\": \"ended_customers\", \"count\": 1, ")
                .contains("{\"note\": \"filtered_customers\", \"count\": 2, ");
        assertThat(compliance("-f", "json").out()).contains("{\"note\": \"not_begun_customers\", \"count\": 1, ");
    }

    @ParameterizedTest
    @CsvSource({
        "overdue, C2",
        "met, C1",
        "'met,overdue', C2 C1",
        "'Overdue, MET', C2 C1",
        "all, C2 C1",
        "'due,all', C2 C1",
        "due, ''"
    })
    void theStatusesThatAreAskedForAreListed(String status, String ids) {
        assertThat(lines(compliance("-f", "csv", "--status", status)).stream().map(line -> line.substring(0, 2)))
                .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, 2",
        "--region 成都, 0, 1",
        "--region 绵阳, 1, 2",
        "--class A, 0, 1",
        "--status met, 1, 2",
        "--status due, 1, 1",
        "--summary class, 1, 2",
        "--department 华东营销部, 0, 1",
    })
    void aCheckEndsWithOneIfAnythingWithinTheFiltersIsOverdueListedOrNot(String options, int status, int lines) {
        List<String> all = new ArrayList<>(List.of("--check", "-f", "csv"));
        all.addAll(List.of(options.split(" ")));
        all.remove("");
        Run run = compliance(all.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).contains("overdue,").hasLineCount(lines);
    }

    @Test
    void aCheckWritesTheReportAlsoToAFile() throws IOException {
        Path out = folder.resolve("out.txt");
        Run run = compliance("--check", "-o", out.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(out)).contains("绵阳钢贸", "4 customers read: 2 judged, 1 not yet begun, 1 ended.");
    }

    @Test
    void aSummaryCountsWhateverTheStatus() {
        assertThat(compliance("--summary", "salesperson", "-f", "csv", "--status", "met")
                        .out())
                .isEqualTo("""
                        salesperson,obligations,met,due,overdue,attainment
                        王五,1,0,0,1,0.0714
                        张三,1,1,0,0,0.0000
                        """);
        assertThat(compliance("--summary", "CLASS", "-f", "csv", "--lang", "zh").out())
                .isEqualTo("客户类别,走访要求,已完成,待完成,逾期,完成率\nC,2,1,0,1,0.0357\n");
        assertThat(compliance("--summary", "role").out()).contains("by role", "salesperson", "total");
    }

    @Test
    void aYearIsJudgedOnTheDayAfterItWithTheClassesOfItsLastDay() throws IOException {
        write("ratings.csv", "customer_id,class,rated_on\nC1,C,2024-12-31\nC1,B,2025-12-31\n");
        // In 2025 it was a C customer; the rating of its last day holds from the next.
        assertThat(lines(compliance("--year", "2025", "--status", "all", "-f", "csv", "--region", "成都")))
                .containsExactly("C1,成都建材,C,成都,西南营销部,salesperson,张三,phone,1,month,1,0,1,2026-01-01,2026-01-31,overdue,"
                        + "2026-01-31,12,2025-02-01,335,,12,0,0.0000");
        assertThat(lines(compliance("--as-of", "2026-01-01", "--status", "all", "-f", "csv", "--region", "成都")))
                .hasSize(3)
                .allMatch(line -> line.contains(",B,") && line.contains(",0,0,")
                        || line.contains(",B,") && line.endsWith(",,,,0,0,"));
    }

    @Test
    void aYearThatIsNotOverIsJudgedAsFarAsItHasCome() {
        assertThat(compliance("--year", "2026", "--status", "all", "-f", "csv").out())
                .isEqualTo(compliance("--from", "2026-01-01", "--status", "all", "-f", "csv")
                        .out())
                .contains("2026-03-31");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 59", "2026-02-01, 31", "2025-12-01, 59", "2025/12/31, 59"})
    void fromSaysWhichClosedPeriodsAreJudged(String from, String days) {
        assertThat(lines(compliance("--from", from, "-f", "csv")).get(0)).contains("," + days + ",2025-12-30,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--year 2025 --as-of 2026-01-01 | --year names both days; leave out --as-of and --from",
                "--year 2025 --from 2025-01-01 | --year names both days; leave out --as-of and --from",
                "--year 1899 | --year: 1899 is no year from 1900 to 2100",
                "--year x | 'x'",
                "--status done | --status: \"done\" is none of overdue, due, met, all",
                "--status ,overdue | --status: \"\" is none of overdue, due, met, all",
                "--summary customer | is none of department, salesperson, region, class, role",
                "--from 2026-02-30 | --from: ",
                "--class D | the policy has no class \"D\"",
                "C1 | \"C1\" was not expected here"
            })
    void aWrongCommandLineIsToldInOneLine(String options, String told) {
        Run run = compliance(options.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(told).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theWarningOfALaterVisitDoesNotStopTheReport() throws IOException {
        write("visits.csv", VISITS + "2026-04-01,C2,phone,salesperson,王五\n");
        Run run = compliance("-f", "csv");
        assertThat(lines(run)).hasSize(1);
        assertThat(run.err()).startsWith(folder + "/visits.csv:4:1: warning: ").hasLineCount(1);
        assertThat(compliance("-f", "csv", "--strict").status()).isEqualTo(65);
    }

    @Test
    void badRecordsStopTheReportOrArePutAside() throws IOException {
        write("visits.csv", VISITS + "2026-03-31,C9,phone,salesperson,王五\n");
        assertThat(compliance("--check").status()).isEqualTo(65);
        Path rejects = folder.resolve("rejects.out");
        assertThat(compliance("--rejects", rejects.toString()).status()).isZero();
        assertThat(rejects).content().contains("C9");
    }

    @Test
    void itNeedsNeitherVisitsNorStaff() throws IOException {
        Files.delete(folder.resolve("visits.csv"));
        Files.delete(folder.resolve("staff.csv"));
        assertThat(lines(compliance("-f", "csv")))
                .hasSize(2)
                .allMatch(line -> line.endsWith(",14,2025-02-01,424,,14,0,0.0000"));
    }

    @Test
    void theOrderOfTheVisitsAndTheirFilesChangesNoByte() throws IOException {
        String before = compliance("--status", "all").out();
        String[] lines = VISITS.split("\n");
        write("visits.csv", lines[0] + "\n" + lines[2] + "\n");
        write("visits-2.csv", lines[0] + "\n" + lines[1] + "\n");
        assertThat(compliance("--status", "all").out()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"60", "80", "120"})
    void theTextKeepsToTheWidthOfTheTerminal(int columns) {
        Path data = Resources.at("cases/chinese/data");
        for (String language : List.of("en", "zh")) {
            Run run = Run.onTerminal(
                    java.util.Map.of("TERM", "dumb"),
                    columns,
                    "compliance",
                    "-d",
                    data.toString(),
                    "--as-of",
                    "2025-11-17",
                    "--status",
                    "all",
                    "--lang",
                    language);
            assertThat(run.out()
                            .lines()
                            .mapToInt(ComplianceCommandTest::width)
                            .max()
                            .orElse(0))
                    .as(run.out())
                    .isLessThanOrEqualTo(columns);
        }
    }

    private static int width(String line) {
        return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
