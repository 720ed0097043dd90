package crm.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import crm.base.Names;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrappingTest {

    private static final String ALPHABET = "abcde   中文字，。（）\u3000😀𠮷\u0301\u0302,.()-1234“”";

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", 5, List.of("")),
                arguments("   ", 5, List.of("")),
                arguments("         ", 5, List.of("")),
                arguments("12345", 5, List.of("12345")),
                arguments("one two three", 7, List.of("one two", "three")),
                arguments("one two three", 8, List.of("one two", "three")),
                arguments("one two   three  ", 9, List.of("one two", "three")),
                arguments("  one two", 7, List.of("  one", "two")),
                arguments("       one two", 4, List.of("one", "two")),
                arguments("wholesaler", 4, List.of("whol", "esal", "er")),
                arguments("a wholesaler", 6, List.of("a", "wholes", "aler")),
                arguments("广州钢材有限公司", 6, List.of("广州钢", "材有限", "公司")),
                arguments("广州钢材有限公司", 7, List.of("广州钢", "材有限", "公司")),
                arguments("广州ABC公司", 6, List.of("广州", "ABC公", "司")),
                arguments("广州，钢材", 4, List.of("广", "州，", "钢材")),
                arguments("钢材（广州）", 6, List.of("钢材", "（广", "州）")),
                arguments("贺振国、邵文静", 12, List.of("贺振国、", "邵文静")),
                arguments("钱颖、韩慧;易俊", 10, List.of("钱颖、", "韩慧;易俊")),
                arguments("贺振国, 邵文静; 孟凡林", 18, List.of("贺振国, 邵文静;", "孟凡林")),
                arguments("贺振国、邵文静", 4, List.of("贺振", "国、", "邵文", "静")),
                arguments("走访、电话和反馈表", 8, List.of("走访、电", "话和反馈", "表")),
                arguments("，，，，", 4, List.of("，，", "，，")),
                arguments("广州", 1, List.of("广", "州")),
                arguments("😀😀😀", 4, List.of("😀😀", "😀")),
                arguments("e\u0301e\u0301e\u0301", 2, List.of("e\u0301e\u0301", "e\u0301")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void lines_break_at_blanks_and_beside_chinese_else_inside_words(String text, int width, List<String> lines) {
        assertThat(lines(text, width)).isEqualTo(lines);
    }

    @Test
    void no_line_is_too_wide_none_empty_and_no_character_is_lost_or_torn_apart() {
        Random random = new Random(4);
        for (int i = 0; i < 100_000; i++) {
            String text = RandomReports.text(random, ALPHABET, 40);
            int width = 2 + random.nextInt(12);
            List<String> lines = lines(text, width);
            assertThat(inked(String.join("", lines))).isEqualTo(inked(text));
            for (String line : lines) {
                assertThat(DisplayWidthTest.widthByIcu(line)).isLessThanOrEqualTo(width);
                assertThat(line.isEmpty()).isEqualTo(inked(text).isEmpty());
                if (!line.isEmpty()) {
                    assertThat(Names.isBlank(line.charAt(line.length() - 1))).isFalse();
                    assertThat(Character.isLowSurrogate(line.charAt(0))).isFalse();
                    assertThat(line == lines.get(0) || line.charAt(0) != '\u0301')
                            .isTrue();
                }
            }
        }
    }

    @Test
    void nothing_is_broken_apart_in_the_width_of_the_longest_unbroken() {
        Random random = new Random(5);
        for (int i = 0; i < 50_000; i++) {
            String text = RandomReports.text(random, "abc   中文，（）😀\u0301", 30);
            int width = Math.max(1, Wrapping.longestUnbroken(text));
            List<Wrapping.Piece> pieces = Wrapping.pieces(text, width);
            for (int j = 1; j < pieces.size(); j++) {
                int end = pieces.get(j - 1).end();
                boolean torn =
                        end == pieces.get(j).start() && isLetter(text.charAt(end - 1)) && isLetter(text.charAt(end));
                assertThat(torn).as("%s at %d", text, width).isFalse();
            }
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static List<String> lines(String text, int width) {
        return Wrapping.pieces(text, width).stream()
                .map(piece -> text.substring(piece.start(), piece.end()))
                .toList();
    }

    /** The text without blanks, those that carry a mark aside. */
    static String inked(String text) {
        StringBuilder inked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean marked = i + 1 < text.length() && DisplayWidth.of(text.codePointAt(i + 1)) == 0;
            if (!Names.isBlank(text.charAt(i)) || marked) {
                inked.append(text.charAt(i));
            }
        }
        return inked.toString();
    }
}
