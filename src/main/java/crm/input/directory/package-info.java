/** The files of a data directory, the settings for its reports, and the records in them. */
@NullMarked
package crm.input.directory;

import org.jspecify.annotations.NullMarked;
