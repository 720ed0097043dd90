/**
 * The rating of customers: customers, purchases, earlier ratings, overrides, a policy and a day come in; each
 * customer's class with all its reasons goes out. Knows no file, no format, no language of the output and no clock.
 */
@NullMarked
package crm.classification;

import org.jspecify.annotations.NullMarked;
