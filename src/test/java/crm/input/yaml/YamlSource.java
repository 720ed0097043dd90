package crm.input.yaml;

import crm.field.Field;
import crm.field.RecordKind;
import crm.input.RawRecord;
import crm.input.text.TrackedReader;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.problem.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was read from a YAML text that stands in a test: the records, copied, and the problems of the file. */
public record YamlSource(boolean whole, List<Taken> records, List<Problem> problems) {

    /** The name under which the text is read. */
    static final String FILE = "customers.yaml";

    /** A record, copied while it was handled. */
    record Taken(Position start, Map<String, String> texts, List<Problem> problems, String source) {}

    static YamlSource read(RecordKind kind, String text) {
        Problems problems = new Problems(1000, false);
        List<Taken> taken = new ArrayList<>();
        try (TrackedReader reader = new TrackedReader(new StringReader(text), "UTF-8")) {
            boolean whole = YamlRecords.read(reader, FILE, kind, problems, record -> taken.add(copy(record)));
            return new YamlSource(whole, taken, problems.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Taken copy(RawRecord record) {
        Map<String, String> texts = new TreeMap<>();
        for (Field<?> field : record.kind().fields()) {
            String text = record.texts()[field.index()];
            if (text != null) {
                texts.put(field.name(), text);
            }
        }
        return new Taken(
                record.start(),
                texts,
                List.copyOf(record.problems()),
                record.source().text());
    }

    /** Every problem, of the file and of its records, as {@code LINE:COLUMN SEVERITY FAULT FIELD}. */
    List<String> all() {
        List<Problem> all = new ArrayList<>(problems);
        records.forEach(record -> all.addAll(record.problems()));
        return all.stream().sorted().map(YamlSource::shown).toList();
    }

    static String shown(Problem problem) {
        String field =
                problem.field().en().isEmpty() ? "" : " " + problem.field().en();
        return placeAndFault(problem) + field;
    }

    public static String placeAndFault(Problem problem) {
        String place = problem.at().line() + ":" + problem.at().column();
        String grave = problem.severity() == Severity.ERROR ? "" : " warning";
        return place + grave + " " + problem.fault();
    }
}
