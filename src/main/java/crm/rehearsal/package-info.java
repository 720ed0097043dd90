/**
 * What another policy would change: customers rated by two policies come in; who would move to which class, and the
 * contacts a year that either policy asks for, go out. Knows no file, no clock and no form of output.
 */
@NullMarked
package crm.rehearsal;

import org.jspecify.annotations.NullMarked;
