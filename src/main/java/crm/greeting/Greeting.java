package crm.greeting;

import crm.base.Term;
import crm.people.Recipient;
import crm.policy.GreetingKind;
import crm.policy.OccasionKind;
import crm.record.Contact;
import crm.record.Customer;
import crm.record.Sender;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        Sender sender,
        int senderPlace,
        List<String> senderNames,
        String template,
        String company,
        List<Issue> issues) {

    private static final String BETWEEN_NAMES = "、";

    /** A place of the policy's messages that is filled: {@code {contact}}. */
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]++)\\}");

    /** UTF-16 units of a text message that stands alone (3GPP TS 23.038, UCS-2). */
    private static final int UNITS_ALONE = 70;

    /** UTF-16 units of each text message of a chain, which spends three on its header (3GPP TS 23.040). */
    private static final int UNITS_IN_CHAIN = 67;

    /** What somebody has to see to before a greeting can go out, or what is unusual about it. */
    public enum Issue implements Term {
        /** It should have gone out on an earlier day. */
        LATE("补发"),
        /** A text message without a number to go to. */
        NO_MOBILE("无手机号"),
        /** A text message to what is no mobile number. */
        BAD_MOBILE("手机号有误"),
        /** A further text message to a number for the same occasion and date. */
        DUPLICATE_MOBILE("手机号重复"),
        /** A gift without an address to go to. */
        NO_ADDRESS("无地址");

        private final List<String> chineseNames;

        Issue(String chinese) {
            this.chineseNames = List.of(chinese);
        }

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        @Override
        public List<String> chineseNames() {
            return chineseNames;
        }
    }

    /**
     * What is greeted, on one of its days. Immutable.
     *
     * @param kind of which kind
     * @param code the policy's code of a holiday, otherwise that of the kind
     * @param name what messages call it: a holiday's label, an anniversary's own name
     * @param rank its place: the holidays as the policy has them, then birthdays, then anniversaries
     * @param place its place among the anniversaries of its contact; 0 for what is none
     * @param date the day itself
     */
    public record Occasion(OccasionKind kind, String code, String name, int rank, int place, LocalDate date) {

        private record Holiday(String code, List<String> chineseNames) implements Term {}

        /** Its code and, in Chinese, what it is called: an anniversary by its kind. */
        public Term term() {
            return kind == OccasionKind.HOLIDAY ? new Holiday(code, List.of(name)) : kind;
        }
    }

    /** To whom. */
    public Contact contact() {
        return recipient.contact();
    }

    /** Whose contact that is. */
    public Customer customer() {
        return recipient.contact().customer();
    }

    /** The message; the company stands in for a sender whom nobody knows. */
    public String message() {
        String signed = senderNames.isEmpty() ? company : String.join(BETWEEN_NAMES, senderNames);
        Map<String, String> values = Map.of(
                "contact", contact().name(),
                "customer", customer().name(),
                "company", company,
                "occasion", occasion.name(),
                "sender", signed);
        // What is put in is never read as a place; a place of no name stays.
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** As how many messages it is billed, from 1 on; null for what is no text message. */
    public @Nullable Integer parts() {
        if (kind != GreetingKind.SMS) {
            return null;
        }
        int units = message().length();
        return units <= UNITS_ALONE ? 1 : (units + UNITS_IN_CHAIN - 1) / UNITS_IN_CHAIN;
    }

    /** The same with one more issue. */
    Greeting with(Issue issue) {
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
                Stream.concat(issues.stream(), Stream.of(issue)).sorted().toList());
    }

    /** The own name of the anniversary; null where the occasion is none. */
    public @Nullable String anniversary() {
        return occasion.kind() == OccasionKind.ANNIVERSARY ? occasion.name() : null;
    }
}
