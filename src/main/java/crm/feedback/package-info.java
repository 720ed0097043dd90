/**
 * Which forms the departments owe and have sent in: forms one after the other and the classes of customers come in; counts
 * against quotas, open forms and whom to ask go out. Knows no file, no clock and no form of output.
 */
@NullMarked
package crm.feedback;

import org.jspecify.annotations.NullMarked;
