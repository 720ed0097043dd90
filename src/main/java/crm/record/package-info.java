/**
 * The records that a sales company keeps: customers, contacts, purchases, visits, forms, staff, ratings. They
 * come from the files already checked. Knows no file, no field names and no policy.
 */
@NullMarked
package crm.record;

import org.jspecify.annotations.NullMarked;
