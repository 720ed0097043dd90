package crm.benchmark.run;

import crm.benchmark.data.DataSet;
import crm.benchmark.data.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The benchmark: makes the data, times the program and its peers in turn, and prints tables. */
public final class Benchmark {

    private static final String RESULTS = "results.md";
    private static final int MICROS = 1_000_000;
    private static final int SMALL_CUSTOMERS = 2_000;
    private static final int SMALL_VISITS = 60_000;
    private static final int STARTS = 10;
    private static final int SMALL_JOBS = 4;

    /** The sizes of the growth, as shares of the largest. */
    private static final List<Integer> PARTS = List.of(10, 5, 2, 1);

    private final Settings settings;
    private final Tables tables;
    private final Contest contest;
    private final Programs programs;

    private Benchmark(Settings settings, Tables tables, Contest contest, Programs programs) {
        this.settings = settings;
        this.tables = tables;
        this.contest = contest;
        this.programs = programs;
    }

    /** Runs the jobs that the system properties name; see docs/benchmark.md. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = Settings.ofProperties();
        Files.createDirectories(settings.folder());
        Tables tables = new Tables(settings.folder().resolve(RESULTS), System.out);
        Stopwatch stopwatch = new Stopwatch(settings.folder().resolve("measured"));
        DuckDb duckDb = DuckDb.install(settings.folder(), settings.sources().resolve("sql"));
        Python python = null;
        try {
            python = Python.find(stopwatch);
        } catch (IOException e) {
            tables.progress("without Python: " + e.getMessage());
        }
        Contest contest = new Contest(stopwatch, tables, settings.runs(), settings.slowRuns());
        tables.text("Machine", Machine.describe(duckDb, python));
        Benchmark benchmark = new Benchmark(settings, tables, contest, new Programs(settings, duckDb, python));
        for (Job job : settings.jobs()) {
            benchmark.run(job);
        }
        tables.progress("all tables: " + settings.folder().resolve(RESULTS));
    }

    private void run(Job job) throws IOException, InterruptedException {
        switch (job) {
            case DATA -> makeAll();
            case START -> start();
            case COMPLIANCE -> compliance();
            case DIALECT -> dialect();
            case CLASSIFY -> classify();
            case GROWTH -> growth();
        }
    }

    private Path make(DataSet set) throws IOException {
        tables.progress("making " + set);
        return set.make(settings.folder());
    }

    private Path visits(int visits) throws IOException {
        return make(DataSet.ofVisits(settings.customers(), visits));
    }

    private Path small() throws IOException {
        return make(DataSet.ofVisits(SMALL_CUSTOMERS, SMALL_VISITS));
    }

    private Path purchases() throws IOException {
        return make(DataSet.ofPurchases(settings.customers()));
    }

    private void makeAll() throws IOException {
        small();
        visits(settings.visits());
        purchases();
    }

    private void start() throws IOException, InterruptedException {
        tables.text("Start", List.of("`crm --help`, the mean of " + STARTS + " starts in a row in each run."));
        tables.results(contest.time("help", List.of(programs.help(), programs.hello()), STARTS), true);

        Path data = small();
        tables.text(
                "Small job",
                List.of("`crm compliance -f csv` on " + SMALL_CUSTOMERS + " customers and " + SMALL_VISITS
                        + " visits, the mean of " + SMALL_JOBS + " in a row in each run."));
        List<Entry> entries = new ArrayList<>();
        entries.add(programs.compliance(data));
        entries.add(programs.hello());
        entries.add(programs.duckDbCompliance(data));
        entries.addAll(programs.python(data));
        tables.results(contest.time("small job", entries, SMALL_JOBS), true);
    }

    private void compliance() throws IOException, InterruptedException {
        Path data = visits(settings.visits());
        tables.text("Compliance", List.of("`crm compliance -f csv` on " + size(data, settings.visits()) + "."));
        List<Entry> entries = new ArrayList<>();
        entries.add(programs.compliance(data));
        entries.add(programs.duckDbCompliance(data));
        entries.add(programs.duckDbTrusting(data));
        entries.addAll(programs.readers(data));
        entries.addAll(programs.python(data).stream().map(Entry::slow).toList());
        entries.add(programs.wc(data));
        tables.results(contest.time("compliance", entries, 1), false);
    }

    private void dialect() throws IOException, InterruptedException {
        Path data = make(new DataSet(settings.customers(), settings.visits(), false, Dialect.CHINESE));
        tables.text(
                "Dialect",
                List.of("The same with Chinese names and codes, dates such as 2025/1/5: "
                        + size(data, settings.visits()) + "."));
        tables.results(contest.time("dialect", List.of(programs.compliance(data), programs.wc(data)), 1), false);
    }

    private void classify() throws IOException, InterruptedException {
        Path data = purchases();
        tables.text(
                "Classify",
                List.of("`crm classify -f csv` on " + settings.customers()
                        + " customers and 12 purchase records of each."));
        List<Entry> entries = List.of(programs.classify(data), programs.duckDbClassify(data));
        tables.results(contest.time("classify", entries, 1), false);
    }

    private void growth() throws IOException, InterruptedException {
        List<List<String>> rows = new ArrayList<>();
        for (int part : PARTS) {
            int visits = settings.visits() / part;
            Path data = visits(visits);
            List<Result> results = contest.time(
                    "growth to " + visits, List.of(programs.compliance(data), programs.duckDbCompliance(data)), 1);
            rows.add(Stream.concat(
                            Stream.of(Integer.toString(visits)),
                            results.stream().flatMap(result -> growthCells(result, visits)))
                    .toList());
        }
        tables.text("Growth", List.of("`crm compliance -f csv` with " + settings.customers() + " customers."));
        tables.table(
                List.of("visits", "crm wall s", "a visit µs", "peak MB", "DuckDB wall s", "a visit µs", "peak MB"),
                rows);
    }

    private static Stream<String> growthCells(Result result, int visits) {
        double wall = result.median(Sample::wallSeconds);
        return Stream.of(
                Tables.number(wall, 2),
                Tables.number(wall * MICROS / visits, 3),
                Tables.number(result.median(Sample::peakMegabytes), 0));
    }

    private String size(Path data, int visits) throws IOException {
        return settings.customers() + " customers and " + visits + " visits, "
                + Tables.number(Files.size(data.resolve("visits.csv")) / 1e9, 2) + " GB";
    }
}
