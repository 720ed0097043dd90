/**
 * The fast lane for large CSV files: the bytes of a UTF-8 text come in; where its records and their values lie goes
 * out, and which records want a closer look. Knows no field, no record, no problem: whoever asks for the places knows
 * what stands there. Agrees with Commons CSV, as {@code load} sets it up, on where records begin and end.
 */
@NullMarked
package crm.scan;

import org.jspecify.annotations.NullMarked;
