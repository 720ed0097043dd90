/**
 * Times whole processes in turn and tells how they compare: commands come in, tables go out; what the commands do it must
 * not know, but for the benchmarks themselves, which name them.
 */
@NullMarked
package crm.benchmark.run;

import org.jspecify.annotations.NullMarked;
