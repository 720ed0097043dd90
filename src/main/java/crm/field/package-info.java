/** The fields of each kind of record: their names, the values they take and how a text is read as one. */
@NullMarked
package crm.field;

import org.jspecify.annotations.NullMarked;
