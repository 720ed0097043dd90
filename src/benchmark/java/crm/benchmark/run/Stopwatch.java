package crm.benchmark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs processes and measures them from outside: the wall clock from start to end, processor time and peak memory as GNU
 * time has them from the operating system. Not thread-safe.
 */
final class Stopwatch {

    private static final Path GNU_TIME = Path.of("/usr/bin/time");
    private static final double NANOS = 1e9;

    /** GNU time tells memory in 1024 bytes. */
    private static final double MEGABYTES_PER_UNIT = 1024 / 1e6;

    /** Runs a command so often, one after the other; stops where it fails. */
    private static final String LOOP = "n=$1; shift; while [ $n -gt 0 ]; do \"$@\" || exit; n=$((n - 1)); done";

    private final Path figures;
    private final Path out;
    private final Path err;

    /**
     * A stopwatch.
     *
     * @param folder where it keeps what the processes print
     */
    Stopwatch(Path folder) throws IOException {
        if (!Files.isExecutable(GNU_TIME)) {
            throw new IOException(GNU_TIME + " is missing: install GNU time");
        }
        Files.createDirectories(folder);
        figures = folder.resolve("figures.txt");
        out = folder.resolve("out.txt");
        err = folder.resolve("err.txt");
    }

    /**
     * Measures a command that has to succeed.
     *
     * @param times how often it is run in a row for one sample; more than once makes the figures of short runs finer, for
     *     the system counts processor time in hundredths of a second
     */
    Sample measure(List<String> command, int times) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of(GNU_TIME.toString(), "-f", "%U %S %M", "-o", figures.toString(), "--"));
        if (times > 1) {
            words.addAll(List.of("sh", "-c", LOOP, "loop", Integer.toString(times)));
        }
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("JAVA_") || name.startsWith("CRM_"));
        environment.remove("JDK_JAVA_OPTIONS");
        environment.remove("_JAVA_OPTIONS");
        environment.putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C.UTF-8"));
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        double wall = (System.nanoTime() - start) / NANOS;
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status + "\n" + Files.readString(err));
        }
        String[] told = Files.readString(figures).trim().split(" ", -1);
        return new Sample(
                wall / times,
                (Double.parseDouble(told[0]) + Double.parseDouble(told[1])) / times,
                Double.parseDouble(told[2]) * MEGABYTES_PER_UNIT);
    }

    /** What the last process printed. */
    String printed() throws IOException {
        return Files.readString(out).trim();
    }
}
