package crm.benchmark.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The Python of the machine. Immutable.
 *
 * @param executable itself, not a wrapper that looks for it
 * @param version such as 3.11.7
 */
record Python(Path executable, String version) {

    private static final String WHO = "import sys; print(sys.executable); print(sys.version.split()[0])";

    /** Asks the one on the path; throws if there is none. */
    static Python find(Stopwatch stopwatch) throws IOException, InterruptedException {
        stopwatch.measure(List.of("python3", "-c", WHO), 1);
        List<String> told = stopwatch.printed().lines().toList();
        return new Python(Path.of(told.get(0)), told.get(1));
    }

    /** The command that makes the list of overdue obligations. */
    List<String> command(Path script, String engine, Path data, String asOf, Path output) {
        return List.of(executable.toString(), script.toString(), engine, data.toString(), asOf, output.toString());
    }
}
