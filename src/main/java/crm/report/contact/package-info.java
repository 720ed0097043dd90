/**
 * Obligations and contacts come in; the reports on visits and calls owed go out, as lists, sums, pages and the
 * explanation of one customer. Knows no format and no file.
 */
@NullMarked
package crm.report.contact;

import org.jspecify.annotations.NullMarked;
