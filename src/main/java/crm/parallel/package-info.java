/**
 * Work on all processors: the size of a whole comes in, and its parts go out to be worked on side by side. Knows nothing
 * of the work.
 */
@NullMarked
package crm.parallel;

import org.jspecify.annotations.NullMarked;
