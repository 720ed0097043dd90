/**
 * A report, a page or a calendar comes in; its CSV, JSON, text, HTML or iCalendar form goes out to a writer.
 * Knows no file, no encoding but UTF-8 and those of CSV, and not what the figures mean.
 */
@NullMarked
package crm.render;

import org.jspecify.annotations.NullMarked;
