/**
 * Exact arithmetic for tonnes and shares: sums and quotients come in, comparisons and rounded figures go
 * out. Knows no unit, no customer and no format but plain digits.
 */
@NullMarked
package crm.exact;

import org.jspecify.annotations.NullMarked;
