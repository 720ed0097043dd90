/**
 * A data directory comes in; the files of each kind, the settings, and the records in them go out. Opens the
 * files; leaves their form and meaning to the other packages of reading.
 */
@NullMarked
package crm.input.directory;

import org.jspecify.annotations.NullMarked;
