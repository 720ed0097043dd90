package crm.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Parallel.LENGTH, Parallel.LENGTH + 1, 3 * Parallel.LENGTH, 50_001})
    void every_number_is_worked_on_once(int size) {
        AtomicIntegerArray times = new AtomicIntegerArray(size);
        Parallel.forEach(size, times::incrementAndGet);
        for (int i = 0; i < size; i++) {
            assertThat(times.get(i)).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50_000})
    void what_the_work_throws_reaches_the_caller(int size) {
        assertThatThrownBy(() -> Parallel.forEach(size, number -> {
                    if (number == 0) {
                        throw new IllegalStateException("the first");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the first");
    }

    @Test
    void what_is_thrown_on_any_thread_is_handed_over_as_it_is() {
        for (int slice = 0; slice < 64; slice++) {
            int wanted = slice * Parallel.LENGTH;
            IllegalStateException thrown = new IllegalStateException("here");
            assertThatThrownBy(() -> Parallel.forEach(64 * Parallel.LENGTH, number -> {
                        if (number == wanted) {
                            throw thrown;
                        }
                    }))
                    .isSameAs(thrown);
        }
    }

    @Test
    void what_fits_a_slice_stays_on_the_callers_thread() {
        Thread caller = Thread.currentThread();
        Parallel.forEach(
                Parallel.LENGTH, number -> assertThat(Thread.currentThread()).isSameAs(caller));
    }
}
