/**
 * The bytes of a file come in; its characters go out, with its encoding, its lines, and the characters that no
 * text may hold. Knows no form of file and no record.
 */
@NullMarked
package crm.input.text;

import org.jspecify.annotations.NullMarked;
