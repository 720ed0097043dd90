package crm.input.csv;

import crm.field.Field;
import crm.input.InputFile;
import crm.input.RawRecord;
import crm.input.TotalRow;
import crm.input.text.DecodingReader;
import crm.input.text.TrackedReader;
import crm.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a UTF-8 CSV file of any kind by its bytes: records that are well formed are taken as they are found, all others
 * go the way through Commons CSV, one by one, and from broken quoting on the rest of the file does. Not thread-safe.
 */
public final class ScannedCsv {

    private static final int STEP = 1 << 18;

    /** Bytes. Longer records are left to {@link TrackedReader}, which refuses what is too long. */
    private static final int LONGEST_RECORD = TrackedReader.LONGEST_RECORD / 2;

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final InputStream in;
    private final LongConsumer taken;
    private final CsvRecords records;
    private final CsvHeader header;
    private final RecordScanner scanner;
    private final @Nullable String[] texts;
    private byte[] bytes = new byte[STEP + RecordScanner.ROOM];
    private int end;
    private long total;
    private boolean last;
    private int line;

    private ScannedCsv(InputStream in, CsvStart start, int fields, LongConsumer taken) {
        this.in = in;
        this.taken = taken;
        this.total = start.rest();
        this.records = start.records();
        this.header = start.header();
        this.line = start.line();
        this.scanner = new RecordScanner(records.separator());
        this.texts = new String[fields];
    }

    /**
     * Reads a file.
     *
     * @param mark the bytes of its byte order mark
     * @param taken is told how many bytes were read in all, whenever some were
     * @return whether it was read to its end; null, and nothing was read, if its header wants the other way
     */
    public static @Nullable Boolean read(
            InputFile file, int mark, Problems problems, RawRecord.Handler handler, LongConsumer taken)
            throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file.path())) {
            first = in.readNBytes(CsvStart.SIZE);
        }
        Problems own = problems.fresh();
        CsvStart start = CsvStart.of(first, mark, first.length < CsvStart.SIZE, file, own, handler);
        if (start == null) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            in.skipNBytes(start.rest());
            return new ScannedCsv(in, start, file.kind().fields().size(), taken).read();
        } finally {
            problems.merge(own);
        }
    }

    private boolean read() throws IOException {
        fill(0);
        int at = 0;
        while (at < end || !last) {
            int next = at == end ? RecordScanner.INCOMPLETE : scanner.next(bytes, at, end, last);
            if (next == RecordScanner.INCOMPLETE && end - at < LONGEST_RECORD) {
                fill(at);
                at = 0;
                continue;
            }
            if (next < 0) {
                return rest(at);
            }
            if (isPlain(at, next)) {
                take(at, next);
            } else if (!scanner.isBlank() || scanner.isOdd()) {
                records.take(string(at, next), UTF_8, line);
            }
            line += scanner.lines();
            at = next;
        }
        return true;
    }

    /** Keeps the bytes from a place on, and reads on behind them. */
    private void fill(int from) throws IOException {
        int kept = end - from;
        if (kept > bytes.length / 2) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        System.arraycopy(bytes, from, bytes, 0, kept);
        int count = in.read(bytes, kept, bytes.length - RecordScanner.ROOM - kept);
        last = count < 0;
        end = kept + Math.max(0, count);
        total += Math.max(0, count);
        taken.accept(total);
    }

    private boolean rest(int at) throws IOException {
        InputStream rest = new SequenceInputStream(new ByteArrayInputStream(bytes, at, end - at), in);
        return records.takeRest(
                new TrackedReader(
                        new DecodingReader(rest, StandardCharsets.UTF_8, more -> taken.accept(total + more)),
                        UTF_8,
                        line),
                line);
    }

    private boolean isPlain(int from, int to) {
        return !scanner.isBlank()
                && !scanner.isOdd()
                && scanner.values() == header.size()
                && (!scanner.hasSeveralLines() || !scanner.mayHaveSwallowed(bytes, from, to, header.size()));
    }

    /** Takes a record that is plain but for what its texts say: that it is none, or that a column has no name. */
    private void take(int from, int to) throws IOException {
        Arrays.fill(texts, null);
        boolean isFirst = true;
        for (int i = 0; i < header.size(); i++) {
            Field<?> field = header.field(i);
            if (field == null && !isFirst && !header.name(i).isEmpty()) {
                continue;
            }
            String value = CsvStart.value(scanner, bytes, i);
            boolean isSpecial = !value.isEmpty() && (header.name(i).isEmpty() || isFirst && TotalRow.isTotal(value));
            if (isSpecial || i == 0 && header.mayBeRepeatedFrom(value)) {
                records.take(string(from, to), UTF_8, line);
                return;
            }
            isFirst &= value.isEmpty();
            if (field != null) {
                texts[field.index()] = CsvRecords.text(value);
            }
        }
        if (isFirst) {
            return; // all values are blank
        }
        records.take(texts, line, () -> withoutLineEnd(from, to));
    }

    private String string(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private String withoutLineEnd(int from, int to) {
        int stop = to;
        while (stop > from && (bytes[stop - 1] == '\n' || bytes[stop - 1] == '\r')) {
            stop--;
        }
        return string(from, stop);
    }
}
