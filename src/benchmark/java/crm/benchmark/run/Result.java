package crm.benchmark.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The counted runs of one entry. Immutable.
 *
 * @param entry what was run
 * @param samples in the order of the runs; at least one
 */
record Result(Entry entry, List<Sample> samples) {

    double median(ToDoubleFunction<Sample> figure) {
        return median(samples.stream().mapToDouble(figure).toArray());
    }

    /** The quotients of runs that took place side by side, this entry's over another's, from the least on. */
    double[] pairs(Result other, ToDoubleFunction<Sample> figure) {
        return IntStream.range(0, Math.min(samples.size(), other.samples.size()))
                .mapToDouble(i -> figure.applyAsDouble(samples.get(i)) / figure.applyAsDouble(other.samples.get(i)))
                .sorted()
                .toArray();
    }

    /** The middle of some values, at least one. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
