/** What visits and calls each customer is owed, and how each of these obligations stands. */
@NullMarked
package crm.contact;

import org.jspecify.annotations.NullMarked;
