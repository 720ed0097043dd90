/**
 * Who is owed a visit or a call, and whether they got it: customers with their classes, and visits one after the other,
 * come in; what is owed, and how each obligation stands, goes out. Knows no file, no report and no clock.
 */
@NullMarked
package crm.compliance;

import org.jspecify.annotations.NullMarked;
