package crm.benchmark.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be measured. Immutable.
 *
 * @param program the program under test, as it was packaged
 * @param sources the folder of this benchmark's sources
 * @param folder where data and reports go
 * @param jobs in the order in which they are done
 * @param visits of the largest set
 * @param customers of the large sets
 * @param runs how many runs are counted
 * @param slowRuns how many runs of the slow peers are counted; 0: none of them takes part
 */
record Settings(
        Path program, Path sources, Path folder, List<Job> jobs, int visits, int customers, int runs, int slowRuns) {

    /** As the system properties have it, each of which has to be there. */
    static Settings ofProperties() {
        return new Settings(
                Path.of(text("program")).toAbsolutePath(),
                Path.of(text("sources")).toAbsolutePath(),
                Path.of(text("folder")).toAbsolutePath(),
                Stream.of(text("jobs").split(",", -1)).map(Job::of).toList(),
                number("visits"),
                number("customers"),
                number("runs"),
                number("slow.runs"));
    }

    private static String text(String name) {
        String value = System.getProperty("benchmark." + name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("-Dbenchmark." + name + " is missing");
        }
        return value;
    }

    private static int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-Dbenchmark." + name + "=" + text(name) + " is no number", e);
        }
    }
}
