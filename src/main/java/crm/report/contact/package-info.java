/** The reports on visits and calls owed. */
@NullMarked
package crm.report.contact;

import org.jspecify.annotations.NullMarked;
