/**
 * Help in both languages: the commands as picocli knows them come in; help texts, man pages, completion scripts and the
 * words for wrong usage go out. Must not know what a command does.
 */
@NullMarked
package crm.cli.help;

import org.jspecify.annotations.NullMarked;
