package crm.input.policy;

import crm.base.Names;
import crm.field.ValueType;
import crm.field.ValueTypes;
import crm.input.yaml.YamlNode;
import crm.policy.Period;
import crm.policy.Policy.FeedbackQuota;
import crm.policy.Policy.Obligation;
import crm.problem.Fault;
import crm.problem.Position;
import crm.record.Channel;
import crm.record.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a policy asks of our people: contacts with each class, and feedback forms. */
final class PolicyDuties {

    /** The times in one period, and the forms in one month, that may be asked for at the most. */
    private static final int MOST = 1000;

    private static final ValueType<Role> ROLE = ValueTypes.code(Role.values());
    private static final ValueType<Channel> CHANNEL = ValueTypes.code(Channel.values());
    private static final ValueType<Period> PERIOD = ValueTypes.code(Period.values());

    private final PolicyValues values;
    private final List<String> classes;

    /**
     * The duties of one policy.
     *
     * @param classes the codes of its classes
     */
    PolicyDuties(PolicyValues values, List<String> classes) {
        this.values = values;
        this.classes = classes;
    }

    /** The obligations of each class, in the order of the classes. */
    Map<String, List<Obligation>> frequency(@Nullable YamlNode node) {
        Map<String, YamlNode> written = byClass(node);
        Map<String, List<Obligation>> frequency = new LinkedHashMap<>();
        for (String customerClass : classes) {
            YamlNode list = written.get(customerClass);
            List<Obligation> obligations = list == null ? List.of() : obligations(list);
            boolean none = list == null
                    || list instanceof YamlNode.Items items && items.items().isEmpty();
            if (none && node instanceof YamlNode.Entries) {
                Position at = list == null ? node.at() : list.at();
                values.report(Fault.POLICY_CLASS_WITHOUT_OBLIGATIONS, at, customerClass);
            }
            frequency.put(customerClass, obligations);
        }
        return Collections.unmodifiableMap(frequency);
    }

    /** The values of a map whose keys are classes. */
    private Map<String, YamlNode> byClass(@Nullable YamlNode node) {
        Map<String, YamlNode> byClass = new HashMap<>();
        PolicyMap map = values.map(node);
        if (map == null) {
            return byClass;
        }
        for (YamlNode.Entry entry : map.all()) {
            String code = Names.halfWidth(Names.trimmed(entry.name().text()));
            if (!classes.contains(code)) {
                values.reportUnknown(
                        Fault.POLICY_UNKNOWN_VALUE, code, entry.name().at(), classes);
            } else if (!(entry.value() instanceof YamlNode.Text text && text.isNothing())) {
                byClass.put(code, entry.value());
            }
        }
        return byClass;
    }

    private List<Obligation> obligations(YamlNode list) {
        List<Obligation> obligations = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        for (PolicyMap map : values.maps(list)) {
            Role role = values.value(map.required("role"), ROLE);
            Channel channel = values.value(map.required("channel"), CHANNEL);
            Integer times = values.count(map.required("times"), 1, MOST);
            Period every = values.value(map.required("every"), PERIOD);
            map.close();
            if (role == null || channel == null || times == null || every == null) {
                continue;
            }
            String what = role.code() + ' ' + channel.code() + ' ' + every.code();
            Position before = seen.putIfAbsent(what, map.at());
            if (before != null) {
                values.report(Fault.POLICY_DUPLICATE, map.at(), what, before.line());
            } else {
                obligations.add(new Obligation(role, channel, times, every));
            }
        }
        return List.copyOf(obligations);
    }

    /** The forms that a department owes; none where the policy asks for none. */
    FeedbackQuota quota(@Nullable YamlNode node) {
        PolicyMap map = values.map(node);
        int total = 0;
        Map<String, Integer> byClass = new LinkedHashMap<>();
        classes.forEach(customerClass -> byClass.put(customerClass, 0));
        if (map != null) {
            Integer asked = values.count(map.required("total"), 0, MOST);
            total = asked == null ? 0 : asked;
            byClass(map.optional("classes")).forEach((customerClass, quota) -> {
                Integer count = values.count(quota, 0, MOST);
                byClass.put(customerClass, count == null ? 0 : count);
            });
            map.close();
        }
        return new FeedbackQuota(total, Collections.unmodifiableMap(byClass));
    }
}
