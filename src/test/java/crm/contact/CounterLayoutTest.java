package crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CounterLayoutTest {

    @Test
    void counts_side_by_side_do_not_touch_each_other() {
        int[] block = new int[CounterLayout.ints(41)];
        int[] wanted = new int[41];
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int number = random.nextInt(41);
            int more = random.nextInt(Math.min(4, CounterLayout.MOST - wanted[number] + 1));
            CounterLayout.add(block, number, more);
            wanted[number] += more;
            for (int each = 0; each < 41; each++) {
                assertThat(CounterLayout.get(block, each)).isEqualTo(wanted[each]);
            }
        }
    }
}
