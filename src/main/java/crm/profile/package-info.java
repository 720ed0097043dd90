/**
 * All that is known of single customers: every kind of record, one after the other, and the results of the other packages
 * come in; a profile of each goes out. Knows no file, no clock and no form of output.
 */
@NullMarked
package crm.profile;

import org.jspecify.annotations.NullMarked;
