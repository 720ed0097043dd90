/**
 * The doubts that only a look at all the records together raises: customers, their contacts, purchases,
 * visits and classes come in, warnings with their places go out. Knows no file and no format.
 */
@NullMarked
package crm.check;

import org.jspecify.annotations.NullMarked;
