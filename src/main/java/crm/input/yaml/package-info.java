/** The nodes of a YAML file, with their places. */
@NullMarked
package crm.input.yaml;

import org.jspecify.annotations.NullMarked;
