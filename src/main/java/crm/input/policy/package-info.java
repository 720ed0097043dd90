/** The text of a policy comes in, the policy goes out, checked, or all that is wrong with it and where. */
@NullMarked
package crm.input.policy;

import org.jspecify.annotations.NullMarked;
