/**
 * What every room needs: phrases in both languages, cleaned and compared names, exact quotients, work on all
 * processors.
 */
@NullMarked
package crm.base;

import org.jspecify.annotations.NullMarked;
