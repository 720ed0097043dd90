package crm.cli;

import crm.field.RecordKind;
import crm.field.RecordKinds;
import crm.input.csv.CsvLaw;
import java.nio.file.Path;

/** Any bytes as a file of any kind, put to {@code check}, which reads everything. */
public final class RecordsFuzzer {

    /** The first byte of an input says which. */
    static final String[] NAMES = {
        "customers.csv",
        "staff.csv",
        "contacts.csv",
        "purchases.csv",
        "visits.csv",
        "feedback.csv",
        "ratings.csv",
        "overrides.csv",
        "customers-2.yaml",
        "staff-2.yaml",
        "contacts-2.yaml",
        "purchases.yaml",
        "visits.yaml",
        "feedback.yaml",
        "ratings.yaml",
        "overrides.yaml"
    };

    private RecordsFuzzer() {}

    /** Called by the fuzzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            String name = NAMES[(input[0] & 0xFF) % NAMES.length];
            String data = Fuzzed.data(name, Fuzzed.rest(input, 1));
            for (RecordKind kind : RecordKinds.ALL) {
                if (name.equals(kind.name() + ".csv")) {
                    CsvLaw.hold(Path.of(data, name), kind);
                }
            }
            Fuzzed.run("check", "-d", data, "--max-errors", "1000");
        }
    }
}
