package crm.render;

import crm.base.Display;
import crm.base.Language;
import crm.base.Phrase;
import crm.report.CalendarEntry;
import crm.report.CalendarFile;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The iCalendar form (RFC 5545): an all-day entry each, lines ended by CRLF and folded at 75 octets of UTF-8 between
 * characters. The well-known libraries count characters, and write Chinese lines of more than twice that length. Nothing
 * in it tells when it was made: the day of the report stands for that, so that a later report replaces an earlier one,
 * and the same input gives the same bytes.
 */
public final class CalendarRenderer {

    private static final String LINE_END = "\r\n";

    /** Octets of a line, its end not counted (RFC 5545, section 3.1). */
    private static final int LONGEST = 75;

    /** Nine in the morning of the day, for calendars count from its beginning. */
    private static final String MORNING = "PT9H";

    private final Language language;
    private final Writer out;
    private final String stamp;
    private final long sequence;

    private CalendarRenderer(Language language, LocalDate asOf, Writer out) {
        this.language = language;
        this.out = out;
        this.stamp = basic(asOf) + "T000000Z";
        // What calendars compare to tell the newer of two entries of one UID; never negative.
        this.sequence = Math.max(0, asOf.toEpochDay());
    }

    /** Writes the calendar; texts are in the language. The writer must write UTF-8; it is neither flushed nor closed. */
    public static void render(CalendarFile calendar, Language language, Writer out) throws IOException {
        new CalendarRenderer(language, calendar.asOf(), out).render(calendar);
    }

    private void render(CalendarFile calendar) throws IOException {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//crm//crm//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        text("X-WR-CALNAME", calendar.name());
        for (CalendarEntry entry : calendar.entries()) {
            render(entry);
        }
        line("END", "VCALENDAR");
    }

    private void render(CalendarEntry entry) throws IOException {
        line("BEGIN", "VEVENT");
        line("UID", entry.uid());
        line("DTSTAMP", stamp);
        line("LAST-MODIFIED", stamp);
        line("SEQUENCE", String.valueOf(sequence));
        line("DTSTART;VALUE=DATE", basic(entry.day()));
        line("DTEND;VALUE=DATE", basic(entry.day().plusDays(1)));
        text("SUMMARY", entry.summary());
        if (!entry.description().isEmpty()) {
            List<String> lines = new ArrayList<>();
            for (Phrase each : entry.description()) {
                lines.add(escaped(each.in(language)));
            }
            line("DESCRIPTION", String.join("\\n", lines));
        }
        if (entry.location() != null) {
            line("LOCATION", escaped(entry.location()));
        }
        text("CATEGORIES", entry.category());
        line("TRANSP", "TRANSPARENT"); // nobody is busy all day because a message is sent
        if (entry.alarm()) {
            line("BEGIN", "VALARM");
            line("ACTION", "DISPLAY");
            line("TRIGGER;RELATED=START", MORNING);
            text("DESCRIPTION", entry.summary());
            line("END", "VALARM");
        }
        line("END", "VEVENT");
    }

    private static String basic(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private void text(String name, Phrase value) throws IOException {
        line(name, escaped(value.in(language)));
    }

    /** A text as a value; its line breaks stay, other characters that cannot be shown are escaped as in text. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (String each : text.split("\r?\n", -1)) {
            if (escaped.length() > 0) {
                escaped.append("\\n");
            }
            String shown = Display.visible(each);
            for (int i = 0; i < shown.length(); i++) {
                char c = shown.charAt(i);
                if (c == '\\' || c == ';' || c == ',') {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Writes a line; where it is too long, the rest on further lines, each after a blank. */
    private void line(String name, String value) throws IOException {
        String line = name + ':' + value;
        int octets = 0;
        int from = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = octets(character);
            if (octets + size > LONGEST) {
                out.append(line, from, at).append(LINE_END).append(' ');
                from = at;
                octets = 1;
            }
            octets += size;
            at += Character.charCount(character);
        }
        out.append(line, from, line.length()).append(LINE_END);
    }

    private static int octets(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
