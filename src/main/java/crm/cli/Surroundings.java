package crm.cli;

import crm.input.ParallelReading;
import crm.input.directory.Settings;
import crm.output.Destination;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a run knows of the machine it runs on. Immutable but for the stream.
 *
 * @param out where reports go that no option sends elsewhere: standard output
 * @param err standard error, unbuffered
 * @param in standard input
 * @param environment the variables of the environment
 * @param today asked once, where no as-of date is given
 * @param locale the user's locale as the environment writes it, such as {@code zh_CN.UTF-8}
 * @param outIsTerminal whether standard output is a terminal
 * @param errIsTerminal whether standard error is a terminal
 * @param columns the width of the terminal; 80 where it is not known
 * @param lanes how large files are read on the machine
 * @param nanos a clock that tells how long something takes, as {@link System#nanoTime} does
 * @param settings what the data directory says of all reports, once it is known which one
 */
record Surroundings(
        Destination out,
        OutputStream err,
        InputStream in,
        Map<String, String> environment,
        Supplier<LocalDate> today,
        String locale,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        ParallelReading lanes,
        LongSupplier nanos,
        Settings settings) {

    /** The same surroundings, with the settings of a data directory. */
    Surroundings with(Settings read) {
        return new Surroundings(
                out, err, in, environment, today, locale, outIsTerminal, errIsTerminal, columns, lanes, nanos, read);
    }

    /** The value of a variable; blank where it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
