/** The reports on feedback, the month, tasks, a customer, the records and the policy. */
@NullMarked
package crm.report.work;

import org.jspecify.annotations.NullMarked;
