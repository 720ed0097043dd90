/**
 * The yearly rating: customers with their facts, earlier ratings, overrides, a policy and a day come in; each
 * customer's class with its reasons goes out, and what another policy would change. Knows no file, no format, no
 * language of the output and no clock.
 */
@NullMarked
package crm.rating;

import org.jspecify.annotations.NullMarked;
