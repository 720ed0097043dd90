package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import crm.render.CsvRenderer.ValueCache;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueCacheTest {

    /** Numbers of different values; the last many more than are remembered. */
    static Stream<Integer> counts() {
        return Stream.of(1, 7, 700, ValueCache.PLACES, 50 * ValueCache.PLACES);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void each_value_becomes_its_own_text_however_many_there_are(int count) throws IOException {
        List<IntFunction<Object>> kinds = List.of(
                number -> number,
                number -> (long) number,
                number -> "客户" + number,
                // Two strings of one hash code.
                number -> (number % 2 == 0 ? "Aa" : "BB") + number / 2,
                number -> BigDecimal.valueOf(number / 2, number % 2),
                number -> LocalDate.ofEpochDay(number),
                number -> number % 2 == 0 ? LocalDate.ofEpochDay(number) : YearMonth.of(2000 + number % 99, 1),
                number -> List.of("王芳", number));
        for (IntFunction<Object> kind : kinds) {
            Random random = new Random(count);
            ValueCache known = new ValueCache(StandardCharsets.UTF_8, Object::toString);
            EncodedText out = new EncodedText(StandardCharsets.UTF_8);
            StringBuilder expected = new StringBuilder();
            for (int i = 0; i < 3 * ValueCache.TRIAL; i++) {
                Object value = kind.apply(random.nextInt(count));
                known.add(value, out);
                expected.append(value);
            }
            assertThat(new String(out.take(), StandardCharsets.UTF_8)).isEqualTo(expected.toString());
        }
    }

    @Test
    void a_text_is_made_once_while_nothing_takes_its_place() throws IOException {
        int[] made = new int[1];
        ValueCache known = new ValueCache(StandardCharsets.UTF_8, value -> {
            made[0]++;
            return value.toString();
        });
        EncodedText out = new EncodedText(StandardCharsets.UTF_8);
        for (int i = 0; i < 3 * ValueCache.TRIAL; i++) {
            known.add(LocalDate.of(2026, 1, 5), out);
        }
        assertThat(made[0]).isOne();
    }
}
