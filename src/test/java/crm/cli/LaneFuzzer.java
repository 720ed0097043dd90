package crm.cli;

/** Any bytes as visits or customers: the fast lane says of them what Commons CSV says. */
public final class LaneFuzzer {

    private LaneFuzzer() {}

    /** Called by the fuzzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            String name = input[0] % 4 == 0 ? "customers.csv" : "visits.csv";
            String data = Fuzzed.data(name, Fuzzed.rest(input, 1));
            Fuzzed.runEitherWay(
                    "compliance", "-d", data, "--as-of", "2026-01-05", "--status", "all", "--max-errors", "1000");
        }
    }
}
