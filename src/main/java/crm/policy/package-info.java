/**
 * The customer management policy (客户管理办法) as data: classes, rules, frequencies, quotas, levels,
 * greetings and audiences. A checked policy comes in; the other packages read it. Knows neither the file
 * that it was written in nor any customer.
 */
@NullMarked
package crm.policy;

import org.jspecify.annotations.NullMarked;
