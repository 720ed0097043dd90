package crm.benchmark.run;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the figures depend on. */
final class Machine {

    private static final double GIGABYTE = 1e9;

    private Machine() {}

    /** One line for each thing. */
    static List<String> describe(DuckDb duckDb, @Nullable Python python) {
        List<String> lines = new ArrayList<>();
        Runtime runtime = Runtime.getRuntime();
        lines.add("- " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch") + ", " + runtime.availableProcessors() + " cores, "
                + Tables.number(memory() / GIGABYTE, 0) + " GB");
        lines.add("- Java " + System.getProperty("java.vm.version") + ", DuckDB " + duckDb.version()
                + (python == null ? "" : ", Python " + python.version()));
        lines.add("- processes timed in turn from outside; medians; peak: the most memory held at once");
        return lines;
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
