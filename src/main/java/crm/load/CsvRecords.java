package crm.load;

import crm.problem.Complaint;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.record.Field;
import crm.record.RecordKind;
import crm.words.Display;
import crm.words.Names;
import crm.words.SpreadsheetGuard;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a CSV file: any separator, any line end, quotes around values or blanks before
 * them, blank lines passed over. Every record is handed on, good or bad; what stands behind broken quoting
 * cannot be read, and is said so. Not thread-safe; one file each.
 */
final class CsvRecords {

    /** The characters of a file that are looked at to tell its separator. */
    private static final int LOOK_AHEAD = 1 << 16;

    /** The records in which a header is looked for where the first is none. */
    private static final int HEADER_AMONG = 10;

    private static final @Nullable Position[] NO_POSITIONS = {};

    private static final Complaint SILENT = (fault, arguments) -> {};

    private TrackedReader text;
    private final String file;
    private final RecordKind kind;
    private final Problems problems;
    private final RawRecord.Handler handler;
    private final List<String> cells = new ArrayList<>();
    private char separator = ',';
    private @Nullable CSVFormat format;
    /** Whether the next record is the line that tells the separator. */
    private boolean declares;

    private @Nullable CsvHeader header;
    private boolean unnamedTold;

    private CsvRecords(TrackedReader text, String file, RecordKind kind, Problems problems, RawRecord.Handler handler) {
        this.text = text;
        this.file = file;
        this.kind = kind;
        this.problems = problems;
        this.handler = handler;
    }

    /**
     * Reads a file to its end, or as far as it can be read.
     *
     * @param file its name as messages write it
     * @param problems is told what is wrong with the file as a whole
     * @param handler is given every record with what is wrong with it
     * @return whether the whole file was read
     */
    static boolean read(TrackedReader text, String file, RecordKind kind, Problems problems, RawRecord.Handler handler)
            throws IOException {
        return new CsvRecords(text, file, kind, problems, handler).read();
    }

    private boolean read() throws IOException {
        PushbackReader reader = new PushbackReader(text, LOOK_AHEAD);
        char[] start = new char[LOOK_AHEAD];
        int count = 0;
        for (int more = 0; more >= 0 && count < start.length; more = reader.read(start, count, start.length - count)) {
            count += more;
        }
        if (count == 0) {
            problems.add(Problem.of(Fault.EMPTY_FILE, new Position(file, 1, 1), ""));
            return false;
        }
        reader.unread(start, 0, count);
        tellSeparator(java.nio.CharBuffer.wrap(start, 0, count));
        try (CSVParser parser = parser(reader)) {
            return read(parser, 1);
        }
    }

    private void tellSeparator(CharSequence start) {
        CsvSeparator told = CsvSeparator.of(start, kind);
        separator = told.separator();
        declares = told.declared();
    }

    private CSVParser parser(Reader reader) throws IOException {
        CSVFormat made = format;
        if (made == null) {
            made = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(false)
                    .setIgnoreSurroundingSpaces(true)
                    .get();
            format = made;
        }
        return CSVParser.builder().setReader(reader).setFormat(made).get();
    }

    private boolean read(CSVParser parser, int firstLine) throws IOException {
        Iterator<CSVRecord> records = parser.iterator();
        int line = firstLine;
        while (true) {
            boolean found;
            try {
                found = records.hasNext();
            } catch (UncheckedIOException e) {
                tellBroken(Objects.requireNonNull(e.getCause()), line);
                return false;
            }
            if (!found) {
                break;
            }
            CSVRecord record = records.next();
            int lastLine = firstLine - 1 + (int) parser.getCurrentLineNumber();
            if (!accept(record, line, lastLine, () -> betterLine(parser, records))) {
                return false;
            }
            line = lastLine + 1;
            text.forgetBefore(line);
        }
        if (header == null) {
            problems.add(Problem.of(Fault.NO_HEADER, new Position(file, 1, 1), ""));
            return false;
        }
        return true;
    }

