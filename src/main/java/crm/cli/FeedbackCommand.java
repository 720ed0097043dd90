package crm.cli;

import crm.input.bind.RecordIndex;
import crm.input.directory.Loader;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.Classifier;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm feedback}: the forms that departments owe. */
@Command(
        name = "feedback",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        description = Subcommand.FEEDBACK,
        footer = {
            "",
            "Examples:",
            "  crm feedback -d data",
            "  crm feedback -d data --month 2025-12 -f csv -o forms.csv",
            "  crm feedback -d data --suggest --department 华东营销部",
            "  crm feedback -d data --open",
            "",
            "Exit status: 0 done, 2 wrong usage, 65 bad data, 66 an input is missing,",
            "70 a fault of ours, 74 the output could not be written."
        })
final class FeedbackCommand implements ReportCommand {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ReportOutput output = new ReportOutput();

    @Mixin
    FilterOptions filters = new FilterOptions();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Option(names = "--month", paramLabel = "M", description = "The forms of this month (else the month of the day).")
    @Nullable
    String month;

    @Option(names = "--open", description = "List the forms without a result instead, of all months without --month.")
    boolean open;

    @Option(
            names = "--suggest",
            description = "List whom to ask instead: customers of the classes that a department is short of.")
    boolean suggest;

    /** Whether a department has customers in the regions that are asked for. */
    private static boolean isInRegions(String department, CustomerFilter filter, RecordIndex<Customer> customers) {
        return filter.regions().isEmpty()
                || customers.all().stream()
                        .anyMatch(each -> department.equals(each.department()) && filter.acceptsRegion(each));
    }

    @Override
    public int run(Surroundings surroundings) throws Stop {
        if (open && suggest) {
            throw Stop.usage(
                    "--open and --suggest are two reports; give one of them", "--open 和 --suggest 是两种报表;请只用一个");
        }
        Session session = new Session(surroundings, data, output, data.maxErrors);
        LocalDate day = session.day(asOf.asOf, "--as-of");
        YearMonth wanted = month == null ? null : Session.month(month, "--month");
        Policy policy = session.policy().policy();
        CustomerFilter filter = Filters.of(filters, policy);
        Loader loader = session.loader();
        RecordIndex<Customer> customers = session.customers(loader);
        Classifier classifier = Rated.on(day, policy, customers, loader, purchase -> {});
        RecordIndex<StaffMember> staff = loader.staff();
        Forms forms = new Forms(classifier, wanted == null ? YearMonth.from(day) : wanted, filter);
        OpenForms openForms = new OpenForms(forms, wanted);
        loader.feedback(customers, form -> {
            forms.add(form);
            if (open) {
                openForms.add(form);
            }
        });
        List<String> departments = forms.departments(customers.all(), staff.all());
        Filters.doubt(filters, customers.all(), departments, session.problems());
        session.stopOnErrors();
        List<Quota> quotas = forms.quotas(departments.stream()
                .filter(each -> isInRegions(each, filter, customers))
                .toList());
        if (open) {
            session.write(OpenFormsReport.of(openForms));
        } else if (suggest) {
            List<Suggestion> suggestions = Suggestion.of(forms, quotas, customers.all());
            session.write(SuggestionReport.of(forms, suggestions, Responsible.of(staff.all())));
        } else {
            session.write(FeedbackReport.of(forms, quotas, policy.classCodes()));
        }
        return ExitStatus.OK;
    }
}
