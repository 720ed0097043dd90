package crm.benchmark.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Entries that are timed in turn, so that whatever else the machine does meets all of them. Not thread-safe. */
final class Contest {

    private final Stopwatch stopwatch;
    private final Tables tables;
    private final int runs;
    private final int slowRuns;

    /**
     * A contest.
     *
     * @param tables told of the progress
     * @param runs how many runs of each entry are counted, after one that is not
     * @param slowRuns how many of slow ones
     */
    Contest(Stopwatch stopwatch, Tables tables, int runs, int slowRuns) {
        this.stopwatch = stopwatch;
        this.tables = tables;
        this.runs = runs;
        this.slowRuns = slowRuns;
    }

    /**
     * Times the entries, and compares what they write.
     *
     * @param times how often each is run in a row for one sample
     * @return in the order of the entries, those aside that have no counted run
     * @throws IOException where an entry fails or did not do the same job
     */
    List<Result> time(String title, List<Entry> entries, int times) throws IOException, InterruptedException {
        List<List<Sample>> samples = new ArrayList<>();
        entries.forEach(entry -> samples.add(new ArrayList<>()));
        for (int run = 0; run <= runs; run++) {
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                // The first run is the warm-up: it brings the files into memory, and is not counted, but for slow ones,
                // whose every run is.
                boolean isCounted = entry.isSlow() ? run < slowRuns : run > 0;
                if (!isCounted && (entry.isSlow() || run > 0)) {
                    continue;
                }
                tables.progress(title + ", run " + run + " of " + runs + ": " + entry.name());
                Sample sample = stopwatch.measure(entry.command(), times);
                Comparison comparison = entry.comparison();
                if (run == 0 && comparison != null) {
                    tables.progress(
                            comparison.check() ? "  wrote the same, byte for byte" : "  wrote the same in its columns");
                }
                if (isCounted) {
                    samples.get(i).add(sample);
                }
            }
        }
        return IntStream.range(0, entries.size())
                .filter(i -> !samples.get(i).isEmpty())
                .mapToObj(i -> new Result(entries.get(i), List.copyOf(samples.get(i))))
                .toList();
    }
}
