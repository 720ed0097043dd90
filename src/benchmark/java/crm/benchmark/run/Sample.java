package crm.benchmark.run;

/**
 * What one run of a process took. Immutable.
 *
 * @param wallSeconds from its start to its end
 * @param cpuSeconds processor time of all its threads and of the processes that it waited for
 * @param peakMegabytes the most memory that it, or one of those, held at once, in 1,000,000 bytes
 */
record Sample(double wallSeconds, double cpuSeconds, double peakMegabytes) {}
