/**
 * The results of a rating come in; the reports go out: every customer with its class, one customer explained,
 * two policies compared. Knows no format and no file.
 */
@NullMarked
package crm.report.rating;

import org.jspecify.annotations.NullMarked;
