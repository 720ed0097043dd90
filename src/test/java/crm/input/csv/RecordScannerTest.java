package crm.input.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commons CSV is the reference: on any text the scanner finds the same records, values and lines, or refuses the same. */
@Tag("slow")
class RecordScannerTest {

    private static final String[] PIECES = {
        "\"", "\"", "\"\"", ",", ",", "\n", "\r\n", "\r", " ", "\t", "a", "bc", "客户", "第一", "\u3000", "\u00A0",
        "\u2007", "\u2028", "\u1680", "é", "😀", ";", "'", "x\"y", "\u000B", "\u001C", "\u0007", "\u202E", "\u0085",
        "\uFEFF"
    };
    private static final int TEXTS = 60_000;

    /** What a reader makes of a text: its records, each with the line on which the next one starts, and how it ends. */
    private record Reading(List<List<String>> records, List<Long> lines, boolean whole) {}

    private static Reading reference(String text, char separator) throws Exception {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        List<List<String>> records = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> found = parser.iterator();
            while (found.hasNext()) {
                List<String> values = found.next().toList();
                if (values.stream().allMatch(RecordScannerTest::isBlank)) {
                    continue;
                }
                records.add(values);
                lines.add(parser.getCurrentLineNumber());
            }
            return new Reading(records, lines, true);
        } catch (UncheckedIOException e) {
            return new Reading(records, lines, false);
        }
    }

    private static boolean isBlank(String value) {
        return value.isBlank();
    }

    /** Reads with a buffer that grows by so many bytes whenever they do not suffice. */
    private static Reading scanned(String text, char separator, int step) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        RecordScanner scanner = new RecordScanner(separator);
        List<List<String>> records = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        long line = 0;
        int at = 0;
        int end = Math.min(step, whole.length);
        while (at < whole.length) {
            byte[] bytes = Arrays.copyOf(Arrays.copyOf(whole, end), end + RecordScanner.ROOM);
            Arrays.fill(bytes, end, bytes.length, (byte) '"');
            int next = end == at ? RecordScanner.INCOMPLETE : scanner.next(bytes, at, end, end == whole.length);
            if (next == RecordScanner.INCOMPLETE) {
                assertThat(end).isLessThan(whole.length);
                end = Math.min(whole.length, end + step);
                continue;
            }
            if (next == RecordScanner.BROKEN) {
                return new Reading(records, lines, false);
            }
            line += scanner.lines();
            List<String> values = new ArrayList<>();
            for (int i = 0; i < scanner.values(); i++) {
                String value =
                        new String(bytes, scanner.from(i), scanner.to(i) - scanner.from(i), StandardCharsets.UTF_8);
                values.add(scanner.isDoubled(i) ? value.replace("\"\"", "\"") : value);
            }
            assertThat(scanner.isBlank()).isEqualTo(values.stream().allMatch(String::isEmpty));
            if (!values.stream().allMatch(RecordScannerTest::isBlank)) {
                records.add(values);
                lines.add(line);
            }
            at = next;
        }
        return new Reading(records, lines, true);
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<List<String>> trimmed(Reading reading) {
        return reading.records().stream()
                .map(values -> values.stream().map(String::strip).toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void any_text_is_read_as_commons_csv_reads_it(char separator) throws Exception {
        Random random = new Random(separator);
        int broken = 0;
        int several = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = hostile(random);
            Reading wanted = reference(text, separator);
            Reading found = scanned(text, separator, 1 + random.nextInt(40));
            String shown = text.replace("\n", "\\n").replace("\r", "\\r");
            assertThat(found.whole()).as(shown).isEqualTo(wanted.whole());
            assertThat(trimmed(found)).as(shown).isEqualTo(trimmed(wanted));
            if (wanted.whole() && !wanted.records().isEmpty()) {
                int last = wanted.lines().size() - 1;
                assertThat(found.lines().subList(0, last))
                        .as(shown)
                        .isEqualTo(wanted.lines().subList(0, last));
            }
            broken += wanted.whole() ? 0 : 1;
            several += wanted.records().size() > 1 ? 1 : 0;
        }
        assertThat(broken).isBetween(TEXTS / 20, TEXTS / 10 * 9);
        assertThat(several).isGreaterThan(TEXTS / 10);
    }

    private static boolean isOdd(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RecordScanner scanner = new RecordScanner(',');
        assertThat(scanner.next(Arrays.copyOf(bytes, bytes.length + RecordScanner.ROOM), 0, bytes.length, true))
                .isEqualTo(bytes.length);
        return scanner.isOdd();
    }

    @Test
    void every_character_that_no_record_may_hold_is_seen_wherever_it_stands() {
        for (int c = 0; c <= 0x10FFFF; c = c == 0xD7FF ? 0xE000 : c + 1) {
            if (c == '\n' || c == '\r' || c == '"' || c == ',') {
                continue;
            }
            boolean isControl = Character.getType(c) == Character.CONTROL && c != '\t';
            boolean isDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
            String character = Character.toString(c);
            assertThat(isOdd("a" + character + "b")).as(Integer.toHexString(c)).isEqualTo(isControl || isDirection);
            assertThat(isOdd("\"a" + character + "b\""))
                    .as(Integer.toHexString(c))
                    .isEqualTo(isControl || isDirection);
        }
    }

    @Test
    void bytes_that_are_no_utf8_are_seen() {
        Random random = new Random(8);
        int bad = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(5)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) (random.nextInt(4) == 0 ? 'a' : 0x80 + random.nextInt(0x80));
            }
            byte[] room = Arrays.copyOf(bytes, bytes.length + RecordScanner.ROOM);
            boolean wanted = isUtf8(bytes);
            RecordScanner scanner = new RecordScanner(',');
            assertThat(scanner.next(room, 0, bytes.length, true)).isEqualTo(bytes.length);
            if (!wanted) {
                assertThat(scanner.isOdd()).as(Arrays.toString(bytes)).isTrue();
            }
            bad += wanted ? 0 : 1;
        }
        assertThat(bad).isBetween(100_000, 199_000);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
            return true;
        } catch (java.nio.charset.CharacterCodingException e) {
            return false;
        }
    }
}
