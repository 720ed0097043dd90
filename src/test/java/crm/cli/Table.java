package crm.cli;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A report in CSV as it was printed: its records, by the names of its columns. */
record Table(List<CSVRecord> records) {

    static Table of(String csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(csv))
                .setFormat(format)
                .get()) {
            return new Table(parser.getRecords());
        }
    }

    /** The values of some columns, a text for each record. */
    List<String> rows(String... columns) {
        return records.stream()
                .map(record -> Stream.of(columns).map(record::get).collect(Collectors.joining("|")))
                .toList();
    }
}
