package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One test for each fault that was found by trying what the authors had not thought of. */
class FoundFaultsTest {

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Run run(String command, String... options) {
        String[] all = new String[options.length + 3];
        System.arraycopy(options, 0, all, 3, options.length);
        all[0] = command;
        all[1] = "-d";
        all[2] = folder.toString();
        return Run.of(all);
    }

    @Test
    void aNameThatARejectedCustomerBearsTooStaysAmbiguous() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,同名公司,dealer\nC2,同名公司,BAD\n");
        write("purchases.csv", "customer,month,our_tons\n同名公司,2025-03,100\n");
        Run run = run("classify", "--year", "2025", "-f", "csv", "--rejects", path("rejects.out"));
        assertThat(run.out()).contains("C1,同名公司,dealer,,,C,");
        assertThat(Files.readString(folder.resolve("rejects.out"))).contains("purchases.csv,2,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "x"})
    void aPolicyWithoutEndIsToldSo(String end) throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\n");
        write("policy.yaml", "policy: " + ("x".repeat(99) + end).repeat(20_000));
        assertThat(run("classify").err())
                .contains("policy.yaml:1:1: error: the record that starts here is longer than 1000000 characters");
    }

    @Test
    void aRejectedRecordDoesNotKeepItsIdFromAGoodOne() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealre\nC1,甲,dealer\n");
        Run run = run("classify", "-f", "csv", "--rejects", path("rejects.out"));
        assertThat(run.out()).contains("C1,甲,dealer");
        assertThat(run("classify").err()).contains("customers.csv:3:1: error: customer_id: \"C1\" stands on line 2");
    }

    @Test
    void customersKeepTheirPlacesWhenADuplicateIsRejected() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\nC1,乙,dealer\nC2,丙,dealer\n");
        write("purchases.csv", "customer_id,month,our_tons\nC2,2025-03,100\n");
        Run run = run("classify", "--year", "2025", "-f", "csv", "--rejects", path("rejects.out"));
        assertThat(run.out()).contains("C1,甲,dealer,,,C,").contains("C2,丙,dealer,,,B,");
    }

    @Test
    void aPolicyThatIsCheckedNeverReplacesARecordFile() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\n");
        write("big.policy", Run.of("policy").out());
        Run run = run("policy", path("big.policy"), "-o", path("customers.csv"));
        assertThat(run.status()).isEqualTo(2);
        write("policy.yaml", Run.of("policy").out());
        assertThat(run("classify", "-p", path("big.policy"), "-o", path("policy.yaml"))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void thePolicyCanBeSentIntoTheFileThatTheShellHasJustMade() throws IOException {
        write("policy.yaml", "");
        Run run = run("policy");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("classification:");
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\n");
        assertThat(run("classify").status()).isEqualTo(65);
    }

    @Test
    void aForcedEncodingSpeaksOfTheRecordsAndNotOfThePolicy() throws IOException {
        write("policy.yaml", Run.of("policy").out());
        Files.write(
                folder.resolve("customers.csv"),
                "customer_id,name,nature\nC1,甲,合资公司\n".getBytes(Charset.forName("GB18030")));
        Run run = run("classify", "-f", "csv", "--input-encoding", "gb18030");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("C1,甲,joint_venture,,,A,A1,合资公司、全资子公司,");
    }

    @Test
    void aListOfYamlRecordsOnOneLongLineIsRead() throws IOException {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < 20_000; i++) {
            json.append(i == 0 ? "" : ", ")
                    .append("{\"customer_id\": \"C")
                    .append(i)
                    .append("\", \"name\": \"客户")
                    .append(i);
            json.append("\", \"nature\": \"")
                    .append(i == 19_999 ? "bad" : "dealer")
                    .append("\"}");
        }
        write("customers.yaml", json.append(']').toString());
        Run run = run("classify", "-f", "csv", "--rejects", path("rejects.out"));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(20_000);
        assertThat(Files.readString(folder.resolve("rejects.out")))
                .contains(
                        "\"{\"\"customer_id\"\": \"\"C19999\"\", \"\"name\"\": \"\"客户19999\"\", \"\"nature\"\": \"\"bad\"\"}\"");
    }

    @Test
    void jsonAndRejectsDoNotHangOnTheMachinesLocale() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\nC2,乙,bad\n");
        String[] line = {"check", "-d", folder.toString(), "-f", "json"};
        assertThat(Run.in(Map.of(), "zh_CN.UTF-8", line).out())
                .isEqualTo(Run.of(line).out());
        Run.in(Map.of(), "zh_CN.UTF-8", "classify", "-d", folder.toString(), "--rejects", path("rejects.out"));
        assertThat(Files.readString(folder.resolve("rejects.out"))).startsWith("file,line,reason,record\n");
    }

    @Test
    void checkLooksAtTheRecordsThoughThePolicyIsBad() throws IOException {
        write("policy.yaml", Run.of("policy").out().replace("times: 2", "times: two"));
        write("customers.csv", "customer_id,name,nature\nC1,甲,bad\n");
        Run run = run("check", "-f", "csv");
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.out()).contains("policy.yaml,").contains("customers.csv,2,3,nature");
    }

    @Test
    void aFaultOfThePolicyNamesTheWayToItsValue() throws IOException {
        write("policy.yaml", Run.of("policy").out().replace("times: 2", "times: two"));
        assertThat(run("policy").err()).contains("error: contact_frequency.A[2].times: \"two\" is no whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=\"", "sep=a", "sep=1", "sep="})
    void aLineThatDeclaresNoRealSeparatorIsNoSeparatorLine(String line) throws IOException {
        write("customers.csv", line + "\ncustomer_id,name,nature\nC1,甲,dealer\n");
        assertThat(run("classify").status()).isEqualTo(65);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\nsep=;\n", "sep=;;;\n", "sep=;,,\n", "\"sep=;\"\n", "SEP=;\n"})
    void aSeparatorLineIsObeyedAlsoBehindBlankLinesAndPadded(String lines) throws IOException {
        write("customers.csv", lines + "customer_id;name;nature\nC1;甲;dealer\n");
        Run run = run("classify", "-f", "csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("C1,甲,dealer");
    }

    @Test
    void whatIsStrictIsRejectedToo() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\n");
        write("purchases.csv", "customer_id,month,our_tons,total_tons\nC1,2025-01,20,10\nC1,2025-02,12,24\n");
        Run run = run("classify", "--year", "2025", "-f", "csv", "--strict", "--rejects", path("rejects.out"));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("rejects.out"))).contains("purchases.csv,2,our_tons");
    }

    @Test
    void theEncodingOfCsvIsRefusedForOtherFormats() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\n");
        assertThat(run("classify", "-f", "json", "--encoding", "gb18030").status())
                .isEqualTo(2);
    }

    @Test
    void aDoubtStandsAtItsColumnUnderTheNameThatTheFileGivesIt() throws IOException {
        write("customers.csv", "客户编号,单位名称,单位性质,营销部,营销员,代理品牌\nC1,甲,其他,,S1,\n");
        assertThat(run("check", "-f", "csv").out()).contains("customers.csv,2,4,营销部,C1 甲: no department");
    }

    @Test
    void aTotalRowIsToldInAnyOrderOfColumnsAndInYaml() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,合 计,dealer\n");
        assertThat(run("classify").err()).contains("customers.csv:2:2: error: name: this is a total row");
        write("customers.csv", "customer_id,name,nature\n");
        write("customers.yaml", "- customer_id: C1\n  name: Total\n  nature: dealer\n");
        assertThat(run("classify").err()).contains("customers.yaml:2:9: error: name: this is a total row");
    }

    @Test
    void adviceNeverQuotesAValueThatIsCut() throws IOException {
        String note = "很长的备注,".repeat(40);
        write("customers.csv", "customer_id,name,nature,notes\nC1,甲,dealer," + note + "\n");
        Run run = run("classify");
        assertThat(run.err())
                .contains("customers.csv:2:5")
                .contains("double quotes")
                .doesNotContain("很长的备注");
    }

    @Test
    void anOptionThatIsRepeatedIsNamed() {
        assertThat(run("classify", "--year", "2025", "--year", "2024").err()).contains("--year is given twice");
    }

    @Test
    void helpOfHelpAndHelpInALanguageAreThere() {
        assertThat(Run.of("help", "--help").status()).isZero();
        assertThat(Run.of("help", "classify", "--lang", "zh").out()).contains("用法:crm classify");
        assertThat(Run.of("--help", "--lang", "zh").out()).contains("用法:crm");
    }

    @Test
    void utf16WithoutAMarkIsToldWithItsOrderOfBytes() throws IOException {
        byte[] text = "customer_id,name,nature\n".getBytes(StandardCharsets.UTF_16BE);
        Files.write(folder.resolve("customers.csv"), text);
        assertThat(run("classify").err()).contains("--input-encoding utf-16be");
    }

    @Test
    void aRuleIsNotCalledLikeADecision() throws IOException {
        write("policy.yaml", Run.of("policy").out().replace("rule: B4", "rule: override"));
        assertThat(run("policy").status()).isEqualTo(65);
    }

    @Test
    void initWantsADirectoryWithAName() {
        assertThat(Run.of("init", "").status()).isEqualTo(2);
    }

    @Test
    void anAnniversarysNameThatHoldsASemicolonIsToldInYaml() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\n");
        write(
                "contacts.yaml",
                "- customer_id: C1\n  name: 王\n  anniversaries:\n    - {date: 2015-06-18, name: 开业; 09-01 结婚}\n");
        assertThat(run("check", "-f", "csv").out()).contains("contacts.yaml,4,32,anniversaries");
    }

    @Test
    void aNumberThatACommaTakesApartInBracesIsAnError() throws IOException {
        write("customers.yaml", "- {customer_id: C1, name: 甲, nature: dealer, contract_tons_per_month: 5,000}\n");
        Run run = run("classify");
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err()).contains("customers.yaml:1:").contains("in quotes");
    }

    @Test
    void aWorkbookBesideTheFilesIsDoubted() throws IOException {
        write("customers.csv", "customer_id,name,nature\n");
        write("visits.xlsx", "x");
        assertThat(run("check", "-f", "csv").out()).contains("visits.xlsx");
    }

    @Test
    void aRecordThatIsFaultlessItselfIsNotCountedAsBad() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,bad\n");
        write("purchases.csv", "customer_id,month,our_tons\nC1,2025-03,100\n");
        assertThat(run("check", "-f", "json").out())
                .contains("\"count\": 2, \"text\": \"records read: 2, bad: 1, files: 2\"");
    }

    @Test
    void checkTellsOfRejectedRecordsAsWell() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,bad\n");
        Run run = run("check", "-f", "csv", "--rejects", path("rejects.out"));
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.out()).contains("customers.csv,2,3,nature");
        assertThat(Files.readString(folder.resolve("rejects.out"))).contains("C1,甲,bad");
    }

    @Test
    void twoStrayQuotesThatBalanceInTheMiddleOfLinesDoNotSwallowACustomer() throws IOException {
        write("customers.csv", "customer_id,name,nature,notes\nC1,\"甲,dealer,x\nC2,乙\",dealer,y\n");
        assertThat(run("classify").err())
                .contains("customers.csv:2:2: error: name")
                .contains("stray quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--class=,", "--class=", "--class=A,", "--class=a", "--status=,", "--status=all,"})
    void aListOfWordsWithABlankOneIsWrongUsageAndNoFilterAtAll(String option) throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\n");
        assertThat(run("compliance", option).status()).isEqualTo(2);
    }

    @Test
    void aNameToFilterByIsTrimmedAsTheDataIs() throws IOException {
        write("customers.csv", "customer_id,name,nature,department\nC1,甲,dealer,华东\n");
        Run run = run("classify", "-f", "csv", "--department", " 华东\u3000");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("C1,甲");
    }

    @Test
    void twoReportsAtOnceAreWrongUsage() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\n");
        assertThat(run("compliance", "--summary", "class", "--explain", "C1").status())
                .isEqualTo(2);
    }
}
