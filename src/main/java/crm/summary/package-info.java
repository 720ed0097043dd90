/**
 * What a department tells the market department of a month: customers, purchases, visits and forms, one after the other,
 * come in; figures by month and department go out. Knows no file, no clock and no form of output.
 */
@NullMarked
package crm.summary;

import org.jspecify.annotations.NullMarked;
