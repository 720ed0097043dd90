package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every option of {@code crm classify}, and how it ends. */
class ClassifyCommandTest {

    private static final String CUSTOMERS = """
            customer_id,name,nature,region,department,contract_tons_per_month,ended_on
            C1,成都建材,tier1_agent,成都,西南营销部,5000,
            C2,=公式公司,dealer,绵阳,西南营销部,,
            C3,上海工程,end_user,上海,华东营销部,,
            C4,旧客户,other,上海,华东营销部,,2025-06-30
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeCustomers() throws IOException {
        write("customers.csv", CUSTOMERS);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Run classify(String... options) {
        return Run.of(arguments(options));
    }

    private String[] arguments(String... options) {
        String[] all = new String[options.length + 3];
        System.arraycopy(options, 0, all, 3, options.length);
        all[0] = "classify";
        all[1] = "-d";
        all[2] = folder.toString();
        return all;
    }

    @Test
    void theCsvHasTheColumnsOfTheContractAndTheOrderOfTheInput() {
        Run run = classify("--year", "2025", "-f", "csv");
        assertThat(run.out().lines())
                .containsExactly(
                        "customer_id,name,nature,region,department,class,rule,reason,class_by_rule,previous_class,change,"
                                + "contract_tons_per_month,our_tons_per_month,total_tons_per_month,our_share,cooperation_years,"
                                + "bad_credit,data_gaps,next_rule,next_field,next_have,next_need,rated_on",
                        "C1,成都建材,tier1_agent,成都,西南营销部,A,A2,合同量在5000吨/月以上且无不良信用记录的一级代理,A,,new,"
                                + "5000.000,,,,,no,,,,,,2025-12-31",
                        "C2,'=公式公司,dealer,绵阳,西南营销部,C,C1,其他品牌代理商、零售商,C,,new,,,,,,no,our_tons_per_month,,,,,2025-12-31",
                        "C3,上海工程,end_user,上海,华东营销部,C,C2,各类工程业主、终端用户,C,,new,,,,,,no,,,,,,2025-12-31");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void chineseCsvHasChineseNamesAndCodesAndIsReadBackAsRatings() throws IOException {
        Run chinese = classify("--year", "2025", "-f", "csv", "--lang", "zh");
        assertThat(chinese.out()).startsWith("客户编号,单位名称,单位性质,").contains("一级代理", ",新增,", ",否,");

        write("ratings.csv", chinese.out());
        Run later = classify("--year", "2026", "-f", "csv");
        assertThat(later.err()).isEmpty();
        assertThat(later.out()).contains(",A,A,same,").contains(",C,C,same,").doesNotContain(",new,");
    }

    @Test
    void englishCsvInGb18030IsReadBackAsRatings() throws IOException {
        Path ratings = folder.resolve("ratings-2025.csv");
        assertThat(classify("--year", "2025", "-f", "csv", "--encoding", "gb18030", "-o", ratings.toString())
                        .status())
                .isZero();
        assertThat(Files.readString(ratings, Charset.forName("GB18030"))).contains("成都建材");
        Run later = classify("--as-of", "2026-01-01", "-f", "csv");
        assertThat(later.err()).isEmpty();
        assertThat(later.out()).contains(",same,");
    }

    @Test
    void theByteOrderMarkIsWrittenWhereItIsAskedFor() throws IOException {
        Path out = folder.resolve("out.csv");
        classify("-f", "csv", "--encoding", "utf-8-bom", "-o", out.toString());
        assertThat(Files.readAllBytes(out)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).startsWith("\uFEFFcustomer_id,");
    }

    @Test
    void aScriptsColumnsNeverHangOnTheMachine() {
        String english = classify("-f", "csv").out();
        assertThat(Run.in(Map.of(), "zh_CN.GBK", arguments("-f", "csv")).out()).isEqualTo(english);
        assertThat(Run.in(Map.of("CRM_LANG", "zh"), "", arguments("-f", "csv")).out())
                .startsWith("客户编号");
    }

    @Test
    void textFollowsTheLocaleTheVariableAndTheOptionInRisingOrder() {
        assertThat(Run.in(Map.of(), "zh_CN.UTF-8", arguments()).out()).contains("客户评级");
        assertThat(Run.in(Map.of("CRM_LANG", "en"), "zh_CN.UTF-8", arguments()).out())
                .contains("Customer rating");
        assertThat(Run.in(Map.of("CRM_LANG", "en"), "zh_CN.UTF-8", arguments("--lang", "zh"))
                        .out())
                .contains("客户评级");
    }

    @ParameterizedTest
    @CsvSource({
        "--department 西南营销部, C1 C2",
        "--department 西南营销部 --department 华东营销部, C1 C2 C3",
        "--region 上海, C3",
        "--class A, C1",
        "--class A;C --region 绵阳, C2"
    })
    void aFilterShowsItsCustomersAndCountsTheOthers(String options, String ids) {
        Run run = classify((options.replace(';', ',') + " -f csv --year 2025").split(" "));
        assertThat(run.out().lines().skip(1).map(line -> line.substring(0, 2)).toList())
                .isEqualTo(List.of(ids.split(" ")));
    }

    @Test
    void whatIsLeftOutIsCountedInTheNotes() {
        Run run = classify("--year", "2025", "--region", "上海", "-f", "json");
        assertThat(run.out())
                .contains("{\"note\": \"ended_customers\", \"count\": 1, ")
                .contains("{\"note\": \"filtered_customers\", \"count\": 2, ");
        assertThat(classify("--year", "2025", "--region", "上海").out()).contains("ended by 2025-12-31");
    }

    @Test
    void anUnknownDepartmentIsDoubtedAndAnUnknownClassIsWrongUsage() {
        Run department = classify("--department", "华东", "-f", "csv");
        assertThat(department.status()).isZero();
        assertThat(department.err()).contains("warning").contains("华东").contains("西南营销部");
        assertThat(classify("--department", "华东", "--strict").status()).isEqualTo(65);
        assertThat(classify("--class", "D").status()).isEqualTo(2);
    }

    @Test
    void explainEndsWithWhatWouldLiftTheCustomer() throws IOException {
        write("customers.csv", CUSTOMERS.replace("5000", "4820"));
        Run run = classify("--year", "2025", "--explain", "C1");
        assertThat(run.out()).contains("4,820 t/month from the contract; needs 5,000: 180 short");
        assertThat(run.out()
                        .substring(run.out().indexOf("What would lift it a class"))
                        .replace('\n', ' '))
                .contains("A2 (class A) fails on contract alone")
                .contains("cooperation is at least 3, A3 (class A) would hold.");
        assertThat(classify("--year", "2025", "--explain", "成都建材", "--lang", "zh")
                        .out())
                .contains("4,820 吨/月(合同);需达 5,000:差 180");
        assertThat(classify("--explain", "C1", "-f", "csv").out())
                .startsWith("customer_id,rule,class,label,rule_outcome,decides,field,condition,value,source,outcome,")
                .contains("contract_tons_per_month,>= 5000,4820.000,")
                .contains(",fails,180.000");
        Run unknown = classify("--explain", "C9");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("C9");
    }

    @Test
    void withAnErrorNothingIsWrittenAndEveryFaultIsTold() throws IOException {
        write("customers.csv", CUSTOMERS.replace("dealer", "delaer").replace("2025-06-30", "46063"));
        Path out = folder.resolve("out.csv");
        Run run = classify("-f", "csv", "-o", out.toString());
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err().lines())
                .containsExactly(
                        folder + "/customers.csv:3:3: error: nature: unknown value \"delaer\"; did you mean dealer?",
                        folder
                                + "/customers.csv:5:7: error: ended_on: \"46063\" is an Excel serial number: it stands for"
                                + " 2026-02-10; write 2026-02-10, or format the column as a date before saving",
                        "crm: 2 errors",
                        "crm: nothing was written");
        assertThat(out).doesNotExist();
    }

    @Test
    void theFirstErrorsAreShownAndAllAreCounted() throws IOException {
        StringBuilder customers = new StringBuilder("customer_id,name,nature\n");
        for (int i = 0; i < 50; i++) {
            customers.append('C').append(i).append(",x,bad\n");
        }
        write("customers.csv", customers.toString());
        assertThat(classify()
                        .err()
                        .lines()
                        .filter(line -> line.contains("error: "))
                        .count())
                .isEqualTo(20);
        Run three = classify("--max-errors", "3");
        assertThat(three.err().lines().filter(line -> line.contains("error: ")).count())
                .isEqualTo(3);
        assertThat(three.err()).contains("customers.csv:2:3").contains("50 errors in all");
        assertThat(classify("--max-errors", "0").status()).isEqualTo(2);
    }

    @Test
    void aWarningNeverStopsAReportUnlessItIsStrict() throws IOException {
        write("customers.csv", CUSTOMERS.replace("region", "regino"));
        Run run = classify("-f", "csv");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains(":1:4: warning: regino: unknown column").contains("did you mean region?");
        Run strict = classify("-f", "csv", "--strict");
        assertThat(strict.status()).isEqualTo(65);
        assertThat(strict.out()).isEmpty();
        assertThat(strict.err()).contains(":1:4: error: regino");
    }

    @Test
    void badRecordsAreWrittenVerbatimAndTheReportGoesOnWithoutThem() throws IOException {
        write("customers.csv", CUSTOMERS.replace("C2,=公式公司,dealer", "C2,\"多行,\n名称\",delaer"));
        write("purchases.csv", "customer_id,month,our_tons\nC1,2025-01,10\nC2,2025-01,10\nC9,2025-01,10\n");
        Path rejects = folder.resolve("rejects.out");
        Run run = classify("--year", "2025", "-f", "csv", "--rejects", rejects.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out().lines().skip(1).map(line -> line.substring(0, 2))).containsExactly("C1", "C3");
        assertThat(Files.readString(rejects))
                .startsWith("file,line,reason,record\n")
                .contains("customers.csv,3,\"nature: unknown value \"\"delaer\"\"; did you mean dealer?\","
                        + "\"C2,\"\"多行,\n名称\"\",delaer,绵阳,西南营销部,,\"")
                .contains("purchases.csv,3,")
                .contains("was itself rejected")
                .contains("purchases.csv,4,");
        assertThat(run.err()).contains("bad records left out: 3").contains("rejects.out");
    }

    @Test
    void rejectsGoOnOnlyWhereTheFaultIsConfinedToARecord() throws IOException {
        write("customers.csv", CUSTOMERS + "C5,\"offen,dealer,,,,\n");
        Path rejects = folder.resolve("rejects.out");
        assertThat(classify("--rejects", rejects.toString()).status()).isEqualTo(65);
        assertThat(rejects).doesNotExist();
    }

    @Test
    void anInputIsNeverWrittenOver() throws IOException {
        Path input = folder.resolve("customers.csv");
        Path link = Files.createSymbolicLink(folder.resolve("link.out"), input);
        for (String output : List.of(input.toString(), link.toString())) {
            Run run = classify("-o", output);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("input");
        }
        assertThat(classify("-f", "csv", "--rejects", input.toString()).status())
                .isEqualTo(2);
        assertThat(classify("-o", folder + "/x", "--rejects", folder + "/x").status())
                .isEqualTo(2);
        assertThat(input).hasContent(CUSTOMERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--year 2025 --as-of 2025-12-31|--as-of",
                "--year 1800|1800",
                "--year 20x5|whole number",
                "--as-of yesterday|yesterday",
                "-f xml|text, csv, json",
                "--lang de|en, zh",
                "--color sometimes|auto, always, never",
                "--encoding latin1|utf-8, utf-8-bom, gb18030",
                "--input-encoding latin1|utf-8, gb18030",
                "--yaer 2025|did you mean --year?",
                "--output|wants a value",
                "extra|not expected"
            })
    void wrongUsageIsOneLineAndSaysWhatToDo(String options, String said) {
        Run run = classify(options.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("crm: error: ")
                .contains(said);
    }

    @Test
    void aMissingDirectoryFileOrPolicyIsTold() throws IOException {
        assertThat(Run.of("classify", "-d", folder + "/none").status()).isEqualTo(66);
        assertThat(classify("-p", folder + "/none.yaml").status()).isEqualTo(66);
        Files.delete(folder.resolve("customers.csv"));
        Run run = classify();
        assertThat(run.status()).isEqualTo(66);
        assertThat(run.err()).contains(folder + "/customers.csv").contains("crm init");
    }

    @Test
    void theDataDirectoryIsNamedByTheEnvironmentToo() {
        Run run = Run.in(Map.of("CRM_DATA", folder.toString()), "", "classify", "-f", "csv");
        assertThat(run.out()).contains("C1,");
    }

    @Test
    void aForcedEncodingIsUsedWhateverTheBytesSay() throws IOException {
        Files.write(folder.resolve("customers.csv"), CUSTOMERS.getBytes(Charset.forName("GB18030")));
        assertThat(classify("-f", "csv").out()).contains("成都建材");
        assertThat(classify("-f", "csv", "--input-encoding", "gbk").out()).contains("成都建材");
        Run wrong = classify("--input-encoding", "utf-8");
        assertThat(wrong.status()).isEqualTo(65);
        assertThat(wrong.err()).contains("UTF-8");
    }

    @Test
    void aPolicyInTheDataDirectoryOrNamedReplacesTheBuiltInOne() throws IOException {
        String policy = Run.of("policy").out();
        write("policy.yaml", policy.replace("{min: 5000}", "{min: 6000}"));
        assertThat(classify("-f", "csv", "--year", "2025").out())
                .contains("C1,成都建材,tier1_agent,成都,西南营销部,B,B1,")
                .contains(",A2,contract_tons_per_month,5000.000,6000,");
        Path other = Files.writeString(folder.resolve("other.policy"), policy);
        assertThat(classify("-f", "csv", "--year", "2025", "-p", other.toString())
                        .out())
                .contains(",A,A2,");
        write("policy.yaml", policy.replace("nature: [specifier]", "nature: [spezifier]"));
        Run bad = classify();
        assertThat(bad.status()).isEqualTo(65);
        assertThat(bad.err()).contains("policy.yaml:").contains("specifier");
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertThat(Run.onTerminal(Map.of("TERM", "xterm"), 80, arguments()).out())
                .contains("\u001b[");
        assertThat(Run.onTerminal(Map.of("TERM", "xterm", "NO_COLOR", "1"), 80, arguments())
                        .out())
                .doesNotContain("\u001b");
        assertThat(Run.onTerminal(Map.of("TERM", "dumb"), 80, arguments()).out())
                .doesNotContain("\u001b");
        assertThat(classify().out()).doesNotContain("\u001b");
        assertThat(classify("--color", "always").out()).contains("\u001b[");
        assertThat(Run.onTerminal(Map.of(), 80, arguments("--color", "never")).out())
                .doesNotContain("\u001b");
        assertThat(classify("--color", "always", "-f", "csv").out()).doesNotContain("\u001b");
    }
}
