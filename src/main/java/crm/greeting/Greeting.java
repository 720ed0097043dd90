package crm.greeting;

import crm.people.Recipient;
import crm.policy.GreetingKind;
import crm.policy.OccasionKind;
import crm.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is sent to one contact for one occasion by one sender. Immutable.
 *
 * @param sendOn when it is due out
 * @param occasion for what
 * @param recipient to whom
 * @param kind what is sent
 * @param sender who sends it
 * @param senderPlace the place of the sender in its rule
 * @param senderNames the company's name, or those who have the role; empty: nobody is known
 * @param template the policy's message with its places
 * @param company the company's name
 * @param issues what is to be seen to, in the order of {@link Issue}
 */
public record Greeting(
        LocalDate sendOn,
        Occasion occasion,
        Recipient recipient,
        GreetingKind kind,
        Policy.Sender sender,
        int senderPlace,
        List<String> senderNames,
        String template,
        String company,
        List<Issue> issues) {

    private static final String BETWEEN_NAMES = "、";

    /** The message; the company stands in for a sender whom nobody knows. */
    public String message() {
        String signed = senderNames.isEmpty() ? company : String.join(BETWEEN_NAMES, senderNames);
        return Message.filled(
                template,
                Map.of(
                        "contact", recipient.contact().name(),
                        "customer", recipient.contact().customer().name(),
                        "company", company,
                        "occasion", occasion.name(),
                        "sender", signed));
    }

    /** As how many messages it is billed; null for what is no text message. */
    public @Nullable Integer parts() {
        return kind == GreetingKind.SMS ? SmsParts.of(message()) : null;
    }

    /** The same with issues. */
    Greeting with(Set<Issue> others) {
        return new Greeting(
                sendOn,
                occasion,
                recipient,
                kind,
                sender,
                senderPlace,
                senderNames,
                template,
                company,
                others.stream().sorted().toList());
    }

    /** The own name of the anniversary; null where the occasion is none. */
    public @Nullable String anniversary() {
        return occasion.kind() == OccasionKind.ANNIVERSARY ? occasion.name() : null;
    }
}
