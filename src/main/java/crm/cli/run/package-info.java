/**
 * One run of a command: its options and surroundings come in; records and the policy are read, the report is written or
 * the run ends early with an exit status. Must not know which commands there are, nor how help is made.
 */
@NullMarked
package crm.cli.run;

import org.jspecify.annotations.NullMarked;
