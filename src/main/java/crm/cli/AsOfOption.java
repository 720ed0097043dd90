package crm.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says as of which day a report speaks. */
final class AsOfOption {

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day as of which the report speaks (else today).")
    @Nullable
    String asOf;
}
