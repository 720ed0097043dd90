package crm.cli.option;

import crm.base.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options that all reports share: what is read, what is written and how, which customers are shown, and the day as of
 * which the report speaks. A report adds its own behind them.
 */
public final class ReportOptions extends CommandOptions {

    /** The data directory. */
    public final Value<Path> data =
            path("-d, --data=DIR", "Data directory (else $$CRM_DATA, else the current directory).");

    /** The policy in place of the data directory's; {@code -}: standard input. */
    public final Value<Path> policy =
            path("-p, --policy=FILE", "Policy (else policy.yaml in the data directory, else the built-in one).");

    /** The encoding of every file of records. */
    public final Value<String> inputEncoding = text(
            "--input-encoding=NAME",
            "Read every file of records as utf-8, gb18030, utf-16le or utf-16be (else each is told by its bytes).");

    /** How many errors and warnings are told. */
    public final Value<Integer> maxErrors =
            number("--max-errors=N", "Show the first N errors and warnings (20); all are counted.");

    /** Whether warnings are taken for errors. */
    public final Value<Boolean> strict = flag("--strict", "Take warnings for errors.");

    /** Where bad records go, without which the run goes on. */
    public final Value<Path> rejects = path(
            "--rejects=FILE",
            "Go on without bad records, and write each one with its file, line and reason to FILE (CSV).");

    private final Value<Path> output = path(
            "-o, --output=FILE",
            "Write to FILE, which appears whole or not at all (else, or with -, to standard output).");

    /** The language of the report. */
    public final Value<Language> language = choice(
            "--lang=LANG",
            "en or zh (else $$CRM_LANG, else as crm.yaml says; else text follows the locale, and CSV and JSON are English).",
            Language.values());

    /** The encoding of CSV. */
    public final Value<OutputEncoding> encoding =
            choice("--encoding=NAME", "Write CSV as utf-8 (default), utf-8-bom or gb18030.", OutputEncoding.values());

    /** When text is coloured. */
    public final Value<Colour> colour = choice(
            "--color=WHEN",
            "Colour text: auto (default: on a terminal, unless NO_COLOR is set), always or never.",
            Colour.values());

    private final Value<OutputFormat> format;

    /** The departments, regions and classes whose customers are shown; null where all are. */
    public final @Nullable Filter filter;

    /** The day as of which the report speaks, as it is written. */
    public final Value<String> asOf;

    private ReportOptions(boolean isFiltered, @Nullable OutputFormat more) {
        List<OutputFormat> formats = new ArrayList<>(List.of(OutputFormat.TEXT, OutputFormat.CSV, OutputFormat.JSON));
        if (more != null) {
            formats.add(more);
        }
        format = choice(
                "-f, --format=FORMAT",
                more == null ? "text (default), csv or json." : "text (default), csv, json or " + more.help() + '.',
                formats.toArray(OutputFormat[]::new));
        filter = isFiltered ? new Filter() : null;
        asOf = text("--as-of=DATE", "The day as of which the report speaks (else today).");
    }

    /** The options of a report on customers, written as text, CSV or JSON. */
    public static ReportOptions of() {
        return new ReportOptions(true, null);
    }

    /** The options of a report on customers that can also be written in another format. */
    public static ReportOptions of(OutputFormat more) {
        return new ReportOptions(true, more);
    }

    /** The options of a report that shows more than customers. */
    public static ReportOptions unfiltered() {
        return new ReportOptions(false, null);
    }

    /** Which customers are shown; each option may be given several times. */
    public final class Filter {

        /** Those of these departments only. */
        public final Value<List<String>> departments =
                texts("--department=NAME", "Show the customers of this department only.");

        /** Those of these regions only. */
        public final Value<List<String>> regions = texts("--region=NAME", "Show the customers of this region only.");

        /** Those of these classes only; several may stand in one, with commas between them. */
        public final Value<List<String>> classes =
                texts("--class=CLASS", "Show the customers of this class only; several are separated by commas.");

        /** Whether any of them is given. */
        public boolean isGiven() {
            return departments.isGiven() || regions.isGiven() || classes.isGiven();
        }
    }

    /** What the report is written as. */
    public OutputFormat format() {
        return format.or(OutputFormat.TEXT);
    }

    /** Where the report goes; null: to standard output. */
    public @Nullable Path file() {
        Path file = output.orNull();
        return isStandardStream(file) ? null : file;
    }

    /** Whether what an option or argument names is no file, but standard input or output. */
    public static boolean isStandardStream(@Nullable Path file) {
        return file != null && file.toString().equals("-");
    }
}
