package crm.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void nothingIsCountedAtFirst() {
        Tally tally = new Tally();
        assertThat(tally.count(0)).isZero();
        assertThat(tally.count(1000)).isZero();
        assertThat(tally.latest()).isNull();
    }

    @Test
    void countsAreExactAlsoBeyondAByte() {
        Tally tally = new Tally();
        for (int i = 1; i <= 1000; i++) {
            tally.add(3, 1);
            assertThat(tally.count(3)).isEqualTo(i);
        }
        tally.add(7, 1);
        tally.add(90, 70_000);
        assertThat(tally.count(7)).isEqualTo(1);
        assertThat(tally.count(90)).isEqualTo(70_000);
        assertThat(tally.count(4)).isZero();
        assertThat(tally.count(91)).isZero();
    }

    @Test
    void theLatestDayIsKeptWhateverTheOrder() {
        Tally tally = new Tally();
        tally.seen(LocalDate.of(1905, 1, 1));
        assertThat(tally.latest()).isEqualTo("1905-01-01");
        tally.seen(LocalDate.of(2024, 2, 29));
        tally.seen(LocalDate.of(1969, 12, 31));
        assertThat(tally.latest()).isEqualTo("2024-02-29");
    }

    @Test
    void mergedTalliesCountAsOne() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            Tally whole = new Tally();
            Tally one = new Tally();
            Tally other = new Tally();
            for (int i = random.nextInt(20); i > 0; i--) {
                int ago = random.nextInt(10);
                int contacts = random.nextInt(3) == 0 ? 200 : 1;
                LocalDate day = LocalDate.EPOCH.plusDays(random.nextInt(100) - 50);
                for (Tally each : new Tally[] {whole, random.nextBoolean() ? one : other}) {
                    each.add(ago, contacts);
                    each.seen(day);
                }
            }
            one.merge(other);
            for (int ago = 0; ago < 12; ago++) {
                assertThat(one.count(ago)).isEqualTo(whole.count(ago));
            }
            assertThat(one.latest()).isEqualTo(whole.latest());
        }
    }
}
