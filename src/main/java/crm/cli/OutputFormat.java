package crm.cli;

/** What a report is written as. */
enum OutputFormat {
    /** For people. */
    TEXT,
    /** For spreadsheets and scripts. */
    CSV,
    /** For programs. */
    JSON,
    /** For calendars: iCalendar. */
    ICS,
    /** For a browser or a printer: a page with pictures. */
    HTML
}
