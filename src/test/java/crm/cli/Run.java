package crm.cli;

import crm.cli.run.Surroundings;
import crm.input.ParallelReading;
import crm.input.directory.Settings;
import crm.output.Destination;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** One run of the program within the tests' process: what it said, and how it ended. */
record Run(int status, String out, String err) {

    /** The day that is today in every run that names none. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    /** Pieces so small that every file has some. */
    static final ParallelReading LANES = new ParallelReading(4096, 2);

    private static final byte[] NOTHING = {};

    /** Runs a command line in a place without a locale, a variable or a terminal. */
    static Run of(String... arguments) {
        return in(Map.of(), "", arguments);
    }

    /** Runs a command line that reads large files in a way of its own. */
    static Run read(ParallelReading lanes, String... arguments) {
        return run(NOTHING, Map.of(), "", false, 80, lanes, arguments);
    }

    /** Runs a command line with variables and a locale. */
    static Run in(Map<String, String> environment, String locale, String... arguments) {
        return run(NOTHING, environment, locale, false, 80, LANES, arguments);
    }

    /** Runs a command line on a terminal of a width. */
    static Run onTerminal(Map<String, String> environment, int columns, String... arguments) {
        return run(NOTHING, environment, "en_US.UTF-8", true, columns, LANES, arguments);
    }

    /** Runs a command line that finds bytes on standard input. */
    static Run fed(byte[] in, String... arguments) {
        return run(in, Map.of(), "", false, 80, LANES, arguments);
    }

    private static Run run(
            byte[] in,
            Map<String, String> environment,
            String locale,
            boolean terminal,
            int columns,
            ParallelReading lanes,
            String... arguments) {
        try {
            Path out = Files.createTempFile("crm", ".out");
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Surroundings surroundings = new Surroundings(
                    Destination.file(out),
                    err,
                    new ByteArrayInputStream(in),
                    new HashMap<>(environment),
                    () -> TODAY,
                    locale,
                    terminal,
                    false,
                    columns,
                    lanes,
                    () -> 0,
                    Settings.NONE);
            int status = new Crm(surroundings).run(arguments);
            String text = Files.readString(out);
            Files.delete(out);
            return new Run(status, text, err.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
