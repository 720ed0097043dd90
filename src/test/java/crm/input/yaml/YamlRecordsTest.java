package crm.input.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.field.CustomerFields;
import crm.problem.Fault;
import crm.problem.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlRecordsTest {
    private static final String GOOD = """
            - customer_id: C001
              name: 成都建材有限公司
              nature: tier1_agent
              contract_tons_per_month: 5000
              recorded_on: "1980-03-15"
            - customer_id: C002
              name: 绵阳商贸有限公司
              nature: dealer
              region: 绵阳
            """;

    private static YamlSource read(String text) {
        return YamlSource.read(CustomerFields.KIND, text);
    }

    @Test
    void a_list_of_maps_is_a_list_of_records() {
        YamlSource read = read(GOOD);

        assertThat(read.whole()).isTrue();
        assertThat(read.all()).isEmpty();
        assertThat(read.records()).hasSize(2);
        assertThat(read.records().get(0).texts())
                .containsEntry("customer_id", "C001")
                .containsEntry("contract_tons_per_month", "5000")
                .containsEntry("recorded_on", "1980-03-15")
                .hasSize(5);
        assertThat(read.records().get(1).start()).isEqualTo(new Position(YamlSource.FILE, 6, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "010",
                "1e3",
                "1e400",
                "0x1F",
                "1_000",
                "~",
                "null",
                "Null",
                "NULL",
                "true",
                ".inf",
                "+8613800138000",
                "2026-01-05",
                "12:30",
                "0b12",
                "0o7",
                "-",
                "a b",
                "x#y",
                "http://a/b",
                "=1+1",
                "吨"
            })
    void a_scalar_is_the_text_that_was_written(String written) {
        String quoted = written.equals("-") ? "'-'" : written;
        YamlSource read =
                read("- name: " + quoted + "\n  region: \"" + written + "\"\n  notes: {}\n".replace("{}", quoted));

        assertThat(read.records().get(0).texts())
                .containsEntry("name", written)
                .containsEntry("region", written)
                .containsEntry("notes", written);
    }

    @Test
    void an_empty_list_is_a_file_without_records() {
        assertThat(read("[]\n").all()).isEmpty();
        assertThat(read("[]\n").whole()).isTrue();
        assertThat(read("--- # customers\n[]").whole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# 2026 customers\n", "---\n", "---\n...\n", "\uFEFF"})
    void a_file_with_nothing_in_it_is_an_error(String text) {
        assertThat(read(text).all()).containsExactly("1:1 EMPTY_YAML");
        assertThat(read(text).whole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    customer_id,name\\nC001,x\\n        | 1:1 YAML_NOT_A_LIST
                    null                                | 1:1 YAML_NOT_A_LIST
                    customers:\\n  - name: x\\n         | 1:1 YAML_NOT_A_LIST
                    - C001\\n                           | 1:3 YAML_NOT_A_RECORD
                    - [a, b]\\n                         | 1:3 YAML_NOT_A_RECORD
                    - name: x\\n-\\n                    | 2:2 YAML_NOT_A_RECORD
                    - name:x\\n  region:y\\n            | 1:3 YAML_NOT_A_RECORD
                    - name：x\\n  region：y\\n          | 1:3 YAML_FULL_WIDTH_COLON
                    - name: [x, y]\\n                   | 1:9 YAML_NOT_A_VALUE name
                    - name: {x: y}\\n                   | 1:9 YAML_NOT_A_VALUE name
                    - name: x\\n---\\n- name: y\\n      | 2:1 YAML_SECOND_DOCUMENT
                    - name: x\\n...\\n- name: y\\n      | 3:1 YAML_SECOND_DOCUMENT
                    - name: x\\n---\\n                  | 2:1 YAML_SECOND_DOCUMENT
                    """)
    void what_is_no_list_of_records_is_told_where_it_stands(String text, String expected) {
        assertThat(read(text.replace("\\n", "\n")).all()).containsExactly(expected);
    }

    @Test
    void anchors_aliases_merge_keys_and_tags_are_each_refused_in_their_records() {
        String text = """
                - &base
                  customer_id: C001
                - <<: *base
                  customer_id: C002
                - !!javax.script.ScriptEngineManager [!foo {a: !bar b}]
                - &k name: !!str 5
                  !t region: x
                - name: good
                """;
        YamlSource read = read(text);

        assertThat(read.all())
                .containsExactly(
                        "1:3 YAML_ANCHOR",
                        "3:3 YAML_MERGE",
                        "3:7 YAML_ALIAS",
                        "5:3 YAML_NOT_A_RECORD",
                        "5:3 YAML_TAG",
                        "5:39 YAML_TAG",
                        "5:48 YAML_TAG",
                        "6:3 YAML_ANCHOR",
                        "6:12 YAML_TAG",
                        "7:3 YAML_TAG");
        assertThat(read.records()).hasSize(5);
        assertThat(read.records().get(4).problems()).isEmpty();
        assertThat(read.records().get(2).problems().get(0).line(Language.EN))
                .contains("!!javax.script.ScriptEngineManager");
    }

    @Test
    void nesting_is_bounded() {
        assertThat(read("[".repeat(10_000)).all()).containsExactly("1:21 YAML_TOO_DEEP");
        assertThat(read("- ".repeat(10_000)).all()).containsExactly("1:41 YAML_TOO_DEEP");
        assertThat(read("- name: " + "{a: ".repeat(10_000)).all()).containsExactly("1:81 YAML_TOO_DEEP");
    }

    @Test
    void an_escape_that_hides_a_control_character_is_an_error_of_its_field() {
        YamlSource read = read("- name: \"De\\e[31myang\"\n- name: 'plain \\e'\n");

        assertThat(read.all()).containsExactly("1:9 CONTROL_CHARACTER name");
        assertThat(read.records().get(0).problems().get(0).line(Language.EN))
                .contains("\\u001B")
                .doesNotContain("\u001B");
    }

    @Test
    void a_carriage_return_alone_in_a_value_is_a_control_character_and_one_that_ends_a_line_is_not() {
        assertThat(read("- name: \"De\\ryang\"\n").all()).containsExactly("1:9 CONTROL_CHARACTER name");
        assertThat(read("- name: \"De\\r\\nyang\"\r- name: b\r").all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1B, CONTROL_CHARACTER",
        "0, CONTROL_CHARACTER",
        "85, CONTROL_CHARACTER",
        "202E, CONTROL_CHARACTER",
        "DCB5, BAD_BYTE"
    })
    void a_character_that_may_not_be_spoils_its_record_alone(String hex, Fault fault) {
        char bad = (char) Integer.parseInt(hex, 16);
        String text = "- name: a" + bad + "b\n  region: x\n- name: good\n- na" + bad + "me: c\n";
        YamlSource read = read(text);

        assertThat(read.whole()).isTrue();
        assertThat(read.records()).hasSize(3);
        assertThat(read.records().get(0).texts()).containsEntry("name", "a" + bad + "b");
        assertThat(YamlSource.shown(read.records().get(0).problems().get(0))).isEqualTo("1:9 " + fault + " name");
        assertThat(read.records().get(1).problems()).isEmpty();
        assertThat(read.records().get(2).problems())
                .extracting(problem -> problem.fault())
                .contains(fault);
        assertThat(read.records().get(0).source()).isEqualTo("- name: a" + bad + "b\n  region: x");
    }

    @Test
    void a_stand_in_character_of_the_data_itself_stays() {
        YamlSource read = read("- name: a\uFFFDb\u0000c\n- name: \uFFFD\n");

        assertThat(read.records().get(0).texts()).containsEntry("name", "a\uFFFDb\u0000c");
        assertThat(read.records().get(1).texts()).containsEntry("name", "\uFFFD");
    }
}
