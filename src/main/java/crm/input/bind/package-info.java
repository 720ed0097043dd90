/** The texts of a record made into a customer, a visit and the other records, or into problems. */
@NullMarked
package crm.input.bind;

import org.jspecify.annotations.NullMarked;
