/** The reports on greetings and audiences. */
@NullMarked
package crm.report.greeting;

import org.jspecify.annotations.NullMarked;
