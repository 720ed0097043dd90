package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.cli.run.ExitStatus;
import crm.input.policy.PolicyFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of a data directory, and {@code -} for standard input and output. */
class SettingsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeRecords() throws IOException {
        write("customers.csv", "customer_id,name,nature,department\nC1,成都建材,subsidiary,西南营销部\n");
        write("contacts.csv", "customer_id,name,level,mobile,birthday\nC1,张三,general_manager,13800138000,04-01\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String[] line(String command, String... options) {
        List<String> all = new ArrayList<>(List.of(command, "-d", folder.toString()));
        all.addAll(List.of(options));
        return all.toArray(String[]::new);
    }

    private Run run(String command, String... options) {
        return Run.of(line(command, options));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm.yaml", "crm.yml"})
    void the_language_of_the_settings_is_that_of_texts_and_tables(String name) throws IOException {
        write(name, "lang: zh\n");
        assertThat(run("classify").out()).startsWith("客户评级");
        assertThat(run("classify", "-f", "csv").out()).startsWith("客户编号,");
        assertThat(run("classify", "-f", "json").out()).contains("\"nature\": \"subsidiary\"");
        assertThat(run("summary", "--help").out()).contains("Usage");
    }

    @Test
    void an_option_comes_before_the_environment_which_comes_before_the_settings_which_come_before_the_locale()
            throws IOException {
        write("crm.yaml", "lang: en\n");
        Map<String, String> chinese = Map.of("CRM_LANG", "zh");
        assertThat(Run.in(Map.of(), "zh_CN.UTF-8", line("classify")).out()).startsWith("Customer rating");
        assertThat(Run.in(chinese, "", line("classify")).out()).startsWith("客户评级");
        assertThat(Run.in(chinese, "", line("classify", "--lang", "en")).out()).startsWith("Customer rating");
    }

    @Test
    void messages_speak_the_language_of_the_settings_too() throws IOException {
        write("crm.yaml", "lang: zh\n");
        assertThat(run("profile", "C9").err()).startsWith("crm: 错误:没有编号或名称为");
        Files.delete(folder.resolve("customers.csv"));
        Run missing = run("classify");
        assertThat(missing.status()).isEqualTo(ExitStatus.MISSING);
        assertThat(missing.err()).startsWith("crm: 错误:");
    }

    @Test
    void the_encoding_of_the_settings_is_that_of_csv_alone() throws IOException {
        write("crm.yaml", "encoding: gb18030\nlang: zh\n");
        Path file = folder.resolve("out.txt");
        assertThat(run("classify", "-f", "csv", "-o", file.toString()).status()).isZero();
        assertThat(Files.readString(file, Charset.forName("GB18030"))).startsWith("客户编号,");
        assertThat(run("classify", "-f", "csv", "--encoding", "utf-8").out()).startsWith("客户编号,");
        assertThat(run("classify").out()).startsWith("客户评级");
        assertThat(run("classify", "-f", "json").status()).isZero();
    }

    @Test
    void the_company_of_the_settings_signs_greetings_in_place_of_the_policys() throws IOException {
        String builtIn = PolicyFile.builtIn().policy().company();
        assertThat(run("greetings", "-f", "csv").out()).contains(builtIn).doesNotContain("大同砺谊公司");
        write("crm.yaml", "company: 大同砺谊公司\n");
        assertThat(run("greetings", "-f", "csv").out()).contains("大同砺谊公司").doesNotContain(builtIn);
        assertThat(run("policy").out()).as("the policy as written").contains(builtIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "lang:\nencoding:\n", "---\n", "{}"})
    void settings_that_say_nothing_set_nothing(String text) throws IOException {
        write("crm.yaml", text);
        Run run = run("classify");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Customer rating");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lang: de                      | 1:7: error: lang: unknown value "de"; known are: en, zh
            lang: ZH                      | 1:7: error: lang: unknown: "ZH"; did you mean zh?
            encoding: gbk                 | 1:11: error: encoding: unknown value "gbk"; known are: utf-8, utf-8-bom, gb18030
            langauge: zh                  | 1:1: error: langauge: unknown key "langauge"; known are: lang, encoding, company
            company: [a]                  | 1:10: error: company: a text is wanted, this is a list; correct it
            - lang: zh                    | 1:1: error: a map of names and values is wanted, this is a list; correct it
            {company: A, company: B}      | 1:14: error: company: "company" stands on line 1 already; keep one of them
            company: &a 甲                | 1:10: error: company: anchors are not allowed: &a; write the values out
            """)
    void what_is_wrong_with_the_settings_is_an_error_at_its_place(String text, String told) throws IOException {
        write("crm.yaml", text + '\n');
        for (String command : List.of("classify", "compliance", "greetings", "summary", "check", "policy")) {
            Run run = run(command, "-o", folder.resolve("out").toString());
            assertThat(run.status()).as(command).isEqualTo(ExitStatus.BAD_DATA);
            assertThat(run.err().lines().findFirst().orElseThrow())
                    .as(command)
                    .isEqualTo(folder.resolve("crm.yaml") + ":" + told);
        }
    }

    @Test
    void every_fault_of_the_settings_is_told_together_with_those_of_the_records() throws IOException {
        write("crm.yaml", "lang: de\nencoding: gbk\n");
        write("visits.csv", "date,customer_id,channel\n2026-13-01,C1,visit\n");
        Run run = run("compliance");
        assertThat(run.err().lines().toList())
                .hasSize(6)
                .anySatisfy(each -> assertThat(each).contains("crm.yaml:1:7: error"))
                .anySatisfy(each -> assertThat(each).contains("crm.yaml:2:11: error"))
                .anySatisfy(each -> assertThat(each).contains("visits.csv:2:1: error"));
    }

    @Test
    void the_settings_are_never_written_over_and_are_no_file_that_check_wonders_about() throws IOException {
        write("crm.yaml", "lang: en\n");
        Run over = run("classify", "-o", folder.resolve("crm.yaml").toString());
        assertThat(over.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Files.readString(folder.resolve("crm.yaml"))).isEqualTo("lang: en\n");
        assertThat(run("check").out()).doesNotContain("crm.yaml");
    }

    @Test
    void a_new_directory_has_settings_to_edit_that_set_nothing_yet() throws IOException {
        Path fresh = folder.resolve("fresh");
        for (String language : List.of("en", "zh")) {
            Path file = fresh.resolve(language).resolve("crm.yaml");
            assertThat(Run.of("init", file.getParent().toString(), "--lang", language)
                            .status())
                    .isZero();
            assertThat(Run.of("policy", "-d", file.getParent().toString()).err())
                    .isEmpty();
            String edited = Files.readString(file).replace("\n#", "\n").replaceAll("(?m)^ .*$", "");
            Files.writeString(file, edited);
            Files.writeString(file.resolveSibling("customers.csv"), "customer_id,name,nature\nC1,甲,other\n");
            Run run = Run.of("classify", "-d", file.getParent().toString());
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("客户评级");
        }
    }

    @Test
    void a_minus_sign_stands_for_standard_output() throws IOException {
        Run run = run("classify", "-f", "csv", "-o", "-");
        assertThat(run.out()).isEqualTo(run("classify", "-f", "csv").out());
        assertThat(Path.of("-")).doesNotExist();
        assertThat(run(
                                "greetings",
                                "-o",
                                "-",
                                "--ledger",
                                folder.resolve("l.csv").toString())
                        .status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(run("classify", "--rejects", "-").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void a_minus_sign_stands_for_a_policy_on_standard_input() {
        String builtIn = PolicyFile.builtIn().text();
        byte[] good = builtIn.getBytes(StandardCharsets.UTF_8);
        byte[] chinese = builtIn.getBytes(Charset.forName("GB18030"));
        byte[] bad = builtIn.replace("label:", "lable:").getBytes(StandardCharsets.UTF_8);
        assertThat(Run.fed(good, line("policy", "-")).out()).contains("<stdin>");
        assertThat(Run.fed(chinese, line("policy", "-")).status()).isZero();
        assertThat(Run.fed(good, line("classify", "-p", "-")).out())
                .isEqualTo(run("classify").out());
        Run compared = Run.fed(good, "policy", "compare", "-", "-d", folder.toString());
        assertThat(compared.status()).as(compared.err()).isZero();
        Run wrong = Run.fed(bad, line("policy", "-"));
        assertThat(wrong.status()).isEqualTo(ExitStatus.BAD_DATA);
        assertThat(wrong.err()).startsWith("<stdin>:").contains("did you mean label?");
        assertThat(Run.fed(new byte[0], line("policy", "-")).status()).isEqualTo(ExitStatus.BAD_DATA);
        Run twice = Run.fed(good, "policy", "compare", "-", "-p", "-", "-d", folder.toString());
        assertThat(twice.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(twice.err()).contains("standard input holds one policy");
    }
}
