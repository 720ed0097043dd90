/** The files of a data directory, and the records in them. */
@NullMarked
package crm.input.directory;

import org.jspecify.annotations.NullMarked;
