package crm.record;

import org.jspecify.annotations.Nullable;

/**
 * A day that comes round each year, in whichever calendar: a birthday or an anniversary. Immutable.
 *
 * @param year the year of the first one, where known
 * @param month the month, 1 to 12
 * @param day the day of the month, 1 to 31
 */
public record AnnualDay(@Nullable Integer year, int month, int day) {}
