package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.field.Field;
import crm.field.RecordKind;
import crm.field.RecordKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code crm check}, {@code crm init}, {@code crm policy}, help and version. */
class OtherCommandsTest {

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void initMakesADirectoryThatIsReadWithoutAWord() {
        for (String language : List.of("en", "zh")) {
            String data = folder.resolve(language).toString();
            assertThat(Run.of("init", data, "--lang", language).status()).isZero();
            for (String report : List.of("classify", "check")) {
                Run run = Run.of(report, "-d", data);
                assertThat(run.status()).isZero();
                assertThat(run.err()).isEmpty();
            }
        }
    }

    @Test
    void initWritesTheNamesOfTheFieldsInTheLanguageAskedForAndMarksThemForExcel() throws IOException {
        Run.of("init", folder.resolve("zh").toString(), "--lang", "zh");
        for (RecordKind kind : RecordKinds.ALL) {
            String header = Files.readString(folder.resolve("zh").resolve(kind.name() + ".csv"));
            List<String> names = kind.fields().stream()
                    .map(field -> ((Field<?>) field).in(crm.base.Language.ZH))
                    .toList();
            assertThat(header).isEqualTo("\uFEFF" + String.join(",", names) + "\n");
        }
    }

    @Test
    void initNeverOverwrites() throws IOException {
        write("customers.csv", "mine");
        Run run = Run.of("init", folder.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("kept " + folder + "/customers.csv").contains("made " + folder + "/visits.csv");
        assertThat(folder.resolve("customers.csv")).hasContent("mine");
        Run again = Run.of("init", folder.toString());
        assertThat(again.out()).doesNotContain("made ");
        assertThat(Run.of("init", folder + "/customers.csv").status()).isEqualTo(74);
    }

    @Test
    void policyPrintsTheOneInForceAsItIsWritten() throws IOException {
        Run builtIn = Run.of("policy", "-d", folder.toString());
        assertThat(builtIn.out()).startsWith("# 客户管理办法").contains("classification:");
        String mine = builtIn.out().replace("label: 重要客户", "label: 大客户");
        write("policy.yaml", mine);
        assertThat(Run.of("policy", "-d", folder.toString()).out()).isEqualTo(mine);
        assertThat(Run.of("policy", folder + "/policy.yaml").out()).contains("3 classes, 13 rules, 9 obligations");
        assertThat(Run.of("policy", "-f", "csv").out())
                .contains("classification[1].when.contract_tons_per_month.min,5000,");
        assertThat(Run.of("policy", "-f", "json").out())
                .contains("{\"path\": \"classes[0].class\", \"value\": \"A\", ");
    }

    @Test
    void policyTellsEveryFaultOfAFileWithLineAndColumn() throws IOException {
        write("p.yaml", Run.of("policy").out().replace("times: 2", "times: two").replace("{contact}:生日", "{kontakt}"));
        write("p.yaml", Files.readString(folder.resolve("p.yaml")).replace("every: week", "every: weak"));
        Run run = Run.of("policy", folder + "/p.yaml");
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsPattern("p\\.yaml:\\d+:\\d+: error: .*two")
                .containsPattern("p\\.yaml:\\d+:\\d+: error: .*weak");
        assertThat(Run.of("policy", folder + "/none.yaml").status()).isEqualTo(66);
    }

    @Test
    void checkCountsEveryRecordOfEveryFileAndIsContentWithGoodData() {
        Run run = Run.of(
                "check", "-d", Resources.at("cases/mixed/data").toString(), "--as-of", "2026-03-31", "-f", "json");
        assertThat(run.out()).contains("{\"note\": \"errors\", \"count\": 0, ");
        assertThat(run.status()).isZero();
    }

    @Test
    void checkReportsFaultsOfEveryKindAndEndsWith65() throws IOException {
        write("customers.csv", "customer_id,name,nature\nC1,x,other\n");
        write("contacts.csv", "customer_id,name,birthday,birthday_calendar\nC1,a,02-30,\nC1,b,02-30,lunar\nC9,c,,\n");
        write("purchases.csv", "customer_id,month,our_tons,total_tons\nC1,2025-01,10,9\nC1,2025-13,1,\n");
        write(
                "visits.csv",
                "date,customer_id,channel,role,staff\n2025-01-05,C1,visit,,nobody\n2025-01-05,C1,walk,salesperson,\n");
        write("feedback.csv", "feedback_id,date,department\nF1,2025-01-05,x\nF1,2025-01-06,x\n");
        write("staff.yaml", "- staff_id: S1\n  rolle: salesperson\n");
        write("ratings.csv", "customer_id,class,rated_on\nC1,A,2024-12-31\nC1,B,2024-12-31\nC1,D,2023-12-31\n");
        write(
                "overrides.csv",
                "customer_id,class,from,until\nC1,A,2025-01-01,\nC1,B,,2025-06-30\nC1,B,2024-06-30,2024-01-01\n");
        write("vistis.csv", "x\n");
        Run run = Run.of("check", "-d", folder.toString(), "--as-of", "2025-12-31", "-f", "csv");
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.out())
                .startsWith("severity,file,line,column,field,problem,advice\n")
                .contains("contacts.csv,2,3,birthday")
                .contains("contacts.csv,4,1,customer_id")
                .contains("purchases.csv,2,3,our_tons")
                .contains("purchases.csv,3,2,month")
                .contains("visits.csv,2,4,role")
                .contains("visits.csv,3,3,channel")
                .contains("feedback.csv,3,1,feedback_id")
                .contains("staff.yaml,2,3,rolle")
                .contains("ratings.csv,3,3,rated_on")
                .contains("ratings.csv,4,2,class")
                .contains("overrides.csv,3,3,from")
                .contains("overrides.csv,4,4,until")
                .contains("vistis.csv,,,")
                .doesNotContain("contacts.csv,3,");
        assertThat(run.err()).contains("contacts.csv:2:3: error: birthday");
        Run text = Run.of("check", "-d", folder.toString(), "--as-of", "2025-12-31");
        assertThat(text.err()).isEmpty();
        assertThat(text.out()).contains("contacts.csv:2:3: error: birthday");
    }

