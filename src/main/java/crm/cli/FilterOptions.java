package crm.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which customers are shown. Each may be given several times. */
final class FilterOptions {

    @Option(names = "--department", paramLabel = "NAME", description = "Show the customers of this department only.")
    List<String> departments = new ArrayList<>();

    @Option(names = "--region", paramLabel = "NAME", description = "Show the customers of this region only.")
    List<String> regions = new ArrayList<>();

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "Show the customers of this class only; several are separated by commas.")
    List<String> classes = new ArrayList<>();
}
