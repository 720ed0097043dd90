/** The bytes of a file as text: its encoding, its lines, and characters that no text may hold. */
@NullMarked
package crm.input.text;

import org.jspecify.annotations.NullMarked;
