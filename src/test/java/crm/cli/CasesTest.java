package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published cases: data directories in several dialects, and what the reports must say about them. The
 * name of an expected file is its command line: {@code classify--year-2025.csv}.
 */
class CasesTest {

    static Stream<Path> expectedFiles() {
        return Resources.in(Resources.at("cases")).stream()
                .flatMap(folder -> Resources.in(folder.resolve("expected")).stream());
    }

    @ParameterizedTest
    @MethodSource("expectedFiles")
    void a_report_says_what_is_expected_in_every_column_that_is_named(Path expected) throws IOException {
        Run run = Run.of(commandLine(expected));
        assertThat(run.status()).as(run.err()).isZero();

        List<CSVRecord> wanted = records(Files.readString(expected));
        List<CSVRecord> found = records(run.out());
        List<String> columns = new ArrayList<>(wanted.get(0).toMap().keySet());
        assertThat(rows(found, columns)).isEqualTo(rows(wanted, columns));
    }

    private static String[] commandLine(Path expected) {
        String name = expected.getFileName().toString().replace(".csv", "");
        List<String> words = new ArrayList<>();
        for (String part : name.split("--")) {
            int dash = part.indexOf('-');
            boolean asOf = part.startsWith("as-of-");
            if (words.isEmpty()) {
                words.add(part);
            } else {
                words.add("--" + (asOf ? "as-of" : part.substring(0, dash)));
                words.add(asOf ? part.substring("as-of-".length()) : part.substring(dash + 1));
            }
        }
        Path data = expected.getParent().resolveSibling("data");
        words.addAll(List.of("-d", data.toString(), "-f", "csv"));
        return words.toArray(String[]::new);
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(csv))
                .setFormat(format)
                .get()) {
            return parser.getRecords();
        }
    }

    private static List<List<String>> rows(List<CSVRecord> records, List<String> columns) {
        return records.stream()
                .map(record -> columns.stream().map(record::get).toList())
                .toList();
    }
}
