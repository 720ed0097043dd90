package crm.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any bytes as the ledger of greetings: refused, or kept and added to. */
public final class LedgerFuzzer {

    private LedgerFuzzer() {}

    /** Called by the fuzzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        String data = Fuzzed.data("sent.txt", input);
        Path ledger = Path.of(data, "sent.txt");
        Run run = Fuzzed.run(
                "greetings",
                "-d",
                data,
                "--as-of",
                "2026-05-18",
                "--ledger",
                ledger.toString(),
                "-o",
                data + "/out.csv");
        try {
            byte[] after = Files.readAllBytes(ledger);
            if (run.status() != 0 && !java.util.Arrays.equals(after, input)) {
                throw new AssertionError("a ledger that was refused was changed");
            }
            if (run.status() == 0) {
                Run again = Fuzzed.run(
                        "greetings",
                        "-d",
                        data,
                        "--as-of",
                        "2026-05-18",
                        "--ledger",
                        ledger.toString(),
                        "-o",
                        data + "/again.csv",
                        "-f",
                        "csv");
                if (again.status() != 0
                        || Files.readAllLines(Path.of(data, "again.csv")).size() != 1) {
                    throw new AssertionError("sent twice, or the ledger that was written is refused: " + again.err());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
