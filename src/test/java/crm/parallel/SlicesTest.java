package crm.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlicesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Slices.LENGTH, Slices.LENGTH + 1, 3 * Slices.LENGTH, 50_001})
    void every_number_is_worked_on_once(int size) {
        AtomicIntegerArray times = new AtomicIntegerArray(size);
        Slices.of(size, (from, to) -> {
            for (int i = from; i < to; i++) {
                times.incrementAndGet(i);
            }
        });
        for (int i = 0; i < size; i++) {
            assertThat(times.get(i)).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50_000})
    void what_the_work_throws_reaches_the_caller(int size) {
        assertThatThrownBy(() -> Slices.of(size, (from, to) -> {
                    if (from == 0) {
                        throw new IllegalStateException("the first");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the first");
    }

    @Test
    void what_is_thrown_on_any_thread_is_handed_over_as_it_is() {
        for (int slice = 0; slice < 64; slice++) {
            int wanted = slice * Slices.LENGTH;
            IllegalStateException thrown = new IllegalStateException("here");
            assertThatThrownBy(() -> Slices.of(64 * Slices.LENGTH, (from, to) -> {
                        if (from == wanted) {
                            throw thrown;
                        }
                    }))
                    .isSameAs(thrown);
        }
    }

    @Test
    void what_fits_a_slice_stays_on_the_callers_thread() {
        Thread caller = Thread.currentThread();
        Slices.of(
                Slices.LENGTH, (from, to) -> assertThat(Thread.currentThread()).isSameAs(caller));
    }
}
