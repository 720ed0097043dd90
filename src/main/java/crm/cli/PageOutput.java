package crm.cli;

import picocli.CommandLine.Option;

/** The output of a command whose report is also a page. */
final class PageOutput extends OutputOptions {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = Choice.OfPageFormat.class,
            completionCandidates = Choice.OfPageFormat.class,
            description = "text (default), csv, json or html (a page with pictures, to print).")
    OutputFormat format = OutputFormat.TEXT;

    @Override
    OutputFormat format() {
        return format;
    }
}
