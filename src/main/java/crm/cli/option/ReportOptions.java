package crm.cli.option;

import crm.base.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options that all reports share: what is read, what is written and how, which customers are shown, and the day as of
 * which the report speaks.
 */
public final class ReportOptions {

    /** The data directory. */
    public final Value<Path> data;

    /** The policy in place of the data directory's; {@code -}: standard input. */
    public final Value<Path> policy;

    /** The encoding of every file of records. */
    public final Value<String> inputEncoding;

    /** How many errors and warnings are told. */
    public final Value<Integer> maxErrors;

    /** Whether warnings are taken for errors. */
    public final Value<Boolean> strict;

    /** Where bad records go, without which the run goes on. */
    public final Value<Path> rejects;

    /** The language of the report. */
    public final Value<Language> language;

    /** The encoding of CSV. */
    public final Value<OutputEncoding> encoding;

    /** When text is coloured. */
    public final Value<Colour> colour;

    /** The departments, regions and classes whose customers are shown; null where all are. */
    public final @Nullable Filter filter;

    /** The day as of which the report speaks, as it is written. */
    public final Value<String> asOf;

    private final Value<OutputFormat> format;
    private final Value<Path> output;

    /**
     * Adds the options to those of a command.
     *
     * @param isFiltered whether the report shows some customers only, if it is asked to
     * @param more the format that the report has beside text, CSV and JSON; null: none
     */
    private ReportOptions(CommandOptions command, boolean isFiltered, @Nullable OutputFormat more) {
        data = command.option(
                "-d, --data", "DIR", Path.class, "Data directory (else $$CRM_DATA, else the current directory).");
        policy = command.option(
                "-p, --policy",
                "FILE",
                Path.class,
                "Policy (else policy.yaml in the data directory, else the built-in one).");
        inputEncoding = command.option(
                "--input-encoding",
                "NAME",
                String.class,
                "Read every file of records as utf-8, gb18030, utf-16le or utf-16be (else each is told by its bytes).");
        maxErrors = command.option(
                "--max-errors", "N", Integer.class, "Show the first N errors and warnings (20); all are counted.");
        strict = command.flag("--strict", "Take warnings for errors.");
        rejects = command.option(
                "--rejects",
                "FILE",
                Path.class,
                "Go on without bad records, and write each one with its file, line and reason to FILE (CSV).");
        output = command.option(
                "-o, --output",
                "FILE",
                Path.class,
                "Write to FILE, which appears whole or not at all (else, or with -, to standard output).");
        language = command.option(
                "--lang",
                "LANG",
                Language.class,
                "en or zh (else $$CRM_LANG, else as crm.yaml says; else text follows the locale, and CSV and JSON are English).");
        encoding = command.option(
                "--encoding", "NAME", OutputEncoding.class, "Write CSV as utf-8 (default), utf-8-bom or gb18030.");
        colour = command.option(
                "--color",
                "WHEN",
                Colour.class,
                "Colour text: auto (default: on a terminal, unless NO_COLOR is set), always or never.");
        format = format(command, more);
        filter = isFiltered ? new Filter(command) : null;
        asOf = command.option("--as-of", "DATE", String.class, "The day as of which the report speaks (else today).");
    }

    /** Which customers are shown; each option may be given several times. */
    public static final class Filter {

        /** Those of these departments only. */
        public final Value<List<String>> departments;

        /** Those of these regions only. */
        public final Value<List<String>> regions;

        /** Those of these classes only; several may stand in one, with commas between them. */
        public final Value<List<String>> classes;

        private Filter(CommandOptions command) {
            departments = command.list("--department", "NAME", "Show the customers of this department only.", null);
            regions = command.list("--region", "NAME", "Show the customers of this region only.", null);
            classes = command.list(
                    "--class",
                    "CLASS",
                    "Show the customers of this class only; several are separated by commas.",
                    null);
        }

        /** Whether any of them is given. */
        public boolean isGiven() {
            return departments.isGiven() || regions.isGiven() || classes.isGiven();
        }
    }

    /** The options of a report on customers, written as text, CSV or JSON. */
    public static ReportOptions of(CommandOptions command) {
        return new ReportOptions(command, true, null);
    }

    /** The options of a report on customers that can also be written in another format. */
    public static ReportOptions of(CommandOptions command, OutputFormat more) {
        return new ReportOptions(command, true, more);
    }

    /** The options of a report that no filter makes shorter, written as text, CSV or JSON. */
    public static ReportOptions unfiltered(CommandOptions command) {
        return new ReportOptions(command, false, null);
    }

    private static Value<OutputFormat> format(CommandOptions command, @Nullable OutputFormat more) {
        List<OutputFormat> formats = new ArrayList<>(List.of(OutputFormat.TEXT, OutputFormat.CSV, OutputFormat.JSON));
        if (more != null) {
            formats.add(more);
        }
        return command.option(
                "-f, --format",
                "FORMAT",
                OutputFormat.class,
                more == null ? "text (default), csv or json." : "text (default), csv, json or " + more.help() + '.',
                formats.toArray(OutputFormat[]::new));
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
