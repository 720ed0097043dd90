package crm.input.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.field.CustomerFields;
import crm.problem.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault of the syntax is told on the line where somebody has to look, with what to do there. */
class YamlSyntaxTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - name: a\\n\\tregion: x\\n                    | 2:1 YAML_TAB | indents
                    - name: a\\n\\tregion\\n  nature: x\\n         | 2:1 YAML_TAB | indents
                    - name: a\\n  \\tregion: x\\n                  | 2:3 YAML_TAB | indents
                    - name:\\ta\\n                                 | 1:8 YAML_SYNTAX | a tab stands where a blank is wanted
                    -\\tname: a\\n                                 | 1:2 YAML_SYNTAX | a tab stands where a blank is wanted
                    - name: a\\n  region：x\\n  nature: y\\n       | 2:3 YAML_FULL_WIDTH_COLON | half-width
                    - name: a\\n  region：x\\n- name: b\\n         | 2:3 YAML_FULL_WIDTH_COLON | half-width
                    - name: a\\n  region：x\\n                     | 2:3 YAML_FULL_WIDTH_COLON | half-width
                    - name：a\\n  region: x\\n                     | 1:3 YAML_FULL_WIDTH_COLON | half-width
                    - name: a\\n  region:x\\n  nature: y\\n        | 2:3 YAML_SYNTAX | followed by a colon and a blank
                    - name: a\\n  "region" x\\n                    | 2:3 YAML_SYNTAX | followed by a colon and a blank
                    - name: "a\\n  region: x\\n- name: b\\n        | 1:9 YAML_SYNTAX | a quote opens here and is never closed
                    - name: "a\\n---\\n b"\\n                      | 1:9 YAML_SYNTAX | a quote opens here and is never closed
                    - name: "a\\n  region: "x"\\n- name: b\\n      | 1:9 YAML_SYNTAX | ends on line 2
                    - name: 'a\\n  region: 'x'\\n- name: b\\n      | 1:9 YAML_SYNTAX | ends on line 2
                    - name: "a" b\\n  region: x\\n                 | 1:13 YAML_SYNTAX | text follows
                    - name: 'it's'\\n                              | 1:13 YAML_SYNTAX | text follows
                    - name: "a\\qb"\\n                             | 1:12 YAML_SYNTAX | escape
                    - name: @a\\n                                  | 1:9 YAML_SYNTAX | cannot begin with @
                    - name: %a\\n                                  | 1:9 YAML_SYNTAX | cannot begin with %
                    - name: ]\\n                                   | 1:9 YAML_SYNTAX | cannot begin with ]
                    - name: ? \\n                                  | 1:9 YAML_SYNTAX | cannot begin with ?
                    - name: a: b\\n                                | 1:10 YAML_SYNTAX | a colon stands within a value
                    - name: a\\n   region: b\\n                    | 2:10 YAML_SYNTAX | indented otherwise
                    - name: a\\n region: b\\n                      | 2:2 YAML_SYNTAX | indented otherwise
                    - name: a\\nregion: b\\n                       | 2:1 YAML_SYNTAX | indented otherwise
                    - name: [a, b\\n  region: x\\n                 | 1:9 YAML_SYNTAX | a bracket opens here
                    - name: {a: b\\n  region: x\\n                 | 1:9 YAML_SYNTAX | a bracket opens here
                    - name: - a\\n                                 | 1:9 YAML_SYNTAX | stands where a value is wanted
                    - ? [a]\\n  : b\\n                             | 1:3 YAML_SYNTAX | a name is wanted
                    - *a : b\\n                                    | 1:3 YAML_ALIAS | *a
                    - name: &a *b\\n                               | 1:12 YAML_SYNTAX | text follows
                    """)
    void a_fault_is_told_where_to_look(String text, String expected, String words) {
        YamlSource read =
                YamlSource.read(CustomerFields.KIND, text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(read.whole()).isFalse();
        Problem first = read.problems().get(0);
        assertThat(YamlSource.shown(first)).isEqualTo(expected);
        assertThat(first.line(Language.EN)).contains(words);
        assertThat(first.line(Language.ZH))
                .containsPattern("[\\u4e00-\\u9fff]{4}")
                .doesNotContain("expected");
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4"})
    void records_before_a_fault_are_read(int line) {
        String text = "- name: a\n".repeat(line - 1) + "- name: 'x\n- name: b\n";
        YamlSource read = YamlSource.read(CustomerFields.KIND, text);

        assertThat(read.records()).hasSize(line - 1);
        assertThat(read.all()).containsExactly(line + ":9 YAML_SYNTAX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001B[2J", "\u009B", "\u202E"})
    void no_character_that_a_parser_stumbles_over_is_shown_as_it_is(String character) {
        for (String before : List.of("- &", "- name: &", "- *", "- !", "- name: @", "- name: |", "%")) {
            for (Problem problem : YamlSource.read(CustomerFields.KIND, before + character + "\n")
                    .problems()) {
                assertThat(problem.line(Language.EN) + problem.line(Language.ZH))
                        .doesNotContain(character);
            }
        }
    }
}
