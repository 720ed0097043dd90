package crm.input.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import crm.field.CustomerFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record can be shown as it was written. */
class YamlSourceTest {
    private static YamlSource read(String text) {
        return YamlSource.read(CustomerFields.KIND, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_record_is_shown_with_its_comments_but_not_those_around_it(String lineBreak) {
        String text = """
                # customers
                - customer_id: C1
                  # inside
                  name: x   # behind

                # between

                - customer_id: C2
                  name:
                    y

                """;
        YamlSource read = read(text.replace("\n", lineBreak));

        assertThat(read.records())
                .extracting(YamlSource.Taken::source)
                .containsExactly(
                        "- customer_id: C1\n  # inside\n  name: x   # behind".replace("\n", lineBreak),
                        "- customer_id: C2\n  name:\n    y".replace("\n", lineBreak));
    }

    @Test
    void a_value_of_several_lines_is_shown_whole() {
        String first = "- name: |\n    a\n     b\n  notes: >\n    c\n    d";
        String second = "- name: \"a\n\n    b\"\n  notes: c\n    d";
        String third = "- name: x\n  notes: |\n    a\n    b";
        YamlSource read = read(first + "\n\n" + second + "\n" + third + "\n\n\n");

        assertThat(read.records()).extracting(YamlSource.Taken::source).containsExactly(first, second, third);
        assertThat(read.records().get(0).texts()).containsEntry("name", "a\n b").containsEntry("notes", "c d");
        assertThat(read.records().get(1).texts()).containsEntry("name", "a\nb").containsEntry("notes", "c d");
    }

    @Test
    void the_last_record_needs_no_line_break() {
        assertThat(read("- name: x\n- name: 甲").records())
                .extracting(YamlSource.Taken::source)
                .containsExactly("- name: x", "- name: 甲");
        assertThat(read("- name: x\n  region:").records().get(0).source()).isEqualTo("- name: x\n  region:");
        assertThat(read("- {name: x,\n   region: y}").records().get(0).source())
                .isEqualTo("- {name: x,\n   region: y}");
    }

    @Test
    void records_in_brackets_are_cut_out_of_their_lines() {
        String text = "[{name: 甲😀, region: x}, {name: y,\n  region: z}, 5,\n {name: w}]\n";

        assertThat(read(text).records())
                .extracting(YamlSource.Taken::source)
                .containsExactly("{name: 甲😀, region: x}", "{name: y,\n  region: z}", "5", "{name: w}");
    }
}
