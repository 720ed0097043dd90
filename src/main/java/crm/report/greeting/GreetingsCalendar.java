package crm.report.greeting;

import crm.base.Phrase;
import crm.greeting.Greeting;
import crm.greeting.Greetings;
import crm.policy.GreetingKind;
import crm.record.Contact;
import crm.report.CalendarEntry;
import crm.report.CalendarFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The calendar of {@code crm greetings}: an entry for each greeting, on the day on which it is due out. */
public final class GreetingsCalendar {

    private GreetingsCalendar() {}

    /** The calendar; somebody is reminded of gifts. */
    public static CalendarFile of(Greetings greetings) {
        Names names = new Names();
        List<CalendarEntry> entries = new ArrayList<>();
        for (Greeting each : greetings.greetings()) {
            entries.add(entry(each, names));
        }
        return new CalendarFile(new Phrase("Greetings", "节日与生日问候"), greetings.asOf(), List.copyOf(entries));
    }

    /** How many greetings of each name have come: contacts that nothing tells apart share one. */
    public static final class Names {

        private final Map<String, Integer> counts = new HashMap<>();

        private int countBefore(String name) {
            return counts.merge(name, 1, Integer::sum) - 1;
        }
    }

    /** The entry of a greeting. */
    public static CalendarEntry entry(Greeting greeting, Names names) {
        String name = name(greeting);
        boolean isGift = greeting.kind() == GreetingKind.GIFT;
        Phrase kind = GreetingWords.kind(greeting.kind());
        return new CalendarEntry(
                CalendarEntry.uid(name, String.valueOf(names.countBefore(name))),
                greeting.sendOn(),
                new Phrase("{0} for {1} ({2}): {3}", "{3}{0}:{1}({2})")
                        .with(
                                kind,
                                greeting.contact().name(),
                                greeting.customer().name(),
                                GreetingWords.occasion(greeting.occasion())),
                description(greeting),
                isGift ? greeting.customer().address() : null,
                kind,
                isGift);
    }

    private static List<Phrase> description(Greeting greeting) {
        Contact contact = greeting.contact();
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.same(greeting.message()));
        lines.add(new Phrase("{0} on {1}", "{0}:{1}")
                .with(
                        GreetingWords.ownOccasion(greeting.occasion()),
                        greeting.occasion().date()));
        lines.add(new Phrase("by {0}", "责任人:{0}").with(GreetingWords.by(greeting)));
        add(lines, new Phrase("position: {0}", "职务:{0}"), contact.jobTitle());
        add(lines, new Phrase("mobile: {0}", "手机:{0}"), contact.mobile());
        add(lines, new Phrase("email: {0}", "电子邮件:{0}"), contact.email());
        add(lines, new Phrase("address: {0}", "地址:{0}"), greeting.customer().address());
        lines.add(new Phrase("customer: {0}, class {1}", "客户:{0},{1} 类")
                .with(greeting.customer().id(), greeting.recipient().customerClass()));
        greeting.issues().forEach(issue -> lines.add(new Phrase("issue: {0}", "提示:{0}").with(issue)));
        return List.copyOf(lines);
    }

    private static void add(List<Phrase> lines, Phrase line, @Nullable String value) {
        if (value != null) {
            lines.add(line.with(value));
        }
    }

    /** What a greeting is, whatever may be corrected in the records of its customer and contact. */
    private static String name(Greeting greeting) {
        Contact contact = greeting.contact();
        int namesake = greeting.recipient().namesake();
        String who = contact.id() != null
                ? "id " + contact.id()
                : "name " + contact.name() + (namesake == 0 ? "" : " " + namesake);
        return String.join(
                "\n",
                greeting.occasion().date().toString(),
                greeting.occasion().code(),
                Objects.requireNonNullElse(greeting.anniversary(), ""),
                greeting.sender().code(),
                greeting.customer().id(),
                who);
    }
}
