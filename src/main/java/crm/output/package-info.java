/**
 * The bytes of finished reports come in; files that appear whole or not at all, or a stream, go out. Knows no
 * report and no format.
 */
@NullMarked
package crm.output;

import org.jspecify.annotations.NullMarked;
