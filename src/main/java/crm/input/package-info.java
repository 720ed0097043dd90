/**
 * What reading any kind of file shares: the files, how they are to be read, and a record as it stands in one.
 * Knows neither a form of file nor what the records mean.
 */
@NullMarked
package crm.input;

import org.jspecify.annotations.NullMarked;
