/**
 * What a command has to say, as one plain value: a table with its columns and sorted rows, the notes on
 * what was left out, and the blocks of its text form. Results of the domain packages come in; the value
 * goes out to be rendered. Knows no format, no terminal and no file.
 */
@NullMarked
package crm.report;

import org.jspecify.annotations.NullMarked;
