package crm.input.policy;

import crm.base.Display;
import crm.base.Names;
import crm.base.Term;
import crm.field.Dates;
import crm.field.ValueType;
import crm.input.yaml.YamlMap;
import crm.input.yaml.YamlValue;
import crm.policy.GreetingKind;
import crm.policy.OccasionKind;
import crm.policy.Policy.GreetingRule;
import crm.policy.Policy.Greetings;
import crm.policy.Policy.Holiday;
import crm.policy.Policy.Scope;
import crm.problem.Fault;
import crm.problem.Position;
import crm.record.Contact.AnnualDay;
import crm.record.Sender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who is greeted how on which days. */
final class PolicyGreetings {

    private static final int LONGEST_LEAD = 365;
    private static final int LONGEST_LUNAR_MONTH = 30;

    private static final ValueType<OccasionKind> OCCASION = ValueType.code(OccasionKind.values());
    private static final ValueType<GreetingKind> KIND = ValueType.code(GreetingKind.values());

    private static final ValueType<Sender> SENDER = ValueType.code(Sender.values());
    private static final List<String> PLACEHOLDERS =
            List.of("{contact}", "{customer}", "{company}", "{occasion}", "{sender}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*+}?+|}");
    private static final Pattern DAY = Pattern.compile("(?:(lunar|农历)\\s*+)?([0-9]{1,2})-([0-9]{1,2})");

    private PolicyGreetings() {}

    /**
     * The greetings; none where the policy has none.
     *
     * @param classes the codes of the policy's classes
     */
    static Greetings read(YamlValue value, List<String> classes) {
        Map<GreetingKind, Integer> leadDays = new EnumMap<>(GreetingKind.class);
        for (GreetingKind kind : GreetingKind.values()) {
            leadDays.put(kind, 0);
        }
        Greetings greetings = value.map(map -> {
            List<Holiday> holidays = holidays(map.optional("holidays"));
            map.optional("lead_days").map(days -> leadDays(days, leadDays));
            List<GreetingRule> rules = rules(map.optional("rules"), classes);
            Set<OccasionKind> used = EnumSet.noneOf(OccasionKind.class);
            rules.forEach(rule -> used.addAll(rule.occasions()));
            YamlValue texts = used.isEmpty() ? map.optional("messages") : map.required("messages");
            return new Greetings(holidays, leadDays, rules, messages(texts, used));
        });
        return greetings == null ? new Greetings(List.of(), leadDays, List.of(), Map.of()) : greetings;
    }

    private static List<Holiday> holidays(YamlValue list) {
        Map<String, Position> seen = new HashMap<>();
        return list.each(map -> {
            YamlValue occasion = map.required("occasion");
            String code = occasion.name();
            String label = map.required("label").text();
            Day day = day(map.required("date"));
            if (code == null || !occasion.isFirst(seen, code, Display.quoted(code))) {
                return null;
            }
            if (isTaken(code)) {
                occasion.report(Fault.POLICY_TAKEN, Display.quoted(code));
            }
            return label == null || day == null ? null : new Holiday(code, label, day.lunar(), day.month(), day.day());
        });
    }

    /** Whether reports use a code for occasions that are no holidays. */
    private static boolean isTaken(String code) {
        return code.equals(OccasionKind.BIRTHDAY.code()) || code.equals(OccasionKind.ANNIVERSARY.code());
    }

    private record Day(boolean lunar, int month, int day) {}

    private static @Nullable Day day(YamlValue value) {
        String text = value.name();
        if (text == null) {
            return null;
        }
        Matcher matcher = DAY.matcher(text);
        if (matcher.matches()) {
            boolean lunar = matcher.group(1) != null;
            int month = Integer.parseInt(matcher.group(2));
            int day = Integer.parseInt(matcher.group(3));
            boolean exists = month >= 1
                    && month <= 12
                    && day >= 1
                    && (lunar ? day <= LONGEST_LUNAR_MONTH : Dates.isSolarDay(new AnnualDay(null, month, day)));
            if (exists) {
                return new Day(lunar, month, day);
            }
        }
        value.report(Fault.POLICY_NOT_A_DAY, Display.quoted(text));
        return null;
    }

    private static Map<GreetingKind, Integer> leadDays(YamlMap map, Map<GreetingKind, Integer> leadDays) {
        for (GreetingKind kind : GreetingKind.values()) {
            Integer days = map.optional(kind.code()).count(0, LONGEST_LEAD);
            leadDays.put(kind, days == null ? 0 : days);
        }
        return leadDays;
    }

    private static List<GreetingRule> rules(YamlValue list, List<String> classes) {
        int before = list.faults();
        List<YamlValue> places = new ArrayList<>();
        List<GreetingRule> rules = list.each(map -> {
            List<OccasionKind> occasions = map.required("occasions").several(item -> item.as(OCCASION));
            GreetingKind kind = map.required("kind").as(KIND);
            List<Sender> senders = map.required("senders").several(PolicyGreetings::sender);
            Set<OccasionKind> ordered = EnumSet.noneOf(OccasionKind.class);
            ordered.addAll(occasions);
            Scope scope = PolicyAudiences.scope(map, classes);
            places.add(map.self());
            return kind == null ? null : new GreetingRule(Collections.unmodifiableSet(ordered), scope, kind, senders);
        });
        if (list.faults() == before) {
            PolicyAudiences.tellUnreached(rules, places, classes, GreetingRule::fits);
        }
        return rules;
    }

    private static @Nullable Sender sender(YamlValue value) {
        String name = value.name();
        if (name == null) {
            return null;
        }
        Sender sender = SENDER.parse(name, (fault, arguments) -> {});
        if (sender == null) {
            value.reportUnknown(
                    Fault.POLICY_UNKNOWN_VALUE,
                    name,
                    SENDER.terms().stream().map(Term::code).toList());
        }
        return sender;
    }

    private static Map<OccasionKind, String> messages(YamlValue value, Set<OccasionKind> used) {
        Map<OccasionKind, String> messages = new EnumMap<>(OccasionKind.class);
        value.map(map -> {
            for (OccasionKind kind : OccasionKind.values()) {
                YamlValue place = used.contains(kind) ? map.required(kind.code()) : map.optional(kind.code());
                String message = place.text();
                if (message != null) {
                    checkPlaceholders(message, place);
                    messages.put(kind, message);
                }
            }
            return messages;
        });
        return Collections.unmodifiableMap(messages);
    }

    private static void checkPlaceholders(String message, YamlValue place) {
        Matcher matcher = PLACEHOLDER.matcher(message);
        while (matcher.find()) {
            if (!PLACEHOLDERS.contains(matcher.group())) {
                String written = Display.quoted(Names.trimmed(matcher.group()));
                place.report(Fault.POLICY_UNKNOWN_PLACEHOLDER, written, String.join(" ", PLACEHOLDERS));
            }
        }
    }
}
