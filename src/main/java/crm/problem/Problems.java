package crm.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Collects problems: counts every one and keeps the first of each severity in the order of their places,
 * whatever the order in which they come. Memory is bounded by what is kept. Not thread-safe: each reader
 * has its own, merged afterwards.
 */
public final class Problems {

    private final int keep;
    private final boolean strict;
    private final NavigableSet<Problem> errors = new TreeSet<>();
    private final NavigableSet<Problem> warnings = new TreeSet<>();
    private long errorCount;
    private long warningCount;

    /**
     * An empty collection.
     *
     * @param keep how many problems of each severity to keep, at least 1
     * @param strict whether warnings are taken for errors
     */
    public Problems(int keep, boolean strict) {
        this.keep = keep;
        this.strict = strict;
    }

    /** An empty collection that keeps as many, and takes warnings for what this one does. */
    public Problems fresh() {
        return new Problems(keep, strict);
    }

    /** How many problems of each severity are kept. */
    public int kept() {
        return keep;
    }

    /** Counts warnings that stand behind as many as are kept. */
    public void addUnkeptWarnings(long count) {
        if (strict) {
            errorCount += count;
        } else {
            warningCount += count;
        }
    }

    /** Adds a problem. The same problem at the same place counts once while it is kept. */
    public void add(Problem problem) {
        Problem taken = strict ? problem.asError() : problem;
        if (taken.severity() == Severity.ERROR) {
            errorCount += added(errors, taken);
        } else {
            warningCount += added(warnings, taken);
        }
    }

    private int added(NavigableSet<Problem> kept, Problem problem) {
        if (kept.size() == keep && problem.compareTo(kept.last()) > 0) {
            return 1;
        }
        if (!kept.add(problem)) {
            return 0;
        }
        if (kept.size() > keep) {
            kept.pollLast();
        }
        return 1;
    }

    /** Adds all that another collection kept and counted. */
    public void merge(Problems other) {
        long errorsBefore = errorCount;
        long warningsBefore = warningCount;
        other.errors.forEach(this::add);
        other.warnings.forEach(this::add);
        if (strict) {
            errorCount = errorsBefore + other.errorCount + other.warningCount;
        } else {
            errorCount = errorsBefore + other.errorCount;
            warningCount = warningsBefore + other.warningCount;
        }
    }

    /** How many errors there were in all. */
    public long errorCount() {
        return errorCount;
    }

    /** How many warnings there were in all. */
    public long warningCount() {
        return warningCount;
    }

    /** The first errors by place, as many as are kept. */
    public List<Problem> errors() {
        return new ArrayList<>(errors);
    }

    /** The first warnings by place, as many as are kept. */
    public List<Problem> warnings() {
        return new ArrayList<>(warnings);
    }

    /** Errors and warnings together, by place, as many as are kept. */
    public List<Problem> all() {
        NavigableSet<Problem> all = new TreeSet<>(errors);
        all.addAll(warnings);
        return new ArrayList<>(all);
    }
}
