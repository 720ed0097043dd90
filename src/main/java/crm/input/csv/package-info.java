/** The records and fields of a CSV file, with their places. */
@NullMarked
package crm.input.csv;

import org.jspecify.annotations.NullMarked;
