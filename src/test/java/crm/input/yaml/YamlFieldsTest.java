package crm.input.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.field.ContactFields;
import crm.field.CustomerFields;
import crm.field.RatingFields;
import crm.input.text.TrackedReader;
import crm.problem.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlFieldsTest {
    private static YamlSource read(String text) {
        return YamlSource.read(CustomerFields.KIND, text);
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
        YamlSource read = read("- name: x\n- name: y\n  regoin: 绵阳\n");

        assertThat(read.all()).containsExactly("3:3 UNKNOWN_KEY_NEAR regoin");
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
}
