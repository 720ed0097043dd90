/**
 * What is known of a customer on a day, for rules to ask: records and summed purchases come in; the values of facts,
 * with where each comes from, go out. Knows no policy, no file and no format.
 */
@NullMarked
package crm.fact;

import org.jspecify.annotations.NullMarked;
