package crm.cli;

import picocli.CommandLine.Option;

/** The output of a command whose report is also a calendar. */
final class ScheduleOutput extends OutputOptions {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = Choice.OfScheduleFormat.class,
            completionCandidates = Choice.OfScheduleFormat.class,
            description = "text (default), csv, json or ics (a calendar).")
    OutputFormat format = OutputFormat.TEXT;

    @Override
    OutputFormat format() {
        return format;
    }
}
