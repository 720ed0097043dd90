/**
 * Days that come round each year: a month and a day of the solar or the Chinese calendar come in; their dates in a range
 * go out. Knows nobody who celebrates, no records and no clock.
 */
@NullMarked
package crm.calendar;

import org.jspecify.annotations.NullMarked;
