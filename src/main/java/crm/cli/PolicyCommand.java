package crm.cli;

import crm.input.policy.PolicyDocument;
import crm.input.policy.PolicyFile;
import crm.report.work.PolicyReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm policy}: prints the policy in force, or checks one. */
@Command(
        name = "policy",
        subcommands = PolicyCompareCommand.class,
        mixinStandardHelpOptions = true,
        description = Subcommand.POLICY,
        footer = {
            "",
            "As text the policy is printed as it is written, to be edited; as CSV and JSON",
            "one row for each value.",
            "",
            "Examples:",
            "  crm policy -o policy.yaml     the built-in policy, to start from",
            "  crm policy policy.yaml        checks it",
            "  crm policy --schema -o policy.schema.json     for an editor",
            "",
            "Exit status: 0 done, 2 wrong usage, 65 the policy has errors, 66 it is missing,",
            "70 a fault of ours, 74 the output could not be written."
        })
final class PolicyCommand implements ReportCommand {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ReportOutput output = new ReportOutput();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A policy to check; -: standard input.")
    @Nullable
    Path file;

    @Option(
            names = "--schema",
            description = "Print the JSON Schema of a policy, for an editor to complete and check one.")
    boolean schema;

    @Override
    public int run(Surroundings surroundings) throws Stop {
        if (data.rejects != null) {
            throw Stop.usage("--rejects is for reports that read records", "--rejects 只用于读取记录的报表");
        }
        if (schema && (file != null || output.format() != OutputFormat.TEXT)) {
            throw Stop.usage("--schema is printed as it is: leave out FILE and -f", "--schema 原样输出:请去掉 FILE 和 -f");
        }
        Session session = new Session(surroundings, data, output, data.maxErrors);
        if (schema) {
            session.stopOnErrors();
            session.writeText(PolicyFile.schema());
            return ExitStatus.OK;
        }
        PolicyDocument document = file == null ? session.policyToShow() : session.policyAt(file, file.toString());
        if (file == null && output.format() == OutputFormat.TEXT) {
            session.stopOnErrors();
            session.tellProblems();
            session.writeText(document.text());
        } else {
            session.write(PolicyReport.of(
                    session.day(asOf.asOf, "--as-of"),
                    file == null ? null : Session.shown(file),
                    document.policy(),
                    Session.values(document)));
        }
        return ExitStatus.OK;
    }
}
