package crm.benchmark.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Values of which some come more often than others. Not thread-safe. */
final class Weighted {

    /** Each value as often as it weighs. */
    private final List<byte[]> values = new ArrayList<>();

    Weighted add(int weight, String value) {
        byte[] bytes = Rows.bytes(value);
        for (int i = 0; i < weight; i++) {
            values.add(bytes);
        }
        return this;
    }

    byte[] next(SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
