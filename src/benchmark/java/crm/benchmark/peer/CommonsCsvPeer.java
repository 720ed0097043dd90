package crm.benchmark.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Folds the visits with Commons CSV, record by record. One thread. */
public final class CommonsCsvPeer {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CommonsCsvPeer() {}

    /**
     * Reads customers and visits.
     *
     * @param args the data directory, the output
     */
    public static void main(String[] args) throws IOException {
        VisitFold fold = new VisitFold();
        read(Path.of(args[0], "customers.csv"), customer -> fold.addCustomer(customer.get(0)));
        read(
                Path.of(args[0], "visits.csv"),
                visit -> fold.addVisit(visit.get(1), visit.get(2), visit.get(3), visit.get(4)));
        Files.writeString(Path.of(args[1]), fold.result());
    }

    private static void read(Path file, Consumer<CSVRecord> fold) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            parser.forEach(fold);
        }
    }
}
