package crm.report;

import crm.base.Phrase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to do on a day, as calendars show it. Immutable.
 *
 * @param uid names it in all runs: a calendar that has one of this name changes it instead of adding another
 * @param day the day, as a whole
 * @param summary what to do
 * @param description the details, a line each
 * @param location where; null: nowhere in particular
 * @param category of what kind it is
 * @param alarm whether the calendar reminds of it on the morning of the day
 */
public record CalendarEntry(
        String uid,
        LocalDate day,
        Phrase summary,
        List<Phrase> description,
        @Nullable String location,
        Phrase category,
        boolean alarm) {

    /** An id of characters that every calendar takes, of parts that together name the entry. */
    public static String uid(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)) + "@crm";
    }
}
