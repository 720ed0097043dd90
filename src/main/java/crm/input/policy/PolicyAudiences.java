package crm.input.policy;

import crm.base.Display;
import crm.field.ValueType;
import crm.input.yaml.YamlMap;
import crm.input.yaml.YamlValue;
import crm.policy.OccasionKind;
import crm.policy.Policy.Audience;
import crm.policy.Policy.Content;
import crm.policy.Policy.LevelTitles;
import crm.policy.Policy.Scope;
import crm.problem.Fault;
import crm.problem.Position;
import crm.record.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads how a policy sorts contacts: their levels, the audiences they belong to, and what these are sent. */
final class PolicyAudiences {

    /** Whether an entry of a list is for a contact. */
    interface Fit<T> {
        boolean of(T entry, OccasionKind occasion, String customerClass, Level level, boolean inCharge);
    }

    private static final ValueType<Level> LEVEL = ValueType.code(Level.values());

    private PolicyAudiences() {}

    /** The titles that tell a level. */
    static List<LevelTitles> levels(YamlValue list) {
        return list.each(map -> {
            Level level = map.required("level").as(LEVEL);
            List<String> titles = map.required("titles").several(YamlValue::text);
            return level == null ? null : new LevelTitles(level, titles);
        });
    }

    /**
     * The audiences, in the order written.
     *
     * @param classes the codes of the policy's classes
     */
    static List<Audience> audiences(YamlValue list, List<String> classes) {
        int before = list.faults();
        List<YamlValue> places = new ArrayList<>();
        List<Audience> audiences = list.each(map -> {
            String code = map.required("audience").name();
            Scope scope = scope(map, classes);
            places.add(map.self());
            return code == null ? null : new Audience(code, scope);
        });
        if (list.faults() == before) {
            tellUnreached(
                    audiences,
                    places,
                    classes,
                    (audience, occasion, customerClass, level, inCharge) ->
                            audience.scope().fits(customerClass, level, inCharge));
        }
        return audiences;
    }

    /** Whom an entry is for: its classes, levels and whether in charge of our business. */
    static Scope scope(YamlMap map, List<String> classes) {
        List<String> of = map.optional("classes").several(item -> item.oneOf(classes));
        List<Level> levels = map.optional("levels").several(item -> item.as(LEVEL));
        Boolean inCharge = map.optional("in_charge").as(ValueType.YES_NO);
        Set<Level> ordered = EnumSet.noneOf(Level.class);
        ordered.addAll(levels);
        return new Scope(of, Collections.unmodifiableSet(ordered), inCharge);
    }

    /** Tells of entries that no contact ever reaches, because earlier ones are for all of theirs. */
    static <T> void tellUnreached(List<T> entries, List<YamlValue> places, List<String> classes, Fit<T> fit) {
        BitSet reached = new BitSet();
        for (OccasionKind occasion : OccasionKind.values()) {
            for (String customerClass : classes) {
                for (Level level : Level.values()) {
                    for (boolean inCharge : new boolean[] {false, true}) {
                        int first = 0;
                        while (first < entries.size()
                                && !fit.of(entries.get(first), occasion, customerClass, level, inCharge)) {
                            first++;
                        }
                        reached.set(first);
                    }
                }
            }
        }
        for (int i = reached.nextClearBit(0); i < entries.size(); i = reached.nextClearBit(i + 1)) {
            places.get(i).report(Fault.POLICY_UNREACHABLE_ENTRY);
        }
    }

    /** What there is to send, each to audiences that exist. */
    static List<Content> contents(YamlValue list, List<Audience> audiences) {
        Set<String> known = new LinkedHashSet<>();
        audiences.forEach(audience -> known.add(audience.code()));
        Map<String, Position> seen = new HashMap<>();
        return list.each(map -> {
            YamlValue place = map.required("content");
            String code = place.name();
            String label = map.required("label").text();
            List<String> to = map.required("audiences").several(item -> item.oneOf(known));
            boolean isFirst = code != null && place.isFirst(seen, code, Display.quoted(code));
            return code == null || !isFirst || label == null ? null : new Content(code, label, to);
        });
    }
}
