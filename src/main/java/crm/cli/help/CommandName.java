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
    /** Rates customers. */
    CLASSIFY(
            "Rates every customer by the policy's rules, with the reason, what is missing and the nearest better class."),
    /** Judges visits and calls. */
    COMPLIANCE("Finds who is owed a visit or a call: what each class of customers is owed, against the visits."),
    /** Lists what is to be sent. */
    GREETINGS("Lists the gifts, text messages and wishes that are due out: for holidays, birthdays and anniversaries."),
    /** Lists who is informed. */
    AUDIENCE("Lists which contacts are sent which information, by class and level."),
    /** Counts forms. */
    FEEDBACK("Counts the feedback forms of each department against what it owes for the month."),
    /** Adds up months. */
    SUMMARY("Adds up the month of each department: customers, tonnes, visits, forms and what is overdue."),
    /** Lists tasks. */
    AGENDA("Lists what each person has to do next: visits and calls that are due, and greetings to send."),
    /** Shows single customers. */
    PROFILE("Shows the file (客户档案表) of one or several customers, with all that is known of them."),
    /** Reports faults and doubts. */
    CHECK("Reads every file of the data directory and the policy, and reports every fault and every doubt."),
    /** Makes a data directory. */
    INIT(
            "Makes an empty data directory: a CSV file with headers for each kind of record, and the policy and settings to edit."),
    /** Prints, checks and compares policies. */
    POLICY("Prints the policy in force, or checks FILE."),
    /** Prints completion scripts. */
    COMPLETION("Prints the script by which bash, zsh or fish completes crm's command lines."),
    /** Shows help. */
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
