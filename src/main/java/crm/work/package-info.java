/**
 * What a department does from month to month: records one after the other, classes, obligations and greetings
 * come in; feedback forms owed, figures of the month, tasks, all that is known of a customer, and doubts about
 * the records go out. Knows no file, no clock and no form of output.
 */
@NullMarked
package crm.work;

import org.jspecify.annotations.NullMarked;
