package crm.benchmark.peer;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Folds the visits with FastCSV's call-backs: no text is made of values that nobody asks for. One thread. */
public final class FastCsvPeer {

    private static final int BUFFER = 1 << 24;

    private FastCsvPeer() {}

    /**
     * Reads customers and visits.
     *
     * @param args the data directory, the output
     */
    public static void main(String[] args) throws IOException {
        VisitFold fold = new VisitFold();
        read(Path.of(args[0], "customers.csv"), new Values() {
            @Override
            void record() {
                fold.addCustomer(value(0));
            }
        });
        read(Path.of(args[0], "visits.csv"), new Values() {
            @Override
            void record() {
                fold.addVisit(value(1), value(2), value(3), value(4));
            }
        });
        Files.writeString(Path.of(args[1]), fold.result());
    }

    private static void read(Path file, Values values) throws IOException {
        try (CsvReader<Boolean> reader =
                CsvReader.builder().maxBufferSize(BUFFER).build(values, file)) {
            reader.forEach(values::handle);
        }
    }

    /** The first values of each record behind the header. */
    private abstract static class Values extends AbstractBaseCsvCallbackHandler<Boolean> {

        private static final int KEPT = 5;

        private final String[] values = new String[KEPT];
        private boolean isHeader = true;

        abstract void record();

        String value(int field) {
            return values[field];
        }

        @Override
        protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
            if (field < KEPT) {
                values[field] = new String(buffer, offset, length);
            }
        }

        @Override
        protected @Nullable Boolean buildRecord() {
            return Boolean.TRUE;
        }

        private void handle(Boolean built) {
            if (isHeader) {
                isHeader = false;
            } else if (built) {
                record();
            }
        }
    }
}
