/**
 * Makes the records that are measured: counts and a seed come in, CSV files go out, the same bytes every time; what is
 * measured on them it must not know.
 */
@NullMarked
package crm.benchmark.data;

import org.jspecify.annotations.NullMarked;
