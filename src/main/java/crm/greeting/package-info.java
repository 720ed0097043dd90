/**
 * What is sent to whom on which day: recipients, a policy, and what was sent before come in; greetings with their senders,
 * messages and issues go out, each once. Knows no file, no clock and no form of output.
 */
@NullMarked
package crm.greeting;

import org.jspecify.annotations.NullMarked;
