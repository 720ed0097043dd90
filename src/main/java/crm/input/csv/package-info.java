/**
 * The text of a CSV file comes in; its records and fields go out, with their places, and what is wrong with its
 * form. Knows what fields are called, not what their values mean.
 */
@NullMarked
package crm.input.csv;

import org.jspecify.annotations.NullMarked;
