/**
 * The command line: arguments and surroundings come in, the rooms are opened in order, an exit status goes
 * out. Alone knows picocli, the clock, the environment, the locale and the streams; knows no rule, no
 * format and no arithmetic.
 */
@NullMarked
package crm.cli;

import org.jspecify.annotations.NullMarked;
