package crm.benchmark.run;

import java.util.Arrays;
import java.util.Locale;

/** What is measured. */
enum Job {
    /** Nothing: the data are made. */
    DATA,
    /** Starts, and a small job. */
    START,
    /** {@code crm compliance} on the largest set. */
    COMPLIANCE,
    /** The same with Chinese names, codes and dates. */
    DIALECT,
    /** {@code crm classify}. */
    CLASSIFY,
    /** {@code crm compliance} on sets of growing size. */
    GROWTH;

    /** The job of a name. */
    static Job of(String name) {
        for (Job job : values()) {
            if (job.toString().equals(name.strip())) {
                return job;
            }
        }
        throw new IllegalArgumentException("there is no job " + name + "; there are " + Arrays.toString(values()));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
