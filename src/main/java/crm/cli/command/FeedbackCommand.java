package crm.cli.command;

import crm.cli.help.CommandName;
import crm.cli.option.ReportOptions;
import crm.cli.option.Value;
import crm.cli.run.CommandRun;
import crm.cli.run.ExitStatus;
import crm.cli.run.RatingInputs;
import crm.cli.run.Stop;
import crm.rating.CustomerFilter;
import crm.record.Customer;
import crm.record.StaffMember;
import crm.report.work.FeedbackReport;
import crm.report.work.OpenFormsReport;
import crm.report.work.SuggestionReport;
import crm.work.Forms;
import crm.work.OpenForms;
import crm.work.Quota;
import crm.work.Suggestion;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** {@code crm feedback}: the forms that departments owe. */
final class FeedbackCommand extends ReportCommand {

    private final Value<String> month =
            options.text("--month=M", "The forms of this month (else the month of the day).");
    private final Value<Boolean> open =
            options.flag("--open", "List the forms without a result instead, of all months without --month.");
    private final Value<Boolean> suggest = options.flag(
            "--suggest", "List whom to ask instead: customers of the classes that a department is short of.");

    FeedbackCommand() {
        super(CommandName.FEEDBACK, ReportOptions.of(), """
                Examples:
                  crm feedback -d data
                  crm feedback -d data --month 2025-12 -f csv -o forms.csv
                  crm feedback -d data --suggest --department 华东营销部
                  crm feedback -d data --open
                """ + STATUSES);
    }

    @Override
    void checkOptions() throws Stop {
        if (open.isGiven() && suggest.isGiven()) {
            throw Stop.usage(
                    "--open and --suggest are two reports; give one of them", "--open 和 --suggest 是两种报表;请只用一个");
        }
    }

    @Override
    int report(CommandRun run) throws Stop {
        LocalDate day = run.day();
        YearMonth wanted = month.isGiven() ? CommandRun.month(month.get(), "--month") : null;
        RatingInputs inputs = new RatingInputs(run);
        CustomerFilter filter = inputs.filter();
        List<Customer> customers = inputs.customers().all();
        Forms forms = new Forms(inputs.classifier(day), wanted == null ? YearMonth.from(day) : wanted, filter);
        List<StaffMember> staff = inputs.staff().all();
        OpenForms openForms = new OpenForms(forms, wanted);
        inputs.loader().feedback(inputs.customers(), form -> {
            forms.add(form);
            if (open.isGiven()) {
                openForms.add(form);
            }
        });
        List<String> departments = forms.departments(customers, staff);
        inputs.stopOnErrors(departments);
        List<Quota> quotas = forms.quotas(departments.stream()
                .filter(each -> isInRegions(each, filter, customers))
                .toList());
        if (open.isGiven()) {
            run.write(OpenFormsReport.of(openForms));
        } else if (suggest.isGiven()) {
            List<Suggestion> suggestions = Suggestion.of(forms, quotas, customers);
            run.write(SuggestionReport.of(forms, suggestions, inputs.responsible()));
        } else {
            run.write(FeedbackReport.of(forms, quotas, inputs.policy().classCodes()));
        }
        return ExitStatus.OK;
    }

    /** Whether a department has customers in the regions that are asked for. */
    private static boolean isInRegions(String department, CustomerFilter filter, List<Customer> customers) {
        return filter.regions().isEmpty()
                || customers.stream()
                        .anyMatch(each -> department.equals(each.department()) && filter.acceptsRegion(each));
    }
}
