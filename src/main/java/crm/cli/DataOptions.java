package crm.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is read, and how strictly. */
final class DataOptions {

    @Option(
            names = {"-d", "--data"},
            paramLabel = "DIR",
            description = "Data directory (else $$CRM_DATA, else the current directory).")
    @Nullable
    Path data;

    @Option(
            names = {"-p", "--policy"},
            paramLabel = "FILE",
            description = "Policy (else policy.yaml in the data directory, else the built-in one).")
    @Nullable
    Path policy;

    @Option(
            names = "--input-encoding",
            paramLabel = "NAME",
            description =
                    "Read every file of records as utf-8, gb18030, utf-16le or utf-16be (else each is told by its bytes).")
    @Nullable
    String inputEncoding;

    @Option(
            names = "--max-errors",
            paramLabel = "N",
            description = "Show the first N errors and warnings (20); all are counted.")
    int maxErrors = 20;

    @Option(names = "--strict", description = "Take warnings for errors.")
    boolean strict;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Go on without bad records, and write each one with its file, line and reason to FILE (CSV).")
    @Nullable
    Path rejects;
}
