/**
 * What every other package needs: phrases in two languages, names cleaned and compared, numbers as text, exact
 * quotients, work on all processors. Texts and numbers come in and go out. Knows no other package of the
 * program.
 */
@NullMarked
package crm.base;

import org.jspecify.annotations.NullMarked;
