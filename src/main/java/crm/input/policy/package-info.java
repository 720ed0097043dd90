/** A policy and the settings, read from YAML and checked. */
@NullMarked
package crm.input.policy;

import org.jspecify.annotations.NullMarked;
