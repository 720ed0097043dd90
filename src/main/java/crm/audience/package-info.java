/**
 * Who is sent which information: recipients and a policy come in; each recipient's audience with its contents goes out.
 * Knows no file, no clock and no form of output.
 */
@NullMarked
package crm.audience;

import org.jspecify.annotations.NullMarked;
