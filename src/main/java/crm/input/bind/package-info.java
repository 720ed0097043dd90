/**
 * Records as they stand in files come in; customers, visits and the other typed records go out, or problems with
 * their places. Knows no rule of the policy.
 */
@NullMarked
package crm.input.bind;

import org.jspecify.annotations.NullMarked;
