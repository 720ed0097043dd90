package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacter.HangulSyllableType;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @Test
    void every_code_point_is_as_wide_as_unicode_says() {
        List<String> wrong = new ArrayList<>();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (DisplayWidth.of(codePoint) != widthByIcu(codePoint)) {
                wrong.add(Integer.toHexString(codePoint));
            }
        }
        assertThat(wrong)
                .as("by ICU the ranges are%n0: %s%n2: %s", rangesByIcu(0), rangesByIcu(2))
                .isEmpty();
    }

    @Test
    void every_emoji_that_is_drawn_as_one_takes_two_columns() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            // Two regional indicators make one flag.
            if (UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_PRESENTATION)
                    && !UCharacter.hasBinaryProperty(codePoint, UProperty.REGIONAL_INDICATOR)) {
                assertThat(DisplayWidth.of(codePoint))
                        .as(Integer.toHexString(codePoint))
                        .isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "广州, 4",
        "ＡＢ（）, 8",
        "￥100, 5",
        "ｱ, 1",
        "😀, 2",
        "𠮷野, 4",
        "e\u0301, 1",
        "각, 2",
        "\u1100\u1161\u11A8, 2",
        "─…·“”, 5",
        "🇨🇳, 2",
        "K\u200B1, 2"
    })
    void a_text_is_as_wide_as_its_characters(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
        assertThat(DisplayWidth.of("中" + text + "x", 1, 1 + text.length())).isEqualTo(width);
    }

    static int widthByIcu(int codePoint) {
        int hangul = UCharacter.getIntPropertyValue(codePoint, UProperty.HANGUL_SYLLABLE_TYPE);
        if (hangul == HangulSyllableType.VOWEL_JAMO || hangul == HangulSyllableType.TRAILING_JAMO) {
            return 0;
        }
        switch (UCharacter.getType(codePoint)) {
            case ECharacterCategory.NON_SPACING_MARK:
            case ECharacterCategory.ENCLOSING_MARK:
            case ECharacterCategory.FORMAT:
            case ECharacterCategory.CONTROL:
            case ECharacterCategory.LINE_SEPARATOR:
            case ECharacterCategory.PARAGRAPH_SEPARATOR:
                return 0;
            default:
                int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
                return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
        }
    }

    static int widthByIcu(String text) {
        return text.codePoints().map(DisplayWidthTest::widthByIcu).sum();
    }

    /** The ranges of a width as the table has them, to be put there when Unicode has grown. */
    private static String rangesByIcu(int width) {
        StringBuilder ranges = new StringBuilder();
        int codePoint = 0;
        while (codePoint <= Character.MAX_CODE_POINT) {
            int first = codePoint;
            while (codePoint <= Character.MAX_CODE_POINT && widthByIcu(codePoint) == width) {
                codePoint++;
            }
            if (codePoint > first) {
                ranges.append(' ').append(Integer.toHexString(first));
                ranges.append(codePoint - 1 > first ? "-" + Integer.toHexString(codePoint - 1) : "");
            }
            codePoint++;
        }
        return ranges.toString();
    }
}
