/**
 * The commands of the program: a command line comes in, and the report or text that it asks for goes out. Each command
 * reads like its use case; rules, formats and arithmetic are not known here.
 */
@NullMarked
package crm.cli.command;

import org.jspecify.annotations.NullMarked;
