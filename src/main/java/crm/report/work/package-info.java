/**
 * Forms, months, tasks, profiles, doubts and policies come in; their reports go out. Knows no format and no
 * file.
 */
@NullMarked
package crm.report.work;

import org.jspecify.annotations.NullMarked;
