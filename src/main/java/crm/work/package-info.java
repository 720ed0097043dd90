/**
 * What a department does from month to month: feedback forms, figures, tasks, the file of a customer, doubts
 * about the records.
 */
@NullMarked
package crm.work;

import org.jspecify.annotations.NullMarked;