    /**
     * Takes the next record. False if the file cannot be read by its header.
     *
     * @param better looks for a line that would do as a header
     */
    private boolean accept(CSVRecord record, int line, int lastLine, IntSupplier better) {
        if (!take(record)) {
            return true;
        }
        if (declares) {
            declares = false;
        } else if (header != null) {
            handle(header, line, lastLine);
        } else {
            header = header(line, better);
            return header != null;
        }
        return true;
    }

    /**
     * Reads records that are handed over one by one, in the order of their file, so that somebody else may read those
     * between them. What is wrong with a header is not told.
     *
     * @param start of the file, of which as much is looked at as of a file that is read wholly
     */
    static CsvRecords oneByOne(
            CharSequence start, String file, RecordKind kind, Problems problems, RawRecord.Handler handler) {
        CsvRecords records = new CsvRecords(new TrackedReader(Reader.nullReader(), ""), file, kind, problems, handler);
        records.tellSeparator(start.subSequence(0, Math.min(start.length(), LOOK_AHEAD)));
        return records;
    }

    /**
     * Takes the text of the next record, its line end included.
     *
     * @param encoding as what it was decoded
     * @return false if the file cannot be read in this way
     */
    boolean take(String record, String encoding, int line) throws IOException {
        text = new TrackedReader(new StringReader(record), encoding, line);
        try (CSVParser parser = parser(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                return true;
            }
            CSVRecord found = records.next();
            int lastLine = line - 1 + (int) parser.getCurrentLineNumber();
            boolean isHeader = header == null && !declares && take(found);
            return (!isHeader || CsvHeader.isComplete(cells, kind)) && accept(found, line, lastLine, () -> 0);
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /**
     * Takes the values of the first record that is not blank, trimmed, but for the line that tells the separator.
     *
     * @return whether it is a header by which the file can be read
     */
    boolean takeHeader(List<String> names, int line) {
        if (!CsvHeader.isComplete(names, kind)) {
            return false;
        }
        header = CsvHeader.of(names, kind, new Position(file, line, 1), 0, problems);
        return header != null;
    }

    /**
     * Takes the texts of the next record, which is well formed, by the index of the field.
     *
     * @param source asked for the record as it was written, while it is handled
     */
    void take(@Nullable String[] texts, int line, RawRecord.Verbatim source) {
        hand(Objects.requireNonNull(header), new Position(file, line, 1), texts, new ArrayList<>(0), source);
    }

    /**
     * Reads the rest of the file.
     *
     * @param rest from the start of a record on
     * @return whether the file was read to its end
     */
    boolean takeRest(TrackedReader rest, int line) throws IOException {
        text = rest;
        try (CSVParser parser = parser(rest)) {
            return read(parser, line);
        }
    }

    /** Whether the line that tells the separator is still to come. */
    boolean declares() {
        return declares;
    }

    /** Passes over the line that tells the separator. */
    void passOverDeclaration() {
        declares = false;
    }

    /** What separates the values. */
    char separator() {
        return separator;
    }

    /** The header; null as long as none was read. */
    @Nullable
    CsvHeader header() {
        return header;
    }

    /** Takes the values of a record into {@link #cells}, trimmed. False if all are blank. */
    private boolean take(CSVRecord record) {
        cells.clear();
        boolean any = false;
        for (String value : record) {
            String trimmed = Names.trimmed(value);
            any |= !trimmed.isEmpty();
            cells.add(trimmed);
        }
        return any;
    }

    private @Nullable CsvHeader header(int line, IntSupplier betterLine) {
        List<String> names = List.copyOf(cells);
        Position start = new Position(file, line, 1);
        if (Suspects.firstIn(String.join("", names)) >= 0) {
            for (int i = 0; i < names.size(); i++) {
                Problem problem = Suspects.in(names.get(i), names.get(i), start.atColumn(i + 1), "", text.encoding());
                if (problem != null) {
                    problems.add(problem);
                }
            }
            return null;
        }
        int better = CsvHeader.isComplete(names, kind) ? 0 : betterLine.getAsInt();
        return CsvHeader.of(names, kind, start, better, problems);
    }

    /** The line of the next record that is a complete header, within a few; 0 if there is none. */
    private int betterLine(CSVParser parser, Iterator<CSVRecord> records) {
        try {
            for (int i = 0; i < HEADER_AMONG; i++) {
                int line = (int) parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return 0;
                }
                take(records.next());
                if (CsvHeader.isComplete(cells, kind)) {
                    return line;
                }
            }
        } catch (UncheckedIOException e) {
            return 0; // the header is refused anyway, and is what the user has to mend first
        }
        return 0;
    }

    private void handle(CsvHeader names, int line, int lastLine) {
        Position start = new Position(file, line, 1);
        List<Problem> wrong = new ArrayList<>(0);
        @Nullable String[] texts = new String[kind.fields().size()];
        boolean wellFormed = isWellFormed(names, start, lastLine, wrong);
        // of a ragged record too, so that others that name it are not told of it again
        for (int i = 0; i < cells.size() && i < names.size(); i++) {
            Field<?> field = names.field(i);
            if (field != null) {
                texts[field.index()] = text(cells.get(i));
            } else if (wellFormed && names.name(i).isEmpty() && !cells.get(i).isEmpty()) {
                tellUnnamed(names, i, line);
            }
        }
        if (text.isSuspicious()) {
            addSuspects(names, start, line, lastLine, wrong);
        }
        TrackedReader read = text;
        hand(names, start, texts, wrong, () -> read.lines(line, lastLine));
    }

    /** The text of a field, of a trimmed value; null if it is blank. */
    static @Nullable String text(String value) {
        return value.isEmpty() ? null : SpreadsheetGuard.unguarded(value);
    }

    private void hand(
            CsvHeader names, Position start, @Nullable String[] texts, List<Problem> wrong, RawRecord.Verbatim source) {
        FileColumns columns = names.columns();
        handler.handle(
                new RawRecord(kind, start, texts, NO_POSITIONS, columns.columns(), columns.names(), wrong, source));
    }

    private boolean isWellFormed(CsvHeader names, Position start, int lastLine, List<Problem> wrong) {
        String total = totalWord();
        if (total != null) {
            wrong.add(Problem.of(Fault.TOTAL_ROW, start, "", Display.quoted(total)));
        } else if (names.isRepeatedBy(cells)) {
            wrong.add(Problem.of(Fault.REPEATED_HEADER, start, ""));
        } else if (cells.size() != names.size()) {
            wrong.add(ragged(names, start));
        } else {
            addStrayQuotes(names, start, lastLine, wrong);
        }
        return wrong.isEmpty();
    }

    /** The word by which a record is known as a total row: its first value that is not blank. */
    private @Nullable String totalWord() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return TotalRow.isTotal(cell) ? cell : null;
            }
        }
        return null;
    }

    private Problem ragged(CsvHeader names, Position start) {
        int surplus = cells.size() - names.size();
        if (surplus < 0) {
            return Problem.of(Fault.RAGGED, start.atColumn(cells.size()), "", names.size(), cells.size());
        }
        Position at = start.atColumn(names.size() + 1);
        String apart = null;
        for (int i = 0; i < names.size(); i++) {
            if (fitsMerged(names, i, surplus)) {
                if (apart != null) {
                    return Problem.of(Fault.RAGGED_LONG, at, "", names.size(), cells.size());
                }
                apart = String.join(String.valueOf(separator), cells.subList(i, i + surplus + 1));
            }
        }
        return apart == null || apart.length() > Display.LONGEST // shown cut it would be bad advice
                ? Problem.of(Fault.RAGGED_LONG, at, "", names.size(), cells.size())
                : Problem.of(
                        Fault.RAGGED_COMMA,
                        at,
                        "",
                        names.size(),
                        cells.size(),
                        Display.visible(apart),
                        Display.quoted(apart));
    }

    /** Whether every value would fit its column if those from one on were one value that held separators. */
    private boolean fitsMerged(CsvHeader names, int from, int surplus) {
        for (int i = 0; i < names.size(); i++) {
            Field<?> field = names.field(i);
            String value = i < from
                    ? cells.get(i)
                    : i == from
                            ? String.join(String.valueOf(separator), cells.subList(i, i + surplus + 1))
                            : cells.get(i + surplus);
            if (field != null && !value.isEmpty() && field.type().parse(value, SILENT) == null) {
                return false;
            }
            if (field != null && field.required() && value.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void addStrayQuotes(CsvHeader names, Position start, int lastLine, List<Problem> wrong) {
        if (names.size() < 2) {
            return;
        }
        boolean likeRecords = lastLine > start.line()
                && text.lines(start.line(), lastLine).lines().allMatch(line -> separators(line) == names.size() - 1);
        for (int i = 0; i < cells.size(); i++) {
            String value = cells.get(i);
            if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
                continue;
            }
            if (likeRecords) {
                wrong.add(Problem.of(Fault.STRAY_QUOTE, start.atColumn(i + 1), names.name(i), 1));
                return;
            }
            int number = 0;
            for (String line : value.lines().toList()) {
                number++;
                if (CsvSeparator.fields(line, separator).size() == names.size()) {
                    wrong.add(Problem.of(Fault.STRAY_QUOTE, start.atColumn(i + 1), names.name(i), number));
                    break;
                }
            }
        }
    }

    /** How many separators a line holds, quotes taken for letters. */
    private long separators(String line) {
        return line.chars().filter(c -> c == separator).count();
    }

    private void tellUnnamed(CsvHeader names, int column, int line) {
        if (!unnamedTold) {
            unnamedTold = true;
            problems.add(Problem.of(
                    Fault.UNNAMED_COLUMN,
                    names.start().atColumn(column + 1),
                    "",
                    column + 1,
                    line,
                    Display.quoted(cells.get(column))));
        }
    }

    private void addSuspects(CsvHeader names, Position start, int line, int lastLine, List<Problem> wrong) {
        String lines = text.lines(line, lastLine);
        if (Suspects.firstIn(lines) < 0) {
            return;
        }
        int before = wrong.size();
        for (int i = 0; i < cells.size(); i++) {
            String name = i < names.size() ? names.name(i) : "";
            Position at = start.atColumn(i + 1);
            Problem problem = Suspects.in(cells.get(i), cells.get(i), at, name, text.encoding());
            if (problem != null && problem.fault() == Fault.BAD_BYTE) {
                Position ofByte = new Position(file, line + Suspects.lineOfFirst(lines), i + 1);
                problem = Suspects.in(cells.get(i), cells.get(i), ofByte, name, text.encoding());
            }
            if (problem != null) {
                wrong.add(problem);
            }
        }
        if (wrong.size() == before) {
            Suspects.addOfRecord(lines, start, text.encoding(), wrong);
        }
    }

    private void tellBroken(IOException cause, int line) throws IOException {
        boolean tooLong = cause instanceof TrackedReader.RecordTooLong;
        if (!tooLong && !(cause instanceof org.apache.commons.csv.CSVException)) {
            throw cause;
        }
        QuoteFault broken = QuoteFault.in(text.from(line), separator);
        Fault fault = tooLong ? Fault.RECORD_TOO_LONG : broken.fault();
        Position at = new Position(file, line + broken.line(), broken.column());
        String name = header != null && broken.column() <= header.size() ? header.name(broken.column() - 1) : "";
        problems.add(Problem.of(fault, at, name, TrackedReader.LONGEST_RECORD));
    }
}
