/** What reading any kind of file shares: the files, the options, and a record as it stands in one. */
@NullMarked
package crm.input;

import org.jspecify.annotations.NullMarked;
