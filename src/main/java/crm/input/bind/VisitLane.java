package crm.input.bind;

import crm.field.VisitFields;
import crm.input.FileCount;
import crm.input.InputFile;
import crm.input.LoadOptions;
import crm.input.Rejects;
import crm.input.csv.Ids;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.record.Visit;
import crm.record.VisitCounter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The fast lane for visits: reads large UTF-8 files by their bytes, several pieces at once, and counts what is plain.
 * Records that are not go the way of all records, one by one; so does a file that is none for the lane. Where it is not
 * certain that what comes of it is what the slow way would give, nothing comes of it.
 */
public final class VisitLane<T extends VisitCounter<T>> {

    private final LoadOptions options;
    private final VisitBinder binder;
    private final VisitWords words;
    private final T counter;

    public VisitLane(LoadOptions options, VisitBinder binder, VisitWords words, T counter) {
        this.options = options;
        this.binder = binder;
        this.words = words;
        this.counter = counter;
    }

    /** What was read, to be taken or left as a whole. */
    public final class Outcome {

        private final Problems problems;
        private final T counted;
        private final List<Visit> whole;
        private final List<Rejected> rejected;
        private final List<FileCount> counts;

        private Outcome(Attempt attempt) {
            problems = attempt.problems;
            counted = attempt.counted;
            whole = attempt.whole;
            rejected = attempt.rejected;
            counts = attempt.counts;
        }

        /** Takes it. Returns how each file was read. */
        public List<FileCount> commit(Problems all, Consumer<Visit> consumer) {
            all.merge(problems);
            counter.merge(counted);
            whole.forEach(consumer);
            Rejects rejects = options.rejects();
            if (rejects != null) {
                rejected.forEach(each -> rejects.add(each.at(), each.record(), each.why()));
            }
            return counts;
        }
    }

    private record Rejected(crm.problem.Position at, String record, List<Problem> why) {}

    /**
     * Reads files.
     *
     * @param like tells how many problems are to be kept
     * @return null if the files are none for the lane
     */
    @Nullable
    public Outcome read(List<InputFile> files, Problems like) {
        Set<InputFile> slow = new HashSet<>();
        for (InputFile file : files) {
            if (!options.isScanned(file)) {
                slow.add(file);
            }
        }
        boolean hashed = false;
        while (slow.size() < files.size()) {
            Attempt attempt = new Attempt(like.fresh(), new Ids(hashed));
            InputFile failed = attempt.read(files, slow);
            if (failed != null) {
                slow.add(failed);
            } else if (attempt.ids.allDiffer()) {
                return new Outcome(attempt);
            } else if (hashed) {
                return null;
            } else {
                hashed = true;
            }
        }
        return null;
    }

    /** One reading of all files. */
    private final class Attempt {

        private final Problems problems;
        private final Ids ids;
        private final T counted = counter.fork();
        private final List<T> forks = new ArrayList<>();
        private final List<Visit> whole = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private final List<FileCount> counts = new ArrayList<>();
        /** Whether the id of the record that is taken in has been seen to. */
        private boolean idTaken;

        Attempt(Problems problems, Ids ids) {
            this.problems = problems;
            this.ids = ids;
            for (int i = 0; i < options.lanes().threads(); i++) {
                forks.add(counter.fork());
            }
        }

        /** Reads the files. Returns one that must be read slowly; null: none. */
        @Nullable
        public InputFile read(List<InputFile> files, Set<InputFile> slow) {
            Rejects aside =
                    options.rejects() == null ? null : (at, record, why) -> rejected.add(new Rejected(at, record, why));
            LoadOptions own =
                    new LoadOptions(options.encoding(), options.strict(), aside, options.lanes(), options.progress());
            RecordReader intake = new RecordReader(own, problems, new LaneUniqueness(), new HashMap<>());
            for (InputFile file : files) {
                FileCount count = slow.contains(file)
                        ? intake.read(file, binder::bind, this::take, row -> {})
                        : read(file, intake.tally(binder::bind, this::take, row -> {}));
                if (!ids.mayAllDiffer()) {
                    return null;
                }
                if (count == null) {
                    return file;
                }
                counts.add(count);
            }
            forks.forEach(counted::merge);
            return null;
        }

        private @Nullable FileCount read(InputFile file, RecordReader.Tally<Visit> tally) {
            return new VisitFile<T>(file, options, problems, words, ids, tally, taken -> idTaken = taken).read(forks);
        }

        private void take(Visit visit) {
            counted.count(visit);
            if (words.isWanted(visit.customer().index())) {
                whole.add(visit);
            }
        }

        private final class LaneUniqueness implements Uniqueness {

            /** At the end it is known whether all ids differ, those of bad rows too. */
            @Override
            public void check(Row row) {
                String id = row.text(VisitFields.ID);
                if (id != null && !idTaken) {
                    ids.add(id);
                }
            }

            @Override
            public void remember(Row row) {
                // has been seen to
            }
        }
    }
}
