package crm.input.csv;

import crm.base.Names;
import crm.input.InputFile;
import crm.input.RawRecord;
import crm.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a UTF-8 CSV file whose records are found by their bytes: up to the header, which says how to read the
 * others.
 *
 * @param records takes the records behind the header
 * @param header the header
 * @param rest where the first of them starts, in bytes
 * @param line on which that is
 */
public record CsvStart(CsvRecords records, CsvHeader header, int rest, int line) {

    /** The bytes in which the header must end. */
    public static final int SIZE = 1 << 18;

    /**
     * Reads the beginning of a file.
     *
     * @param start its first {@link #SIZE} bytes, or all
     * @param mark the bytes of a byte order mark
     * @param whole whether these are all bytes
     * @return null if the header wants a closer look; it, and what is wrong with it, have then not been told for certain
     */
    public static @Nullable CsvStart of(
            byte[] start, int mark, boolean whole, InputFile file, Problems problems, RawRecord.Handler handler) {
        String text = new String(start, mark, start.length - mark, StandardCharsets.UTF_8);
        CsvRecords records = CsvRecords.oneByOne(text, file.shown(), file.kind(), problems, handler);
        RecordScanner scanner = new RecordScanner(records.separator());
        byte[] bytes = Arrays.copyOf(start, start.length + RecordScanner.ROOM);
        int line = 1;
        int at = mark;
        while (at < start.length) {
            int next = scanner.next(bytes, at, start.length, whole);
            if (next < 0 || scanner.isOdd()) {
                return null;
            }
            List<String> values = values(scanner, bytes);
            boolean isBlank = values.stream().allMatch(String::isEmpty);
            int here = line;
            line += scanner.lines();
            at = next;
            if (!isBlank && records.declares()) {
                records.passOverDeclaration();
            } else if (!isBlank) {
                CsvHeader header = records.takeHeader(values, here) ? records.header() : null;
                return header == null ? null : new CsvStart(records, header, at, line);
            }
        }
        return null;
    }

    private static List<String> values(RecordScanner scanner, byte[] text) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < scanner.values(); i++) {
            values.add(value(scanner, text, i));
        }
        return values;
    }

    /** A value of the record found last, trimmed. */
    static String value(RecordScanner scanner, byte[] text, int value) {
        int from = scanner.from(value);
        String written = new String(text, from, scanner.to(value) - from, StandardCharsets.UTF_8);
        return Names.trimmed(scanner.isDoubled(value) ? written.replace("\"\"", "\"") : written);
    }
}
