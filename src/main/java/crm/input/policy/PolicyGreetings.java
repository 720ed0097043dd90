package crm.input.policy;

import crm.base.Display;
import crm.base.Names;
import crm.base.Term;
import crm.field.Dates;
import crm.field.ValueType;
import crm.field.ValueTypes;
import crm.input.yaml.YamlNode;
import crm.policy.GreetingKind;
import crm.policy.OccasionKind;
import crm.policy.Policy.GreetingRule;
import crm.policy.Policy.Greetings;
import crm.policy.Policy.Holiday;
import crm.policy.Policy.Sender;
import crm.problem.Fault;
import crm.problem.Position;
import crm.record.CompanySender;
import crm.record.Contact.AnnualDay;
import crm.record.Role;
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

    private static final ValueType<OccasionKind> OCCASION = ValueTypes.code(OccasionKind.values());
    private static final ValueType<GreetingKind> KIND = ValueTypes.code(GreetingKind.values());

    private static final ValueType<Term> SENDER = ValueTypes.code(CompanySender.ALL.toArray(Term[]::new));
    private static final List<String> PLACEHOLDERS =
            List.of("{contact}", "{customer}", "{company}", "{occasion}", "{sender}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*+}?+|}");
    private static final Pattern DAY = Pattern.compile("(?:(lunar|农历)\\s*+)?([0-9]{1,2})-([0-9]{1,2})");

    private final PolicyValues values;
    private final PolicyAudiences audiences;

    /**
     * The greetings of one policy.
     *
     * @param classes the codes of its classes
     */
    PolicyGreetings(PolicyValues values, List<String> classes) {
        this.values = values;
        this.audiences = new PolicyAudiences(values, classes);
    }

    /** The greetings; none where the policy has none. */
    Greetings read(@Nullable YamlNode node) {
        PolicyMap map = values.map(node);
        if (map == null) {
            return new Greetings(List.of(), leadDays(null), List.of(), Map.of());
        }
        List<Holiday> holidays = holidays(map.optional("holidays"));
        Map<GreetingKind, Integer> leadDays = leadDays(map.optional("lead_days"));
        List<GreetingRule> rules = rules(map.optional("rules"));
        Set<OccasionKind> used = EnumSet.noneOf(OccasionKind.class);
        rules.forEach(rule -> used.addAll(rule.occasions()));
        YamlNode texts = used.isEmpty() ? map.optional("messages") : map.required("messages");
        Map<OccasionKind, String> messages = messages(texts, used);
        map.close();
        return new Greetings(holidays, leadDays, rules, messages);
    }

    private List<Holiday> holidays(@Nullable YamlNode node) {
        List<Holiday> holidays = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        for (PolicyMap map : values.maps(node)) {
            YamlNode place = map.required("occasion");
            String code = values.name(place);
            String label = values.text(map.required("label"));
            Day day = day(map.required("date"));
            map.close();
            if (place == null || code == null) {
                continue;
            }
            Position before = seen.putIfAbsent(code, place.at());
            if (before != null) {
                values.report(Fault.POLICY_DUPLICATE, place.at(), Display.quoted(code), before.line());
            } else if (isTaken(code)) {
                values.report(Fault.POLICY_TAKEN, place.at(), Display.quoted(code));
            } else if (label != null && day != null) {
                holidays.add(new Holiday(code, label, day.lunar(), day.month(), day.day()));
            }
        }
        return List.copyOf(holidays);
    }

    /** Whether reports use a code for occasions that are no holidays. */
    private static boolean isTaken(String code) {
        return code.equals(OccasionKind.BIRTHDAY.code()) || code.equals(OccasionKind.ANNIVERSARY.code());
    }

    private record Day(boolean lunar, int month, int day) {}

    private @Nullable Day day(@Nullable YamlNode node) {
        String text = values.name(node);
        if (node == null || text == null) {
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
        values.report(Fault.POLICY_NOT_A_DAY, node.at(), Display.quoted(text));
        return null;
    }

    private Map<GreetingKind, Integer> leadDays(@Nullable YamlNode node) {
        Map<GreetingKind, Integer> leadDays = new EnumMap<>(GreetingKind.class);
        PolicyMap map = values.map(node);
        for (GreetingKind kind : GreetingKind.values()) {
            Integer days = map == null ? null : values.count(map.optional(kind.code()), 0, LONGEST_LEAD);
            leadDays.put(kind, days == null ? 0 : days);
        }
        if (map != null) {
            map.close();
        }
        return Collections.unmodifiableMap(leadDays);
    }

    private List<GreetingRule> rules(@Nullable YamlNode node) {
        List<GreetingRule> rules = new ArrayList<>();
        List<PolicyScope> scopes = new ArrayList<>();
        List<Position> places = new ArrayList<>();
        int before = values.problems().size();
        for (PolicyMap map : values.maps(node)) {
            List<OccasionKind> occasions =
                    values.several(map.required("occasions"), item -> values.value(item, OCCASION));
            GreetingKind kind = values.value(map.required("kind"), KIND);
            List<Sender> senders = values.several(map.required("senders"), this::sender);
            Set<OccasionKind> ordered = EnumSet.noneOf(OccasionKind.class);
            ordered.addAll(occasions);
            PolicyScope scope = audiences.scope(map, Collections.unmodifiableSet(ordered));
            map.close();
            if (kind != null) {
                rules.add(new GreetingRule(
                        scope.occasions(),
                        scope.classes(),
                        scope.levels(),
                        scope.inCharge(),
                        kind,
                        List.copyOf(senders)));
                scopes.add(scope);
                places.add(map.at());
            }
        }
        if (values.problems().size() == before) {
            audiences.reportNeverReached(scopes, places);
        }
        return List.copyOf(rules);
    }

    private @Nullable Sender sender(YamlNode node) {
        String name = values.name(node);
        if (name == null) {
            return null;
        }
        Term sender = SENDER.parse(name, (fault, arguments) -> {});
        if (sender == null) {
            List<String> known = SENDER.terms().stream().map(Term::code).toList();
            values.reportUnknown(Fault.POLICY_UNKNOWN_VALUE, name, node.at(), known);
            return null;
        }
        return new Sender(sender instanceof Role role ? role : null);
    }

    private Map<OccasionKind, String> messages(@Nullable YamlNode node, Set<OccasionKind> used) {
        Map<OccasionKind, String> messages = new EnumMap<>(OccasionKind.class);
        PolicyMap map = values.map(node);
        if (map == null) {
            return messages;
        }
        for (OccasionKind kind : OccasionKind.values()) {
            YamlNode place = used.contains(kind) ? map.required(kind.code()) : map.optional(kind.code());
            String message = values.text(place);
            if (place != null && message != null) {
                checkPlaceholders(message, place.at());
                messages.put(kind, message);
            }
        }
        map.close();
        return Collections.unmodifiableMap(messages);
    }

    private void checkPlaceholders(String message, Position at) {
        Matcher matcher = PLACEHOLDER.matcher(message);
        while (matcher.find()) {
            if (!PLACEHOLDERS.contains(matcher.group())) {
                String written = Display.quoted(Names.trimmed(matcher.group()));
                values.report(Fault.POLICY_UNKNOWN_PLACEHOLDER, at, written, String.join(" ", PLACEHOLDERS));
            }
        }
    }
}
