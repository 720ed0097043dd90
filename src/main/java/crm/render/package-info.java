/**
 * How a report is written: a {@link crm.report.Report}, a calendar or a page comes in, its CSV, JSON, text,
 * iCalendar or HTML form goes out to a writer; must not know files, encodings, the terminal's size or what the report's figures mean.
 */
@NullMarked
package crm.render;

import org.jspecify.annotations.NullMarked;
