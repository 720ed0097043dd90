package crm.cli.command;

import crm.cli.help.CommandName;
import crm.cli.option.OutputFormat;
import crm.cli.option.ReportOptions;
import crm.cli.option.Value;
import crm.cli.run.CommandRun;
import crm.cli.run.ExitStatus;
import crm.cli.run.Inputs;
import crm.cli.run.Stop;
import crm.input.policy.PolicyDocument;
import crm.input.policy.PolicyFile;
import crm.report.Report;
import crm.report.work.PolicyReport;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code crm policy}: prints the policy in force, or checks one. */
final class PolicyCommand extends ReportCommand {

    private final Value<Path> file = options.path("[FILE]", "A policy to check; -: standard input.");
    private final Value<Boolean> schema =
            options.flag("--schema", "Print the JSON Schema of a policy, for an editor to complete and check one.");

    PolicyCommand() {
        super(CommandName.POLICY, ReportOptions.unfiltered(), """
                As text the policy is printed as it is written, to be edited; as CSV and JSON
                one row for each value.

                Examples:
                  crm policy -o policy.yaml     the built-in policy, to start from
                  crm policy policy.yaml        checks it
                  crm policy --schema -o policy.schema.json     for an editor

                Exit status: 0 done, 2 wrong usage, 65 the policy has errors, 66 it is missing,
                70 a fault of ours, 74 the output could not be written.
                """);
    }

    @Override
    void checkOptions() throws Stop {
        if (report.rejects.isGiven()) {
            throw Stop.usage("--rejects is for reports that read records", "--rejects 只用于读取记录的报表");
        }
        if (schema.isGiven() && (file.isGiven() || !isText())) {
            throw Stop.usage("--schema is printed as it is: leave out FILE and -f", "--schema 原样输出:请去掉 FILE 和 -f");
        }
    }

    private boolean isText() {
        return report.format() == OutputFormat.TEXT;
    }

    @Override
    CommandLine build() {
        CommandLine policy = super.build();
        policy.getCommandSpec().addSubcommand("compare", new PolicyCompareCommand().build());
        return policy;
    }

    @Override
    int report(CommandRun run) throws Stop {
        if (schema.isGiven()) {
            run.stopOnErrors();
            run.writeText(PolicyFile.schema());
        } else if (file.isGiven()) {
            run.write(values(run, Inputs.shown(file.get()), run.inputs().policyAt(file.get())));
        } else if (isText()) {
            PolicyDocument document = run.inputs().policyToShow();
            run.stopOnErrors();
            run.tellProblems();
            run.writeText(document.text());
        } else {
            run.write(values(run, null, run.inputs().policyToShow()));
        }
        return ExitStatus.OK;
    }

    /** A report with a row for each value. */
    private static Report values(CommandRun run, @Nullable String shown, PolicyDocument document) throws Stop {
        List<PolicyReport.Value> rows = document.leaves().stream()
                .map(leaf -> new PolicyReport.Value(leaf.path(), leaf.value(), leaf.line()))
                .toList();
        return PolicyReport.of(run.day(), shown, document.policy(), rows);
    }
}
