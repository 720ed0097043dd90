package crm.input.policy;

import crm.base.Display;
import crm.field.ValueType;
import crm.field.ValueTypes;
import crm.input.yaml.YamlNode;
import crm.policy.OccasionKind;
import crm.policy.Policy.Audience;
import crm.policy.Policy.Content;
import crm.policy.Policy.LevelTitles;
import crm.problem.Fault;
import crm.problem.Position;
import crm.record.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a policy sorts contacts: their levels, the audiences they belong to, and what these are sent. */
final class PolicyAudiences {

    private static final ValueType<Level> LEVEL = ValueTypes.code(Level.values());

    private final PolicyValues values;
    private final List<String> classes;

    /**
     * The audiences of one policy.
     *
     * @param classes the codes of its classes
     */
    PolicyAudiences(PolicyValues values, List<String> classes) {
        this.values = values;
        this.classes = classes;
    }

    /** The titles that tell a level. */
    List<LevelTitles> levels(@Nullable YamlNode node) {
        List<LevelTitles> levels = new ArrayList<>();
        for (PolicyMap map : values.maps(node)) {
            Level level = values.value(map.required("level"), LEVEL);
            List<String> titles = values.several(map.required("titles"), values::text);
            map.close();
            if (level != null) {
                levels.add(new LevelTitles(level, List.copyOf(titles)));
            }
        }
        return List.copyOf(levels);
    }

    /** The audiences, in the order written. */
    List<Audience> audiences(@Nullable YamlNode node) {
        List<Audience> audiences = new ArrayList<>();
        List<PolicyScope> scopes = new ArrayList<>();
        List<Position> places = new ArrayList<>();
        int before = values.problems().size();
        for (PolicyMap map : values.maps(node)) {
            String code = values.name(map.required("audience"));
            PolicyScope scope = scope(map, Set.of(OccasionKind.HOLIDAY));
            map.close();
            if (code != null) {
                audiences.add(new Audience(code, scope.classes(), scope.levels(), scope.inCharge()));
                scopes.add(scope);
                places.add(map.at());
            }
        }
        if (values.problems().size() == before) {
            reportNeverReached(scopes, places);
        }
        return List.copyOf(audiences);
    }

    /** Whom an entry is for: its classes, levels and whether in charge of our business. */
    PolicyScope scope(PolicyMap map, Set<OccasionKind> occasions) {
        List<String> of = values.several(map.optional("classes"), item -> values.oneOf(item, classes));
        List<Level> levels = values.several(map.optional("levels"), item -> values.value(item, LEVEL));
        Boolean inCharge = values.value(map.optional("in_charge"), ValueTypes.YES_NO);
        Set<Level> ordered = levels.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(levels));
        return new PolicyScope(occasions, List.copyOf(of), ordered, inCharge);
    }

    /** Tells of entries that no contact ever reaches. */
    void reportNeverReached(List<PolicyScope> scopes, List<Position> places) {
        for (int place : PolicyScope.neverReached(scopes, classes)) {
            values.report(Fault.POLICY_UNREACHABLE_ENTRY, places.get(place));
        }
    }

    /** What there is to send, each to audiences that exist. */
    List<Content> contents(@Nullable YamlNode node, List<Audience> audiences) {
        Set<String> known = new LinkedHashSet<>();
        audiences.forEach(audience -> known.add(audience.code()));
        List<Content> contents = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        for (PolicyMap map : values.maps(node)) {
            YamlNode place = map.required("content");
            String code = values.name(place);
            String label = values.text(map.required("label"));
            List<String> to = values.several(map.required("audiences"), item -> values.oneOf(item, known));
            map.close();
            if (place == null || code == null) {
                continue;
            }
            Position before = seen.putIfAbsent(code, place.at());
            if (before != null) {
                values.report(Fault.POLICY_DUPLICATE, place.at(), Display.quoted(code), before.line());
            } else if (label != null) {
                contents.add(new Content(code, label, List.copyOf(to)));
            }
        }
        return List.copyOf(contents);
    }
}
