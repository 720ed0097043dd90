/**
 * The program: the process's arguments and surroundings come in, the command that they name is run, an exit status goes out.
 * Alone asks the clock, the environment and the locale; must not know any single command, rule or format.
 */
@NullMarked
package crm.cli;

import org.jspecify.annotations.NullMarked;
