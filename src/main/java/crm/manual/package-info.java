/**
 * What is made of the commands' definitions beside their help: the definitions come in as {@link crm.manual.Manual}s; man
 * pages and completion scripts go out as text. Knows no library that parses command lines, no file and no terminal.
 */
@NullMarked
package crm.manual;

import org.jspecify.annotations.NullMarked;
