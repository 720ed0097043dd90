package crm.cli;

import crm.base.Language;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is written, where and how. */
abstract class OutputOptions {

    /** What the report is written as. */
    abstract OutputFormat format();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to FILE, which appears whole or not at all (else, or with -, to standard output).")
    @Nullable
    Path output;

    /** Where the report goes; null: to standard output. */
    @Nullable
    Path file() {
        return Session.isStandardStream(output) ? null : output;
    }

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = Choice.OfLanguage.class,
            completionCandidates = Choice.OfLanguage.class,
            description =
                    "en or zh (else $$CRM_LANG, else as crm.yaml says; else text follows the locale, and CSV and JSON are English).")
    @Nullable
    Language language;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Choice.OfEncoding.class,
            completionCandidates = Choice.OfEncoding.class,
            description = "Write CSV as utf-8 (default), utf-8-bom or gb18030.")
    @Nullable
    OutputEncoding encoding;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            converter = Choice.OfColour.class,
            completionCandidates = Choice.OfColour.class,
            description = "Colour text: auto (default: on a terminal, unless NO_COLOR is set), always or never.")
    Colour colour = Colour.AUTO;
}