    @Test
    void checkRaisesEveryDoubtOfTheContract() throws IOException {
        write("customers.csv", """
                customer_id,name,nature,department,salesperson,brand,ended_on
                C1,甲,other,D,S1,other,
                C2,乙一级代理,tier2_agent,D,S1,,
                C3,丙,other,,,,
                C4,丁,joint_venture,D,S1,,
                C5,戊,other,D,S1,,2025-01-01
                """);
        write("contacts.csv", "customer_id,name\nC2,a\nC5,b\n");
        write("purchases.csv", "customer_id,month,our_tons\nC1,2025-01,5\nC1,2025-03,5\n");
        write("staff.csv", "staff_id,name,role\nS1,王芳,salesperson\n");
        write("visits.csv", "date,customer_id,channel,role,staff\n2025-01-05,C1,visit,salesperson,王方\n");
        Run run = Run.of("check", "-d", folder.toString(), "--as-of", "2025-12-31", "-f", "csv");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("customers.csv,2,6,brand,")
                .contains("customers.csv,3,3,nature,")
                .contains("customers.csv,4,4,department,")
                .contains("customers.csv,4,5,salesperson,")
                .contains("customers.csv,5,1,customer_id,C4 丁: this customer of class A has no contacts")
                .contains("contacts.csv,3,1,,")
                .contains("visits.csv,2,5,staff,")
                .contains("month,\"no customer has purchases in 2025-02");
        assertThat(run.out().lines()).hasSize(1 + 8);
        assertThat(Run.of("check", "-d", folder.toString(), "--as-of", "2025-12-31", "--strict")
                        .status())
                .isEqualTo(65);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classify", "check", "init", "policy", "help"})
    void everyCommandHasHelpInBothLanguages(String command) {
        Run english = Run.of(command, "--help");
        Run chinese = Run.of(command, "--help", "--lang", "zh");
        boolean option = !command.equals("help") && !command.equals("init");
        if (!command.equals("help")) {
            assertThat(english.status()).isZero();
            assertThat(english.out()).contains("crm " + command).contains("xamples:");
            assertThat(Run.of("help", command).out()).isEqualTo(english.out());
            assertThat(Run.in(java.util.Map.of(), "zh_CN.UTF-8", command, "--help")
                            .out())
                    .contains("示例");
        }
        if (option) {
            assertThat(chinese.out()).contains("示例:").contains("数据目录");
        }
    }

    @Test
    void helpFitsTheTerminal() {
        for (String command : List.of("classify", "check", "policy", "init")) {
            for (String locale : List.of("en_US.UTF-8", "zh_CN.UTF-8")) {
                Run run = Run.in(java.util.Map.of(), locale, command, "--help");
                assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
            }
        }
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(Run.of("--version").out()).matches("crm \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheNearest() {
        Run run = Run.of("clasify");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean classify?");
        assertThat(Run.of().status()).isEqualTo(2);
        assertThat(Run.of("help", "nothing").status()).isEqualTo(2);
    }
}
