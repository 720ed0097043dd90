package crm.load;

import static org.assertj.core.api.Assertions.assertThat;

import crm.problem.Fault;
import crm.problem.Position;
import crm.record.ContactFields;
import crm.record.CustomerFields;
import crm.record.RatingFields;
import crm.words.Language;
import java.util.List;
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
    void a_text_is_trimmed_of_all_white_space_and_a_blank_is_none() {
        YamlSource read = read("- {name: '\u3000 甲\u00A0', region: '  ', department: , notes: \"\\t\"}\n");

        assertThat(read.records().get(0).texts()).containsExactly(java.util.Map.entry("name", "甲"));
    }

    @Test
    void fields_are_known_by_their_chinese_names_too_in_any_width() {
        YamlSource read = read("- 客户编号: C1\n  单位名称: 甲\n  ＮＡＴＵＲＥ: 经销商\n  合同量（吨/月）: 5\n");

        assertThat(read.all()).isEmpty();
        assertThat(read.records().get(0).texts())
                .containsEntry("customer_id", "C1")
                .containsEntry("name", "甲")
                .containsEntry("nature", "经销商")
                .containsEntry("contract_tons_per_month", "5");
    }

    @Test
    void a_position_is_that_of_the_value() {
        List<RawCopy> copies = RawCopy.of("- customer_id: C1\n  区域:\n    绵阳\n");

        assertThat(copies.get(0).positions().get(CustomerFields.REGION.index()))
                .isEqualTo(new Position(YamlSource.FILE, 3, 5));
        assertThat(copies.get(0).names().get(CustomerFields.REGION.index())).isEqualTo("区域");
    }

    /** Positions and names of a record, copied while it was handled. */
    private record RawCopy(List<Position> positions, List<String> names) {
        static List<RawCopy> of(String text) {
            List<RawCopy> copies = new java.util.ArrayList<>();
            try (TrackedReader reader = new TrackedReader(new java.io.StringReader(text), "UTF-8")) {
                YamlRecords.read(
                        reader,
                        YamlSource.FILE,
                        CustomerFields.KIND,
                        new crm.problem.Problems(9, false),
                        record -> copies.add(new RawCopy(
                                new java.util.ArrayList<>(java.util.Arrays.asList(record.positions())),
                                new java.util.ArrayList<>(java.util.Arrays.asList(record.names())))));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return copies;
        }
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
    void a_key_that_stands_twice_is_told_with_both_lines() {
        YamlSource read = read("- name: x\n  region: 绵阳\n  region: 成都\n");

        assertThat(read.all()).containsExactly("3:3 DUPLICATE_KEY region");
        assertThat(read.records().get(0).problems().get(0).line(Language.EN)).contains("on line 2 already");
        assertThat(read("- name: x\n  region: 绵阳\n  区域: 成都\n").all()).containsExactly("3:3 DUPLICATE_KEY 区域");
        assertThat(read("- colour: x\n  Colour: 绵阳\n").all())
                .containsExactly("1:3 warning UNKNOWN_KEY colour", "2:3 DUPLICATE_KEY Colour");
    }

    @Test
    void a_misspelled_key_is_an_error_of_its_record_and_names_the_nearest() {
        YamlSource read = read(GOOD.replace("region", "regoin"));

        assertThat(read.all()).containsExactly("9:3 UNKNOWN_KEY_NEAR regoin");
        assertThat(read.records().get(1).problems().get(0).line(Language.EN)).contains("did you mean region?");
    }

    @Test
    void a_key_near_a_field_that_the_record_has_is_just_unknown() {
        assertThat(read("- region: x\n  regoin: y\n").all()).containsExactly("2:3 warning UNKNOWN_KEY regoin");
    }

    @Test
    void an_unknown_key_is_told_once_in_a_file() {
        assertThat(read("- colour: x\n- colour: y\n- Colour: z\n- 备用一栏: y\n").all())
                .containsExactly("1:3 warning UNKNOWN_KEY colour", "4:3 warning UNKNOWN_KEY 备用一栏");
    }

    @Test
    void keys_that_are_passed_over_are_not_told() {
        String text = "- customer_id: C1\n  class: A\n  rated_on: 2025-12-31\n  reason: x\n  规则: A1\n";

        assertThat(YamlSource.read(RatingFields.KIND, text).all()).isEmpty();
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
                        "5:40 YAML_TAG",
                        "5:50 YAML_TAG",
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
    void anniversaries_may_be_a_list_of_maps_or_of_texts() {
        String text = """
                - name: 甲
                  anniversaries:
                    - {date: 2015-06-18, name: 开业纪念日}
                    - {名称: 结婚纪念日, 日期: 09-01}
                - name: 乙
                  纪念日: [09-01 结婚纪念日, "2015-06-18 10:00 开业"]
                - name: 丙
                  anniversaries: 2015-06-18 开业纪念日; 09-01 结婚纪念日
                - name: 丁
                  anniversaries: [{date: 2015-06-18 10:00, name: 开业}]
                - name: 戊
                  anniversaries: []
                """;
        YamlSource read = YamlSource.read(ContactFields.KIND, text);

        assertThat(read.all()).isEmpty();
        assertThat(read.records().stream().map(record -> record.texts().getOrDefault("anniversaries", "none")))
                .containsExactly(
                        "2015-06-18 开业纪念日; 09-01 结婚纪念日",
                        "09-01 结婚纪念日; 2015-06-18 10:00 开业",
                        "2015-06-18 开业纪念日; 09-01 结婚纪念日",
                        "2015-06-18 开业",
                        "none");
    }

    @Test
    void what_is_wrong_in_a_list_of_anniversaries_is_told_where_it_stands() {
        String text = "- name: 甲\n  anniversaries: [[x], {date: [x], nmae: y, date: z}, {name: x, kind: y}]\n";

        assertThat(YamlSource.read(ContactFields.KIND, text).all())
                .containsExactly(
                        "2:19 YAML_NOT_A_VALUE anniversaries",
                        "2:31 YAML_NOT_A_VALUE anniversaries",
                        "2:36 UNKNOWN_KEY_NEAR nmae",
                        "2:45 DUPLICATE_KEY date",
                        "2:65 UNKNOWN_KEY_NEAR kind");
    }

    @Test
    void an_escape_that_hides_a_control_character_is_an_error_of_its_field() {
        YamlSource read = read("- name: \"De\\e[31myang\"\n- name: 'plain \\e'\n");

        assertThat(read.all()).containsExactly("1:9 CONTROL_CHARACTER name");
        assertThat(read.records().get(0).problems().get(0).line(Language.EN))
                .contains("\\u001B")
                .doesNotContain("\u001B");
    }

    @ParameterizedTest
    @CsvSource({
        "\u001B, CONTROL_CHARACTER",
        "\u0000, CONTROL_CHARACTER",
        "\u0085, CONTROL_CHARACTER",
        "\u202E, CONTROL_CHARACTER",
        "\uDCB5, BAD_BYTE"
    })
    void a_character_that_may_not_be_spoils_its_record_alone(char bad, Fault fault) {
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
