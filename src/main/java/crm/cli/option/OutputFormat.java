package crm.cli.option;

/** What a report is written as. */
public enum OutputFormat {
    /** For people. */
    TEXT("text"),
    /** For spreadsheets and scripts. */
    CSV("csv"),
    /** For programs. */
    JSON("json"),
    /** For calendars: iCalendar. */
    ICS("ics (a calendar)"),
    /** For a browser or a printer: a page with pictures. */
    HTML("html (a page with pictures, to print)");

    private final String help;

    OutputFormat(String help) {
        this.help = help;
    }

    /** The word that stands for it, with what the help says of it. */
    String help() {
        return help;
    }
}
