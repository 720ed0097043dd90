package crm.greeting;

import crm.people.Recipient;
import crm.people.Recipients;
import crm.policy.Policy;
import crm.record.Contact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which recipients belong to which audience (the policy's {@code audiences} and {@code contents}). Immutable but for the
 * recipients, which are no longer added to.
 *
 * @param policy by which policy
 * @param recipients who might belong to one
 * @param members who does, in the order of the records
 * @param nobodys how many listed recipients belong to none
 */
public record Audiences(Policy policy, Recipients recipients, List<Member> members, int nobodys) {

    /**
     * A recipient with what it is sent. Immutable.
     *
     * @param recipient who
     * @param audience the code of its audience
     * @param contents what that audience is sent, in the order of the policy
     */
    public record Member(Recipient recipient, String audience, List<Policy.Content> contents) {

        /** The contact that the recipient is. */
        public Contact contact() {
            return recipient.contact();
        }
    }

    /** The audiences of the listed recipients: of each the first entry of the policy that fits. */
    public static Audiences of(Policy policy, Recipients recipients) {
        Map<String, List<Policy.Content>> contents = new HashMap<>();
        for (Policy.Audience audience : policy.audiences()) {
            contents.put(
                    audience.code(),
                    policy.contents().stream()
                            .filter(content -> content.audiences().contains(audience.code()))
                            .toList());
        }
        List<Member> members = new ArrayList<>();
        int nobodys = 0;
        for (Recipient recipient : recipients.listed()) {
            String code = code(policy, recipient);
            if (code == null) {
                nobodys++;
            } else {
                members.add(new Member(recipient, code, contents.getOrDefault(code, List.of())));
            }
        }
        return new Audiences(policy, recipients, List.copyOf(members), nobodys);
    }

    private static @Nullable String code(Policy policy, Recipient recipient) {
        for (Policy.Audience audience : policy.audiences()) {
            if (audience.scope()
                    .fits(
                            recipient.customerClass(),
                            recipient.level(),
                            recipient.contact().inCharge())) {
                return audience.code();
            }
        }
        return null;
    }

    /** Those members who are sent a content. */
    public List<Member> sent(Policy.Content content) {
        return members.stream()
                .filter(member -> member.contents().contains(content))
                .toList();
    }

    /** How many members each audience has that has any, by its code. */
    public Map<String, Long> heads() {
        return members.stream().collect(Collectors.groupingBy(Member::audience, Collectors.counting()));
    }
}
