package crm.report;

import crm.base.Phrase;

/**
 * A remark on a report as a whole: what was left out, and how many. Immutable.
 *
 * @param code a name for scripts, such as {@code ended_customers}
 * @param count how many
 * @param text the remark
 */
public record Note(String code, long count, Phrase text) {}
