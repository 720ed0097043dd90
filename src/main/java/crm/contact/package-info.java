/**
 * Visits and calls owed: customers with their classes, the policy, and visits one after the other come in; what
 * is owed, and how each obligation stands, goes out. Knows no file, no report and no clock.
 */
@NullMarked
package crm.contact;

import org.jspecify.annotations.NullMarked;
