package crm.input.csv;

import crm.base.Display;
import crm.base.Names;
import crm.base.SpreadsheetGuard;
import crm.field.Field;
import crm.input.FileColumns;
import crm.input.InputFile;
import crm.input.ParallelReading;
import crm.input.RawRecord;
import crm.input.TotalRow;
import crm.input.text.ForbiddenCharacters;
import crm.input.text.Utf8Text;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file: any separator, any line end, quotes around values or blanks before them, blank lines passed over.
 * Records are found by their bytes; one that is not plainly a good one is parsed by Commons CSV and told what is wrong
 * with it. Every record is handed over, good or bad; what stands behind broken quoting cannot be read, and is said so.
 * Not thread-safe, but for {@link #texts}.
 */
public final class CsvFile {

    /** Stands for the texts of a record that has none: all of its values are blank. */
    static final @Nullable String[] NO_RECORD = {};

    /** The characters of a file that are looked at to tell its separator. */
    private static final int LOOK_AHEAD = 1 << 16;

    /** The bytes that are read at first: as many characters as are looked at, of four bytes each at the most. */
    private static final int FIRST = 4 * LOOK_AHEAD;

    /** The records behind the first in which a header is looked for where the first is none. */
    private static final int HEADER_AMONG = 10;

    private static final @Nullable Position[] NO_POSITIONS = {};

    private final Utf8Text text;
    private final InputFile file;
    private final Problems problems;
    private final Consumer<? super RawRecord> handler;
    private char separator;
    private CSVFormat format = CSVFormat.DEFAULT;
    private @Nullable CsvHeader header;
    private boolean unnamedTold;
    /** What was read of the text, and where the record starts that comes next. */
    private byte[] start = new byte[FIRST + RecordScanner.ROOM];

    private int end;
    private int at;
    private boolean isAll;
    private int line = 1;

    /**
     * A file.
     *
     * @param text what it holds; not closed
     * @param problems is told what is wrong with the file as a whole
     * @param handler is given every record behind the header with what is wrong with it
     */
    public CsvFile(Utf8Text text, InputFile file, Problems problems, Consumer<? super RawRecord> handler) {
        this.text = text;
        this.file = file;
        this.problems = problems;
        this.handler = handler;
    }

    /** What is given the records. */
    Consumer<? super RawRecord> handler() {
        return handler;
    }

    /** The header; only behind {@link #readHeader}. */
    public CsvHeader header() {
        return Objects.requireNonNull(header);
    }

    /** A scanner of the file's records; only behind {@link #readHeader}. */
    public RecordScanner scanner() {
        return new RecordScanner(separator);
    }

    /** Reads up to the header. False if the file cannot be read by it, which the problems have then been told. */
    public boolean readHeader() throws IOException {
        more(FIRST);
        if (end == 0) {
            problems.add(Problem.of(Fault.EMPTY_FILE, new Position(file.shown(), 1, 1), ""));
            return false;
        }
        String beginning = new String(start, 0, end, StandardCharsets.UTF_8);
        CsvSeparator told =
                CsvSeparator.of(beginning.substring(0, Math.min(beginning.length(), LOOK_AHEAD)), file.kind());
        separator = told.separator();
        format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        RecordScanner scanner = scanner();
        boolean isDeclaration = told.declared();
        while (true) {
            int from = at;
            int next = next(scanner);
            if (next < 0) {
                return false;
            }
            List<String> names = cells(text.decoded(start, from, next));
            int here = line;
            at = next;
            line += scanner.lines();
            if (isBlank(names)) {
                continue;
            }
            if (!isDeclaration) {
                return take(names, here, scanner);
            }
            isDeclaration = false;
        }
    }

    /** Where the record ends that starts at the place in work; below 0: nowhere, which the problems have been told. */
    private int next(RecordScanner scanner) throws IOException {
        int next = find(scanner);
        if (next == RecordScanner.INCOMPLETE && at == end) {
            problems.add(Problem.of(Fault.NO_HEADER, new Position(file.shown(), 1, 1), ""));
        } else if (next < 0) {
            tell(PieceReader.Broken.of(scanner, line, PieceReader.isTooLong(start, at, end)));
        }
        return next;
    }

    /** The same; {@link RecordScanner#INCOMPLETE} at the end of the text, or for a record that is too long. */
    private int find(RecordScanner scanner) throws IOException {
        while (true) {
            int next = at == end ? RecordScanner.INCOMPLETE : scanner.next(start, at, end, isAll);
            if (next != RecordScanner.INCOMPLETE || isAll || PieceReader.isTooLong(start, at, end)) {
                return next;
            }
            more(2 * end);
        }
    }

    /** Reads on until there are so many bytes, or the text ends. */
    private void more(int wanted) throws IOException {
        start = Arrays.copyOf(start, wanted + RecordScanner.ROOM);
        while (end < wanted && !isAll) {
            int count = text.read(start, end, wanted - end);
            isAll = count < 0;
            end += Math.max(0, count);
        }
    }

    private boolean take(List<String> names, int here, RecordScanner scanner) throws IOException {
        Position place = new Position(file.shown(), here, 1);
        if (ForbiddenCharacters.firstIn(String.join("", names)) >= 0) {
            for (int i = 0; i < names.size(); i++) {
                Problem problem = ForbiddenCharacters.in(names.get(i), place.atColumn(i + 1), "", text.encoding());
                if (problem != null) {
                    problems.add(problem);
                }
            }
            return false;
        }
        int better = CsvHeader.isComplete(names, file.kind()) ? 0 : betterLine(scanner);
        header = CsvHeader.of(names, file.kind(), place, better, problems);
        return header != null;
    }

    /** The line of the next record that is a complete header, within a few; 0 if there is none. */
    private int betterLine(RecordScanner scanner) throws IOException {
        for (int i = 0; i < HEADER_AMONG; i++) {
            int next = find(scanner);
            if (next < 0) {
                return 0;
            }
            if (CsvHeader.isComplete(cells(text.decoded(start, at, next)), file.kind())) {
                return line;
            }
            line += scanner.lines();
            at = next;
        }
        return 0;
    }

    /**
     * Reads the records behind the header, several pieces at once.
     *
     * @param rows makes what takes them, one for each thread
     * @param taken is told how many bytes of the file were read
     * @return whether the file was read to its end
     */
    public boolean readRecords(ParallelReading pieces, Supplier<? extends PieceRows> rows, LongConsumer taken)
            throws IOException {
        text.unread(start, at, end);
        start = new byte[0];
        PieceReader.Broken broken = new PieceReader(text, separator, line, pieces, taken).read(rows);
        if (broken != null) {
            text.endEarly();
            tell(broken);
        }
        return broken == null;
    }

    private void tell(PieceReader.Broken broken) {
        Position place = new Position(file.shown(), broken.line(), broken.column());
        String name = header != null && broken.column() <= header.size() ? header.name(broken.column() - 1) : "";
        problems.add(Problem.of(broken.fault(), place, name, PieceReader.LONGEST_RECORD));
    }

    /**
     * The texts of the fields of a record that was found, by the index of the field.
     *
     * @return null if the record has to be parsed: it is not plainly a good one; {@link #NO_RECORD} if all values are blank
     */
    public @Nullable String @Nullable [] texts(RecordScanner found, byte[] bytes) {
        CsvHeader names = header();
        if (found.isOdd()
                || found.values() != names.size()
                || found.hasSeveralLines() && found.mayHaveSwallowed(bytes, names.size())) {
            return null;
        }
        @Nullable String[] texts = new String[file.kind().fields().size()];
        boolean isFirst = true;
        for (int i = 0; i < names.size(); i++) {
            Field<?> field = names.field(i);
            boolean isUnnamed = names.name(i).isEmpty();
            if (field == null && !isFirst && !isUnnamed) {
                continue;
            }
            String value = value(found, bytes, i);
            boolean isSpecial = !value.isEmpty() && (isUnnamed || isFirst && TotalRow.isTotal(value));
            if (isSpecial || i == 0 && names.mayBeRepeatedFrom(value)) {
                return null;
            }
            isFirst &= value.isEmpty();
            if (field != null) {
                texts[field.index()] = text(value);
            }
        }
        return isFirst ? NO_RECORD : texts;
    }

    /** A value of a record that was found, trimmed. */
    private static String value(RecordScanner found, byte[] bytes, int value) {
        int from = found.from(value);
        String written = new String(bytes, from, found.to(value) - from, StandardCharsets.UTF_8);
        return Names.trimmed(found.isDoubled(value) ? written.replace("\"\"", "\"") : written);
    }

    /** The text of a field, of a trimmed value; null if it is blank. */
    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : SpreadsheetGuard.unguarded(value);
    }

    /** A record with the texts of its fields. */
    RawRecord scanned(@Nullable String[] texts, byte[] bytes, int from, int to, int here) {
        Position place = new Position(file.shown(), here, 1);
        return record(
                place,
                texts,
                new ArrayList<>(0),
                () -> withoutLineEnd(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    }

    /** A record as Commons CSV has it, with what is wrong with it; null if all of its values are blank. */
    @Nullable
    RawRecord parsed(byte[] bytes, int from, int to, int here) throws IOException {
        String written = text.decoded(bytes, from, to);
        List<String> cells = cells(written);
        if (isBlank(cells)) {
            return null;
        }
        CsvHeader names = header();
        Position place = new Position(file.shown(), here, 1);
        String source = withoutLineEnd(written);
        List<Problem> wrong = new ArrayList<>(0);
        CsvShape shape = new CsvShape(cells, names, separator, place, source);
        boolean wellFormed = shape.addFaults(wrong);
        @Nullable String[] texts = new String[file.kind().fields().size()];
        // of a ragged record too, so that others that name it are not told of it again
        for (int i = 0; i < cells.size() && i < names.size(); i++) {
            Field<?> field = names.field(i);
            if (field != null) {
                texts[field.index()] = text(cells.get(i));
            } else if (wellFormed && names.name(i).isEmpty() && !cells.get(i).isEmpty()) {
                tellUnnamed(i, cells.get(i), here);
            }
        }
        shape.addSuspects(text.encoding(), wrong);
        return record(place, texts, wrong, () -> source);
    }

    private RawRecord record(Position place, @Nullable String[] texts, List<Problem> wrong, RawRecord.Verbatim source) {
        FileColumns columns = header().columns();
        return new RawRecord(
                file.kind(), place, texts, NO_POSITIONS, columns.columns(), columns.names(), wrong, source);
    }

    /** The values of one record as Commons CSV parses them, trimmed; what the scanner found is never broken. */
    private List<String> cells(String record) throws IOException {
        List<String> cells = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(record, format)) {
            parser.iterator().next().forEach(value -> cells.add(Names.trimmed(value)));
        }
        return cells;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }

    private static String withoutLineEnd(String record) {
        int stop = record.length();
        while (stop > 0 && (record.charAt(stop - 1) == '\n' || record.charAt(stop - 1) == '\r')) {
            stop--;
        }
        return record.substring(0, stop);
    }

    private void tellUnnamed(int column, String value, int here) {
        if (!unnamedTold) {
            unnamedTold = true;
            Position place = header().start().atColumn(column + 1);
            problems.add(Problem.of(Fault.UNNAMED_COLUMN, place, "", column + 1, here, Display.quoted(value)));
        }
    }
}
