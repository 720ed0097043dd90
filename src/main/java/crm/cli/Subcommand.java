package crm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A command of the program before it is built: building one takes longer than listing them all.
 *
 * @param name as it is typed
 * @param description what it does, in English
 */
record Subcommand(String name, String description) {

    // What each command does, also for its own help: constants, so that to list them loads no command.
    static final String CLASSIFY =
            "Rates every customer by the policy's rules, with the reason, what is missing and the nearest better class.";
    static final String COMPLIANCE =
            "Finds who is owed a visit or a call: what each class of customers is owed, against the visits.";
    static final String GREETINGS =
            "Lists the gifts, text messages and wishes that are due out: for holidays, birthdays and anniversaries.";
    static final String AUDIENCE = "Lists which contacts are sent which information, by class and level.";
    static final String FEEDBACK = "Counts the feedback forms of each department against what it owes for the month.";
    static final String SUMMARY =
            "Adds up the month of each department: customers, tonnes, visits, forms and what is overdue.";
    static final String AGENDA =
            "Lists what each person has to do next: visits and calls that are due, and greetings to send.";
    static final String PROFILE = "Shows the file (客户档案表) of one or several customers, with all that is known of them.";
    static final String CHECK =
            "Reads every file of the data directory and the policy, and reports every fault and every doubt.";
    static final String INIT =
            "Makes an empty data directory: a CSV file with headers for each kind of record, and the policy and settings to edit.";
    static final String POLICY = "Prints the policy in force, or checks FILE.";
    static final String COMPLETION = "Prints the script by which bash, zsh or fish completes crm's command lines.";
    static final String HELP = "Shows how a command is used.";

    /** All, in the order of the help. */
    static final List<Subcommand> ALL = List.of(
            new Subcommand("classify", CLASSIFY),
            new Subcommand("compliance", COMPLIANCE),
            new Subcommand("greetings", GREETINGS),
            new Subcommand("audience", AUDIENCE),
            new Subcommand("feedback", FEEDBACK),
            new Subcommand("summary", SUMMARY),
            new Subcommand("agenda", AGENDA),
            new Subcommand("profile", PROFILE),
            new Subcommand("check", CHECK),
            new Subcommand("init", INIT),
            new Subcommand("policy", POLICY),
            new Subcommand("completion", COMPLETION),
            new Subcommand("help", HELP));

    /** The command itself, with its options as yet unset. */
    Object build() {
        return switch (name) {
            case "classify" -> new ClassifyCommand();
            case "compliance" -> new ComplianceCommand();
            case "greetings" -> new GreetingsCommand();
            case "audience" -> new AudienceCommand();
            case "feedback" -> new FeedbackCommand();
            case "summary" -> new SummaryCommand();
            case "agenda" -> new AgendaCommand();
            case "profile" -> new ProfileCommand();
            case "check" -> new CheckCommand();
            case "init" -> new InitCommand();
            case "policy" -> new PolicyCommand();
            case "completion" -> new CompletionCommand();
            case "help" -> new HelpCommand();
            default -> throw new IllegalStateException("no command: " + name);
        };
    }

    /** What it does, in the language of a help text; null stands for English. */
    String description(@Nullable ResourceBundle translated) {
        return translated == null ? description : translated.getString("crm." + name + ".usage.description");
    }

    /** All names. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Subcommand each : ALL) {
            names.add(each.name);
        }
        return names;
    }
}
