package crm.input.csv;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.field.RecordKind;
import crm.input.InputFile;
import crm.input.ParallelReading;
import crm.input.RawRecord;
import crm.input.text.InputText;
import crm.input.text.TrackedReader;
import crm.input.text.Utf8Text;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file gives by its bytes, in whatever pieces, what it gives by Commons CSV: the same records and problems. */
public final class CsvLaw {

    /** What is read of a file, and whether it was read to its end. */
    record Reading(List<String> records, List<String> problems, long warnings, boolean whole) {}

    private CsvLaw() {}

    /** Reads a file in both ways, and throws if they differ. Returns what was read. */
    static Reading hold(Path file, RecordKind kind, Optional<Charset> charset, ParallelReading pieces, String what)
            throws IOException {
        Reading wanted = reference(file, kind, charset);
        Reading found = read(file, kind, charset, pieces);
        assertThat(found.records()).as(what).isEqualTo(wanted.records());
        assertThat(found).as(what).isEqualTo(wanted);
        return wanted;
    }

    /** Reads a file in both ways, and throws if they differ. */
    public static void hold(Path file, RecordKind kind) {
        try {
            hold(file, kind, Optional.empty(), new ParallelReading(64, 2), file.toString());
            hold(file, kind, Optional.empty(), ParallelReading.NONE, file.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reading reference(Path file, RecordKind kind, Optional<Charset> charset) throws IOException {
        Problems problems = new Problems(50, false);
        List<String> records = new ArrayList<>();
        try (TrackedReader text = InputText.open(file, "f.csv", charset, problems, taken -> {})) {
            boolean whole = text != null
                    && ReferenceCsv.read(text, "f.csv", kind, problems, record -> records.add(shown(record)));
            return reading(records, problems, whole);
        }
    }

    private static Reading read(Path file, RecordKind kind, Optional<Charset> charset, ParallelReading pieces)
            throws IOException {
        Problems problems = new Problems(50, false);
        List<String> records = new ArrayList<>();
        try (Utf8Text text = InputText.openBytes(file, "f.csv", charset, false, problems)) {
            if (text == null) {
                return reading(records, problems, false);
            }
            InputFile named = new InputFile(file, "f.csv", kind, false);
            CsvFile csv = new CsvFile(text, named, problems, record -> records.add(shown(record)));
            boolean whole = csv.readHeader() && csv.readRecords(pieces, () -> new PieceRows(csv), taken -> {});
            return reading(records, problems, whole);
        }
    }

    private static Reading reading(List<String> records, Problems problems, boolean whole) {
        return new Reading(
                records,
                problems.all().stream().map(each -> each.line(Language.EN)).toList(),
                problems.warningCount(),
                whole);
    }

    private static String shown(RawRecord record) {
        List<Problem> wrong = record.problems();
        return record.start()
                + Arrays.toString(record.texts())
                + Arrays.toString(record.columns())
                + Arrays.toString(record.names())
                + wrong.stream().map(each -> each.line(Language.EN)).toList()
                + record.source().text();
    }
}
