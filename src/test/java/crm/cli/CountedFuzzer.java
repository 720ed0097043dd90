package crm.cli;

import crm.field.CustomerFields;
import crm.field.VisitFields;
import crm.input.csv.CsvLaw;
import java.nio.file.Path;

/** Any bytes as visits or customers: in whatever pieces they are read, Commons CSV says the same of all of them. */
public final class CountedFuzzer {

    private CountedFuzzer() {}

    /** Called by the fuzzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            boolean isCustomers = input[0] % 4 == 0;
            String name = isCustomers ? "customers.csv" : "visits.csv";
            String data = Fuzzed.data(name, Fuzzed.rest(input, 1));
            CsvLaw.hold(Path.of(data, name), isCustomers ? CustomerFields.KIND : VisitFields.KIND);
            Fuzzed.runEitherWay(
                    "compliance", "-d", data, "--as-of", "2026-01-05", "--status", "all", "--max-errors", "1000");
        }
    }
}
