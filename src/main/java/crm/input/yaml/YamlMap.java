package crm.input.yaml;

import crm.base.Display;
import crm.base.Nearest;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of a text that people write by hand, whose keys are asked for one by one. Keys that stand twice are told, and
 * the first of them counts; those that nobody asked for are told when all has been read.
 */
public final class YamlMap {

    /**
     * A key and what it stands for.
     *
     * @param value blank where nothing stands behind the key
     */
    public record Entry(YamlValue key, YamlValue value) {}

    private final YamlValue self;
    private final List<Problem> problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();

    YamlMap(YamlValue self, List<YamlNode.Entry> written, List<Problem> problems) {
        this.self = self;
        this.problems = problems;
        Map<String, Position> seen = new HashMap<>();
        for (YamlNode.Entry entry : written) {
            YamlValue key = new YamlValue(entry.name(), problems);
            if (!entry.name().isMerge() && key.isFirst(seen, key.written(), Display.quoted(key.written()))) {
                entries.put(key.written(), new Entry(key, new YamlValue(entry.value(), problems)));
            }
        }
    }

    /** The map as a value, for its place and faults. */
    public YamlValue self() {
        return self;
    }

    /** The value of a key; absent if the key is, or nothing stands behind it. */
    public YamlValue optional(String key) {
        Entry entry = entry(key);
        return entry == null || entry.value().isBlank() ? new YamlValue(null, problems) : entry.value();
    }

    /** The value of a key; told if it is absent. */
    public YamlValue required(String key) {
        YamlValue value = optional(key);
        Entry entry = entries.get(key);
        if (entry == null) {
            self.report(Fault.POLICY_MISSING_KEY, key);
        } else if (value.isAbsent()) {
            problems.add(Problem.of(Fault.POLICY_MISSING_KEY, entry.value().at(), "", key));
        }
        return value;
    }

    /** A key with its value; null if it is absent. */
    public @Nullable Entry entry(String key) {
        if (!known.contains(key)) {
            known.add(key);
        }
        return entries.get(key);
    }

    /** All keys with their values, in the order written. None is unknown any more: whoever asks tells of those. */
    public List<Entry> all() {
        known.addAll(entries.keySet());
        return List.copyOf(entries.values());
    }

    /** Tells of the keys that nobody asked for, with the nearest of those that are absent. */
    void reportUnknown() {
        List<String> absent =
                known.stream().filter(key -> !entries.containsKey(key)).toList();
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                boolean near = Nearest.to(key, absent).isPresent();
                entry.key().reportUnknown(Fault.POLICY_UNKNOWN_KEY, key, near ? absent : known);
            }
        });
    }
}
