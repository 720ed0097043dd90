/**
 * Reads a data directory: files in any of the encodings and dialects come in, typed records and problems
 * with their places go out. Alone knows Commons CSV and Jackson's YAML reader; knows no rule of the policy
 * but how it is written.
 */
@NullMarked
package crm.load;

import org.jspecify.annotations.NullMarked;
