package crm.cli.run;

import crm.base.Language;
import crm.cli.option.Colour;
import crm.input.ParallelReading;
import crm.input.directory.Settings;
import crm.output.BrokenPipeException;
import crm.output.Destination;
import crm.output.OutputException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows of the machine it runs on. Immutable but for the streams.
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
public record Surroundings(
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
    public Surroundings with(Settings read) {
        return new Surroundings(
                out, err, in, environment, today, locale, outIsTerminal, errIsTerminal, columns, lanes, nanos, read);
    }

    /** The value of a variable; blank where it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /**
     * The language of text and messages: that of {@code --lang}, else of {@code CRM_LANG}, else of the settings, else of
     * the locale.
     */
    public Language textLanguage(@Nullable Language option) {
        return language(option, Language.ofLocale(locale));
    }

    /** The language of CSV: as that of text, but English wherever the run is made if nothing asks for another. */
    public Language tableLanguage(@Nullable Language option) {
        return language(option, Language.EN);
    }

    private Language language(@Nullable Language option, Language otherwise) {
        if (option != null) {
            return option;
        }
        String variable = variable("CRM_LANG");
        Language chosen = variable.isEmpty() ? settings.language() : Language.ofLocale(variable);
        return chosen == null ? otherwise : chosen;
    }

    /**
     * Whether text is coloured.
     *
     * @param toStandardOutput whether it goes to standard output
     */
    public boolean isColoured(Colour colour, boolean toStandardOutput) {
        return colour == Colour.ALWAYS
                || colour == Colour.AUTO
                        && toStandardOutput
                        && outIsTerminal
                        && variable("NO_COLOR").isEmpty()
                        && !variable("TERM").equals("dumb");
    }

    /** Writes a text to standard output. */
    public void print(String text) throws Stop {
        try {
            out.write(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (BrokenPipeException e) {
            throw Stop.quietly();
        } catch (OutputException e) {
            throw Stop.because(ExitStatus.CANNOT_WRITE, e.phrase());
        }
    }
}
