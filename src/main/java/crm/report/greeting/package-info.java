/**
 * Greetings and audiences come in; their reports, calendars and the ledger of what was sent go out. Knows no
 * format and no file.
 */
@NullMarked
package crm.report.greeting;

import org.jspecify.annotations.NullMarked;
