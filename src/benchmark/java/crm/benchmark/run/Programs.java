package crm.benchmark.run;

import crm.benchmark.data.DataSet;
import crm.benchmark.peer.CommonsCsvPeer;
import crm.benchmark.peer.FastCsvPeer;
import crm.benchmark.peer.HelloPeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program under test and its peers, as entries. What they write is compared with what the program writes. */
final class Programs {

    private static final String AS_OF = DataSet.AS_OF.toString();

    /** What the readers need, with room for what they throw away. */
    private static final int LEAST_MEGABYTES = 200;

    private static final int CUSTOMERS_A_MEGABYTE = 1000;

    private final Path crm;
    private final Path script;
    private final DuckDb duckDb;
    private final int foldMegabytes;
    private final @Nullable Python python;

    private final Path ours;
    private final Path theirs;
    private final Path folded;
    private final Path otherFolded;

    /**
     * The programs.
     *
     * @param python null: there is none, and nothing of it takes part
     */
    Programs(Settings settings, DuckDb duckDb, @Nullable Python python) throws IOException {
        this.crm = settings.program();
        this.script = settings.sources().resolve("python").resolve("compliance.py");
        this.duckDb = duckDb;
        this.foldMegabytes = LEAST_MEGABYTES + settings.customers() / CUSTOMERS_A_MEGABYTE;
        this.python = python;
        Path reports = Files.createDirectories(settings.folder().resolve("reports"));
        ours = reports.resolve("crm.csv");
        theirs = reports.resolve("peer.csv");
        folded = reports.resolve("folded.txt");
        otherFolded = reports.resolve("other-folded.txt");
    }

    Entry help() {
        return Entry.of("crm --help", List.of(crm.toString(), "--help"));
    }

    /** A bare virtual machine. */
    Entry hello() {
        return Entry.of("Java, Hello World", Jvm.quick(HelloPeer.class));
    }

    Entry compliance(Path data) {
        return Entry.of("crm", report("compliance", data));
    }

    Entry classify(Path data) {
        return Entry.of("crm", report("classify", data));
    }

    private List<String> report(String command, Path data) {
        return List.of(
                crm.toString(), command, "-d", data.toString(), "--as-of", AS_OF, "-f", "csv", "-o", ours.toString());
    }

    /** The same job; every check but whether visits have numbers of their own. */
    Entry duckDbTrusting(Path data) {
        return duckDb("DuckDB, visit numbers taken on trust", data, "no-purchases", "classes", "visits", "compliance");
    }

    /** The same job with the same checks. */
    Entry duckDbCompliance(Path data) {
        return duckDb("DuckDB", data, "no-purchases", "classes", "unique-visits", "compliance");
    }

    Entry duckDbClassify(Path data) {
        return duckDb("DuckDB", data, "purchases", "classes", "classify");
    }

    private Entry duckDb(String name, Path data, String... sql) {
        String[] files = Stream.concat(Stream.of("customers"), Stream.of(sql)).toArray(String[]::new);
        return Entry.of(name, duckDb.command(data, AS_OF, theirs, files)).compared(new Comparison(ours, theirs));
    }

    /** The same job with the same checks, by Python's readers. */
    List<Entry> python(Path data) {
        List<Entry> entries = new ArrayList<>();
        if (python != null) {
            for (String engine : List.of("csv", "sqlite")) {
                entries.add(Entry.of("Python, " + engine, python.command(script, engine, data, AS_OF, theirs))
                        .compared(new Comparison(ours, theirs)));
            }
        }
        return entries;
    }

    /** Readers that look up and count every visit, and write no report. */
    List<Entry> readers(Path data) {
        return List.of(
                fold("FastCSV call-back, counting only", FastCsvPeer.class, data, folded),
                fold("Commons CSV, counting only", CommonsCsvPeer.class, data, otherFolded)
                        .compared(new Comparison(folded, otherFolded)));
    }

    private Entry fold(String name, Class<?> main, Path data, Path output) {
        List<String> command = new ArrayList<>(Jvm.bounded(main, foldMegabytes));
        command.add(data.toString());
        command.add(output.toString());
        return Entry.of(name, List.copyOf(command));
    }

    /** The floor: nothing but reading the bytes. */
    Entry wc(Path data) {
        return Entry.of("wc -l", List.of("wc", "-l", data.resolve("visits.csv").toString()));
    }
}
