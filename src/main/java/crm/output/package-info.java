/**
 * The way out: the bytes of a finished report come in; a file that appears whole or not at all, or a
 * stream, goes out; nothing here knows a report or a format.
 */
@NullMarked
package crm.output;

import org.jspecify.annotations.NullMarked;
