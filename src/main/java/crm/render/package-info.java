/**
 * How a report is written: a {@link crm.report.Report} comes in, its CSV, JSON or text form goes out to a
 * writer; must not know files, encodings, the terminal's size or what the report's figures mean.
 */
@NullMarked
package crm.render;

import org.jspecify.annotations.NullMarked;
