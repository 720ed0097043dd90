package crm.cli;

import picocli.CommandLine.Option;

/** The output of a command whose report is a table. */
final class ReportOutput extends OutputOptions {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = Choice.OfFormat.class,
            completionCandidates = Choice.OfFormat.class,
            description = "text (default), csv or json.")
    OutputFormat format = OutputFormat.TEXT;

    @Override
    OutputFormat format() {
        return format;
    }
}
