package crm.report;

import crm.base.Phrase;
import java.time.LocalDate;
import java.util.List;

/**
 * What a command has to say, as a calendar. Immutable.
 *
 * @param name what calendars call it
 * @param asOf the day as of which it speaks; a later one replaces what an earlier one said
 * @param entries in any order
 */
public record CalendarFile(Phrase name, LocalDate asOf, List<CalendarEntry> entries) {}
