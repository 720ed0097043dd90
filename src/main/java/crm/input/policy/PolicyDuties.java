package crm.input.policy;

import crm.base.Names;
import crm.field.ValueType;
import crm.input.yaml.YamlMap;
import crm.input.yaml.YamlValue;
import crm.policy.Period;
import crm.policy.Policy.FeedbackQuota;
import crm.policy.Policy.Obligation;
import crm.problem.Fault;
import crm.problem.Position;
import crm.record.Channel;
import crm.record.Role;
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

    private static final ValueType<Role> ROLE = ValueType.code(Role.values());
    private static final ValueType<Channel> CHANNEL = ValueType.code(Channel.values());
    private static final ValueType<Period> PERIOD = ValueType.code(Period.values());

    private PolicyDuties() {}

    /**
     * The obligations of each class.
     *
     * @param classes the codes of the policy's classes
     * @return in the order of the classes
     */
    static Map<String, List<Obligation>> frequency(YamlValue value, List<String> classes) {
        Map<String, YamlValue> written = byClass(value, classes);
        Map<String, List<Obligation>> frequency = new LinkedHashMap<>();
        for (String customerClass : classes) {
            YamlValue list = written.get(customerClass);
            if (value.isMap() && (list == null || list.isEmptyList())) {
                (list == null ? value : list).report(Fault.POLICY_CLASS_WITHOUT_OBLIGATIONS, customerClass);
            }
            frequency.put(customerClass, list == null ? List.of() : obligations(list));
        }
        return Collections.unmodifiableMap(frequency);
    }

    /** The values of a map whose keys are classes. */
    private static Map<String, YamlValue> byClass(YamlValue value, List<String> classes) {
        Map<String, YamlValue> byClass = new HashMap<>();
        value.map(map -> {
            for (YamlMap.Entry entry : map.all()) {
                String code = Names.halfWidth(entry.key().written());
                if (!classes.contains(code)) {
                    entry.key().reportUnknown(Fault.POLICY_UNKNOWN_VALUE, code, classes);
                } else if (!entry.value().isBlank()) {
                    byClass.put(code, entry.value());
                }
            }
            return byClass;
        });
        return byClass;
    }

    private static List<Obligation> obligations(YamlValue list) {
        Map<String, Position> seen = new HashMap<>();
        return list.each(map -> obligation(map, seen));
    }

    private static @Nullable Obligation obligation(YamlMap map, Map<String, Position> seen) {
        Role role = map.required("role").as(ROLE);
        Channel channel = map.required("channel").as(CHANNEL);
        Integer times = map.required("times").count(1, MOST);
        Period every = map.required("every").as(PERIOD);
        if (role == null || channel == null || times == null || every == null) {
            return null;
        }
        String what = role.code() + ' ' + channel.code() + ' ' + every.code();
        return map.self().isFirst(seen, what, what) ? new Obligation(role, channel, times, every) : null;
    }

    /** The forms that a department owes; none where the policy asks for none. */
    static FeedbackQuota quota(YamlValue value, List<String> classes) {
        Map<String, Integer> byClass = new LinkedHashMap<>();
        classes.forEach(customerClass -> byClass.put(customerClass, 0));
        Integer total = value.map(map -> {
            Integer asked = map.required("total").count(0, MOST);
            byClass(map.optional("classes"), classes).forEach((customerClass, quota) -> {
                Integer count = quota.count(0, MOST);
                byClass.put(customerClass, count == null ? 0 : count);
            });
            return asked;
        });
        return new FeedbackQuota(total == null ? 0 : total, Collections.unmodifiableMap(byClass));
    }
}
