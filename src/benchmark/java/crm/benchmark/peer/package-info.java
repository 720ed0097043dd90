/**
 * What is measured beside the program, each a process of its own: arguments and files come in, a report or a few figures
 * go out; it must not know the program.
 */
@NullMarked
package crm.benchmark.peer;

import org.jspecify.annotations.NullMarked;
