package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code crm policy compare}: who would move, and what work either policy asks for. */
class PolicyCompareCommandTest {

    private static final Path DRAFT = Path.of("examples", "drafts", "policy-2026.yaml");
    private static final int COMPANIES = 10;

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void writeRecords() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        write("customers.csv", """
                customer_id,name,nature,department,contract_tons_per_month,bad_credit,ended_on
                C1,成都建材,tier1_agent,西南营销部,4000,no,
                C2,绵阳钢贸,dealer,西南营销部,,,
                C3,旧客户,dealer,西南营销部,,,2026-01-01
                C4,无部门,tier1_agent,,6000,no,
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(data.resolve(name), text);
    }

    private Run compare(Path draft, String... options) {
        return compareIn(data, draft, options);
    }

    private static Run compareIn(Path data, Path draft, String... options) {
        List<String> all = new ArrayList<>(List.of("policy", "compare", "-d", data.toString(), draft.toString()));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void each_customer_has_its_class_now_and_then_and_the_rules_that_give_them() throws IOException {
        Run run = compare(DRAFT, "-f", "csv");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Table.of(run.out())
                        .rows(
                                "customer_id",
                                "class_now",
                                "class_then",
                                "change",
                                "rule_now",
                                "rule_then",
                                "contacts_a_year_now",
                                "contacts_a_year_then"))
                .containsExactly("C1|B|A|up|B1|A2|25|119", "C2|C|C|same|C1|C1|12|12", "C4|A|A|same|A2|A2|119|119");
        assertThat(compare(DRAFT).out()).contains("1 customer is left out: it had ended by 2026-03-31.");
    }

    @Test
    void the_text_shows_the_matrix_the_moves_and_the_work() {
        assertThat(compare(DRAFT).out())
                .containsPattern("B +1 +0 +0 +1\n")
                .containsPattern("then in all +2 +0 +1 +3\n")
                .contains("Would change class: 1\n", "  B -> A: 1\n")
                .containsPattern("西南营销部 +company_manager +0 +13 +\\+13\n")
                .containsPattern("total +156 +250 +\\+94\n");
        assertThat(compare(DRAFT, "--lang", "zh").out()).contains("类别会变的客户:1 家", "每年要求的走访和电话次数");
    }

    @Test
    void the_matrix_and_the_work_are_tables_too() throws IOException {
        Table classes =
                Table.of(compare(DRAFT, "-f", "csv", "--summary", "classes").out());
        assertThat(classes.rows("class_now", "class_then", "customers"))
                .contains("A|A|1", "B|A|1", "C|C|1", "A|B|0")
                .hasSize(9);
        Table work = Table.of(compare(DRAFT, "-f", "csv", "--summary", "work").out());
        assertThat(work.rows("department", "role", "contacts_a_year_now", "contacts_a_year_then", "difference"))
                .containsExactly(
                        "西南营销部|company_manager|0|13|13",
                        "西南营销部|department_manager|1|54|53",
                        "西南营销部|salesperson|36|64|28",
                        "|company_manager|13|13|0",
                        "|department_manager|54|54|0",
                        "|salesperson|52|52|0");
    }

    @Test
    void a_policy_beside_itself_changes_nothing() throws IOException {
        Path same = folder.resolve("same.yaml");
        Files.writeString(same, Run.of("policy", "-d", data.toString()).out());
        assertThat(compare(same).out()).contains("No customer would change its class.");
        assertThat(Table.of(compare(same, "-f", "csv").out()).rows("change")).containsOnly("same");
    }

    @Test
    void a_policy_with_other_classes_moves_everybody_and_sets_aside_what_it_lacks() throws IOException {
        write("overrides.csv", "customer_id,class,reason\nC2,B,批准\n");
        write("ratings.csv", "customer_id,class,rated_on\nC1,B,2025-12-31\nC2,Z,2025-12-31\n");
        Path other = folder.resolve("other.yaml");
        Files.writeString(
                other,
                Run.of("policy", "-d", data.toString())
                        .out()
                        .replaceAll("(class|A|B|C): B\\b", "$1: Z")
                        .replace("  B:\n", "  Z:\n")
                        .replaceAll("\\bB: 2", "Z: 2")
                        .replace("[A, B]", "[A, Z]"));
        Run run = compare(other, "-f", "csv");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Table.of(run.out()).rows("customer_id", "class_now", "class_then", "change", "rule_now"))
                .containsExactly("C1|B|Z|other|B1", "C2|B|C|down|override", "C4|A|A|same|A2");
        assertThat(compare(other).out())
                .contains("1 override names a class that one of the policies lacks; there the rules");
    }

    @Test
    void a_bad_or_missing_policy_is_told_and_nothing_is_written() throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, "policy: x\nclasses: 3\n");
        Run run = compare(bad);
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err()).contains(bad + ":2:");
        assertThat(run.out()).isEmpty();
        assertThat(compare(folder.resolve("no.yaml")).status()).isEqualTo(66);
        assertThat(Run.of("policy", "compare").status()).isEqualTo(2);
    }

    @Test
    void those_who_had_ended_are_counted_and_a_role_that_nobody_asks_is_not_listed() throws IOException {
        write(
                "customers.csv",
                "customer_id,name,nature,department,ended_on\nC1,甲,other,东部,\nC2,乙,other,,\n"
                        + "C3,丙,other,东部,2025-01-01\nC4,丁,other,东部,2025-01-01\n");
        Path same =
                Files.writeString(folder.resolve("same.yaml"), Run.of("policy").out());
        String text = compare(same).out();
        assertThat(text)
                .contains("2 customers are left out: they had ended by")
                .contains("salesperson")
                .doesNotContain("company_manager", "department_manager", "company manager", "department manager");
    }

    @Test
    void crm_policy_itself_stays_as_it_was() {
        assertThat(Run.of("policy", DRAFT.toString()).status()).isZero();
        assertThat(Run.of("help", "policy").out()).contains("compare");
    }

    /** Whatever the company: the classes are those of classify, the sums those of the rows, and swapping is a mirror. */
    @Test
    void the_sums_agree() throws IOException {
        Path builtIn = folder.resolve("built-in.yaml");
        Files.writeString(builtIn, Run.of("policy", "-d", data.toString()).out());
        for (int seed = 0; seed < COMPANIES; seed++) {
            Path company = Files.createDirectory(folder.resolve("company-" + seed));
            RandomCompany.of(seed).writeTo(company);
            List<CSVRecord> rows = table(compareIn(company, DRAFT, "-f", "csv"));
            Run classify = Run.of("classify", "-d", company.toString(), "-f", "csv", "--as-of", "2026-03-31");
            assertThat(rows.stream().map(each -> each.get("customer_id") + each.get("class_now")))
                    .containsExactlyElementsOf(table(classify).stream()
                            .map(each -> each.get("customer_id") + each.get("class"))
                            .toList());
            assertThat(matrix(
                            compareIn(company, DRAFT, "-f", "csv", "--summary", "classes"), "class_now", "class_then"))
                    .isEqualTo(matrix(
                            compareIn(company, builtIn, "-f", "csv", "--summary", "classes", "-p", DRAFT.toString()),
                            "class_then",
                            "class_now"));
            List<CSVRecord> work = table(compareIn(company, DRAFT, "-f", "csv", "--summary", "work"));
            for (String each : Set.of("contacts_a_year_now", "contacts_a_year_then")) {
                assertThat(sum(work, each)).isEqualTo(sum(rows, each));
            }
        }
    }

    private static int sum(List<CSVRecord> records, String column) {
        return records.stream()
                .mapToInt(each -> Integer.parseInt(each.get(column)))
                .sum();
    }

    private static Map<String, String> matrix(Run run, String from, String to) throws IOException {
        return table(run).stream()
                .collect(Collectors.toMap(
                        each -> each.get(from) + each.get(to),
                        each -> each.get("customers"),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static List<CSVRecord> table(Run run) throws IOException {
        assertThat(run.status()).as(run.err()).isZero();
        return Table.of(run.out()).records();
    }
}
