/**
 * What things are called: the two languages, phrases in both, codes with their Chinese names, and the
 * nearest of several words. Texts come in, texts go out; nothing here knows a file, a policy or a report.
 */
@NullMarked
package crm.words;

import org.jspecify.annotations.NullMarked;
