/**
 * YAML: the text of a file comes in, records or nodes with their places go out, and what is wrong with the text; what
 * the values mean is read elsewhere.
 */
@NullMarked
package crm.input.yaml;

import org.jspecify.annotations.NullMarked;
