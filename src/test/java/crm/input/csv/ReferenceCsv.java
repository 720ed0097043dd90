package crm.input.csv;

import crm.base.Display;
import crm.base.Names;
import crm.base.SpreadsheetGuard;
import crm.field.Field;
import crm.field.RecordKind;
import crm.input.FileColumns;
import crm.input.RawRecord;
import crm.input.text.ForbiddenCharacters;
import crm.input.text.TrackedReader;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The law of reading CSV: the records of a file as Commons CSV has them, which parses it as one stream of characters.
 * {@link CsvFile} gives the same of any file, record by record.
 */
final class ReferenceCsv {

    /** The characters of a file that are looked at to tell its separator. */
    private static final int LOOK_AHEAD = 1 << 16;

    /** The records in which a header is looked for where the first is none. */
    private static final int HEADER_AMONG = 10;

    private static final @Nullable Position[] NO_POSITIONS = {};

    private final TrackedReader text;
    private final String file;
    private final RecordKind kind;
    private final Problems problems;
    private final Consumer<? super RawRecord> handler;
    private final List<String> cells = new ArrayList<>();
    private char separator = ',';
    private @Nullable CSVFormat format;
    /** Whether the next record is the line that tells the separator. */
    private boolean declares;

    private @Nullable CsvHeader header;
    private boolean unnamedTold;

    private ReferenceCsv(
            TrackedReader text, String file, RecordKind kind, Problems problems, Consumer<? super RawRecord> handler) {
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
    static boolean read(
            TrackedReader text, String file, RecordKind kind, Problems problems, Consumer<? super RawRecord> handler)
            throws IOException {
        return new ReferenceCsv(text, file, kind, problems, handler).read();
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
        if (ForbiddenCharacters.firstIn(String.join("", names)) >= 0) {
            for (int i = 0; i < names.size(); i++) {
                Problem problem = ForbiddenCharacters.in(names.get(i), start.atColumn(i + 1), "", text.encoding());
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
        TrackedReader read = text;
        String source = read.lines(line, lastLine);
        CsvShape shape = new CsvShape(cells, names, separator, start, source);
        boolean wellFormed = shape.addFaults(wrong);
        // of a ragged record too, so that others that name it are not told of it again
        for (int i = 0; i < cells.size() && i < names.size(); i++) {
            Field<?> field = names.field(i);
            if (field != null) {
                texts[field.index()] = text(cells.get(i));
            } else if (wellFormed && names.name(i).isEmpty() && !cells.get(i).isEmpty()) {
                tellUnnamed(names, i, line);
            }
        }
        shape.addSuspects(text.encoding(), wrong);
        hand(names, start, texts, wrong, () -> source);
    }

    /** The text of a field, of a trimmed value; null if it is blank. */
    static @Nullable String text(String value) {
        return value.isEmpty() ? null : SpreadsheetGuard.unguarded(value);
    }

    private void hand(
            CsvHeader names, Position start, @Nullable String[] texts, List<Problem> wrong, RawRecord.Verbatim source) {
        FileColumns columns = names.columns();
        handler.accept(
                new RawRecord(kind, start, texts, NO_POSITIONS, columns.columns(), columns.names(), wrong, source));
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
