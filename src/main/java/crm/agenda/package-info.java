/**
 * What each of our people has to do next: the standings of obligations, greetings and days come in; tasks go out, in the
 * order in which they are to be done. Knows no file, no clock and no form of output.
 */
@NullMarked
package crm.agenda;

import org.jspecify.annotations.NullMarked;
