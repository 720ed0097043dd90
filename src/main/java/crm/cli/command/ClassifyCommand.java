package crm.cli.command;

import crm.cli.help.CommandName;
import crm.cli.option.ReportOptions;
import crm.cli.option.Value;
import crm.cli.run.CommandRun;
import crm.cli.run.ExitStatus;
import crm.cli.run.RatingInputs;
import crm.cli.run.Stop;
import crm.rating.Assessment;
import crm.rating.Classifier;
import crm.report.rating.ClassifyReport;
import crm.report.rating.ExplainReport;
import java.time.LocalDate;

/** {@code crm classify}: rates every customer. */
final class ClassifyCommand extends ReportCommand {

    private final Value<Integer> year = options.number("--year=Y", "Rate as of 31 December of this year.");
    private final Value<String> explain = options.text(
            "--explain=ID", "Show how one customer, by id or name, is rated: every rule with every condition.");

    ClassifyCommand() {
        super(CommandName.CLASSIFY, ReportOptions.of(), """
                Examples:
                  crm classify -d data --year 2025
                  crm classify -d data --year 2025 -f csv -o ratings-2025.csv
                  crm classify -d data --explain C0042
                  crm classify -d data -f csv --lang zh --encoding gb18030 -o rating.csv
                """ + STATUSES);
    }

    @Override
    int report(CommandRun run) throws Stop {
        LocalDate day = day(run);
        RatingInputs inputs = new RatingInputs(run);
        Classifier classifier = inputs.classifier(day);
        inputs.stopOnErrors();
        if (explain.isGiven()) {
            run.write(ExplainReport.of(classifier, inputs.customer(explain.get())));
        } else {
            Assessment assessment = classifier.classify(inputs.customers().all());
            run.write(ClassifyReport.of(assessment, inputs.filter()));
        }
        return ExitStatus.OK;
    }

    private LocalDate day(CommandRun run) throws Stop {
        if (!year.isGiven()) {
            return run.day();
        }
        if (report.asOf.isGiven()) {
            throw Stop.usage("--year and --as-of both name the day; give one of them", "--year 和 --as-of 都指定日期;请只用一个");
        }
        return CommandRun.lastDay(year.get());
    }
}
