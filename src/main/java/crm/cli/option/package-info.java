/**
 * What can be written on a command line: a command's options are described, and their values come out once the line has
 * been read. Must not know what a command does with them.
 */
@NullMarked
package crm.cli.option;

import org.jspecify.annotations.NullMarked;
