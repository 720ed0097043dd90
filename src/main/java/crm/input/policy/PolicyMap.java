package crm.input.policy;

import crm.base.Display;
import crm.base.Names;
import crm.input.yaml.YamlNode;
import crm.problem.Fault;
import crm.problem.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map of a policy, whose keys are taken one by one; those that nobody took are unknown. */
final class PolicyMap {

    private final Position at;
    private final PolicyValues values;
    private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();

    /** A map. Keys that stand twice are told, and the first of them counts. */
    PolicyMap(YamlNode.Entries map, PolicyValues values) {
        this.at = map.at();
        this.values = values;
        for (YamlNode.Entry entry : map.entries()) {
            if (entry.name().isMerge()) {
                continue;
            }
            String key = Names.trimmed(entry.name().text());
            YamlNode.Entry before = entries.putIfAbsent(key, entry);
            if (before != null) {
                values.report(
                        Fault.POLICY_DUPLICATE,
                        entry.name().at(),
                        Display.quoted(key),
                        before.name().at().line());
            }
        }
    }

    /** Where it starts. */
    Position at() {
        return at;
    }

    /** The value of a key that may be absent or blank; then null. */
    @Nullable
    YamlNode optional(String key) {
        YamlNode.Entry entry = entry(key);
        boolean blank = entry == null || entry.value() instanceof YamlNode.Text text && text.isNothing();
        return entry == null || blank ? null : entry.value();
    }

    /** The value of a key; null if it is absent or blank, which is then told. */
    @Nullable
    YamlNode required(String key) {
        YamlNode value = optional(key);
        if (value == null) {
            YamlNode.Entry entry = entries.get(key);
            values.report(
                    Fault.POLICY_MISSING_KEY, entry == null ? at : entry.value().at(), key);
        }
        return value;
    }

    /** A key with its value; null if it is absent. */
    YamlNode.@Nullable Entry entry(String key) {
        if (!known.contains(key)) {
            known.add(key);
        }
        return entries.get(key);
    }

    /** All keys, none of which is unknown any more; what they may be, whoever asks knows. */
    List<YamlNode.Entry> all() {
        known.addAll(entries.keySet());
        return List.copyOf(entries.values());
    }

    /** Tells of the keys that nobody asked for. */
    void close() {
        List<String> absent =
                known.stream().filter(key -> !entries.containsKey(key)).toList();
        for (YamlNode.Entry entry : entries.values()) {
            String key = Names.trimmed(entry.name().text());
            if (!known.contains(key)) {
                boolean near = crm.base.Nearest.to(key, absent).isPresent();
                values.reportUnknown(Fault.POLICY_UNKNOWN_KEY, key, entry.name().at(), near ? absent : known);
            }
        }
    }
}
