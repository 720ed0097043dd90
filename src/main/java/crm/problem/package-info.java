/**
 * Faults and doubts in the data as values: what can be wrong (one catalogue, in both languages), where it
 * is, and a collector that counts all of them and keeps the first. Knows neither files nor formats.
 */
@NullMarked
package crm.problem;

import org.jspecify.annotations.NullMarked;
