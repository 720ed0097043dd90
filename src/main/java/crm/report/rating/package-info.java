/** The reports on classes: the rating, one customer explained, two policies compared. */
@NullMarked
package crm.report.rating;

import org.jspecify.annotations.NullMarked;
