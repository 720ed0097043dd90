package crm.cli.help;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The commands of the program in the order of its help, each with what it does. To list them builds none, which would take
 * longer than all else that the help of the program needs.
 */
public enum CommandName {
    CLASSIFY(
            "Rates every customer by the policy's rules, with the reason, what is missing and the nearest better class."),
    COMPLIANCE("Finds who is owed a visit or a call: what each class of customers is owed, against the visits."),
    GREETINGS("Lists the gifts, text messages and wishes that are due out: for holidays, birthdays and anniversaries."),
    AUDIENCE("Lists which contacts are sent which information, by class and level."),
    FEEDBACK("Counts the feedback forms of each department against what it owes for the month."),
    SUMMARY("Adds up the month of each department: customers, tonnes, visits, forms and what is overdue."),
    AGENDA("Lists what each person has to do next: visits and calls that are due, and greetings to send."),
    PROFILE("Shows the file (客户档案表) of one or several customers, with all that is known of them."),
    CHECK("Reads every file of the data directory and the policy, and reports every fault and every doubt."),
    INIT(
            "Makes an empty data directory: a CSV file with headers for each kind of record, and the policy and settings to edit."),
    POLICY("Prints the policy in force, or checks FILE."),
    COMPLETION("Prints the script by which bash, zsh or fish completes crm's command lines."),
    HELP("Shows how a command is used.");

    private final String description;

    CommandName(String description) {
        this.description = description;
    }

    /** The command as it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it does, in English. */
    public String description() {
        return description;
    }

    /** What it does, in the language of a help text; null stands for English. */
    String description(@Nullable ResourceBundle translated) {
        return translated == null ? description : translated.getString("crm." + word() + ".usage.description");
    }

    /** All commands as they are typed. */
    public static List<String> words() {
        return Stream.of(values()).map(CommandName::word).toList();
    }
}
