package crm.benchmark.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Whether two processes did the same job: what one wrote is compared with what the other wrote. Immutable.
 *
 * @param expected a CSV file
 * @param actual a CSV file with the same rows, in the same order; it may lack columns
 */
record Comparison(Path expected, Path actual) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * Compares.
     *
     * @return whether the files are the same, byte for byte; else they are in the columns that both have
     * @throws IOException where a value differs or a row is missing
     */
    boolean check() throws IOException {
        if (Files.mismatch(expected, actual) < 0) {
            return true;
        }
        try (BufferedReader one = Files.newBufferedReader(expected);
                BufferedReader other = Files.newBufferedReader(actual);
                CSVParser expectedRows = CSVParser.parse(one, FORMAT);
                CSVParser actualRows = CSVParser.parse(other, FORMAT)) {
            List<String> columns = actualRows.getHeaderNames();
            if (!expectedRows.getHeaderNames().containsAll(columns)) {
                throw new IOException(actual + " has other columns than " + expected + ": " + columns);
            }
            Iterator<CSVRecord> left = expectedRows.iterator();
            Iterator<CSVRecord> right = actualRows.iterator();
            while (left.hasNext() && right.hasNext()) {
                compare(left.next(), right.next(), columns);
            }
            if (left.hasNext() || right.hasNext()) {
                throw new IOException(actual + " has not as many rows as " + expected);
            }
        }
        return false;
    }

    private void compare(CSVRecord left, CSVRecord right, List<String> columns) throws IOException {
        for (String column : columns) {
            if (!left.get(column).equals(right.get(column))) {
                throw new IOException("row " + left.getRecordNumber() + ", " + column + ": " + left.get(column) + " in "
                        + expected + ", " + right.get(column) + " in " + actual);
            }
        }
    }
}
