package crm.record;

/**
 * A day that a contact keeps each year (纪念日). Immutable.
 *
 * @param date the day, in the solar calendar
 * @param name what is kept, never blank
 */
public record Anniversary(AnnualDay date, String name) {}
