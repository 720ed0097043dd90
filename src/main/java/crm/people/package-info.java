/**
 * Who a contact is to us, and who of us looks after it: contacts, staff and the classes of customers come in; recipients
 * with class and level, and the names of those responsible, go out. Knows no occasion, no content and no file.
 */
@NullMarked
package crm.people;

import org.jspecify.annotations.NullMarked;
