/** Rates customers by the rules of a policy, and compares two policies on the same customers. */
@NullMarked
package crm.rating;

import org.jspecify.annotations.NullMarked;
