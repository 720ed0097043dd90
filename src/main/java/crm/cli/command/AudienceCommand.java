package crm.cli.command;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
import crm.base.Phrase;
import crm.cli.help.CommandName;
import crm.cli.option.ReportOptions;
import crm.cli.option.Value;
import crm.cli.run.CommandRun;
import crm.cli.run.ExitStatus;
import crm.cli.run.RatingInputs;
import crm.cli.run.Stop;
import crm.greeting.Audiences;
import crm.people.Recipients;
import crm.policy.Policy;
import crm.report.greeting.AudienceReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code crm audience}: who is sent which information. */
final class AudienceCommand extends ReportCommand {

    private final Value<String> content =
            options.text("--content=ID", "List those who are sent one content of the policy, by id or label.");

    AudienceCommand() {
        super(CommandName.AUDIENCE, ReportOptions.of(), """
                Examples:
                  crm audience -d data
                  crm audience -d data --content market_analysis -f csv -o market.csv
                  crm audience -d data --content 市场分析 --department 华东营销部
                """ + STATUSES);
    }

    @Override
    int report(CommandRun run) throws Stop {
        LocalDate day = run.day();
        RatingInputs inputs = new RatingInputs(run);
        Policy.Content wanted = wanted(inputs.policy());
        Recipients recipients = inputs.recipients(inputs.classifier(day));
        inputs.stopOnErrors();
        run.write(AudienceReport.of(Audiences.of(inputs.policy(), recipients), day, wanted));
        return ExitStatus.OK;
    }

    /** The one content that is asked for; null: all. */
    private Policy.@Nullable Content wanted(Policy policy) throws Stop {
        String written = content.orNull();
        if (written == null) {
            return null;
        }
        String name = Names.halfWidth(Names.trimmed(written));
        List<String> names = new ArrayList<>();
        for (Policy.Content each : policy.contents()) {
            if (name.equals(each.code()) || name.equals(Names.halfWidth(each.label()))) {
                return each;
            }
            names.add(each.code());
        }
        Optional<String> near = Nearest.to(name, names);
        String shown = Display.quoted(written);
        throw near.isPresent()
                ? Stop.usage(
                        "--content: the policy has no content {0}; did you mean {1}?",
                        "--content:办法中没有传播内容 {0};是不是 {1}?", shown, near.get())
                : Stop.usage(
                        "--content: the policy has no content {0}; its contents are {1}",
                        "--content:办法中没有传播内容 {0};可用的有:{1}", shown, Phrase.list(names));
    }
}
