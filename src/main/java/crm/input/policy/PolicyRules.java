package crm.input.policy;

import crm.base.Display;
import crm.base.Phrase;
import crm.input.yaml.YamlValue;
import crm.policy.Condition;
import crm.policy.Policy.Rule;
import crm.problem.Fault;
import crm.problem.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the classification of a policy: its rules, and what is wrong with them together. */
final class PolicyRules {

    /** What reports call a class that was set by decision, in the place of a rule. */
    private static final String OVERRIDE = "override";

    private PolicyRules() {}

    /**
     * The rules, in the order written.
     *
     * @param classes where each class of the policy stands, by its code
     */
    static List<Rule> read(YamlValue list, Map<String, YamlValue> classes) {
        int before = list.faults();
        List<YamlValue> places = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        Set<String> given = new HashSet<>();
        List<Rule> rules = list.atLeastOne().each(map -> {
            YamlValue place = map.required("rule");
            String id = place.name();
            String customerClass = map.required("class").oneOf(classes.keySet());
            String label = map.required("label").text();
            List<Condition> when = PolicyConditions.read(map.required("when"));
            if (id != null && id.equals(OVERRIDE)) {
                place.report(Fault.POLICY_TAKEN, Display.quoted(id));
            }
            if (id != null) {
                place.isFirst(seen, id, Display.quoted(id));
            }
            if (id == null || customerClass == null || label == null) {
                return null;
            }
            given.add(customerClass);
            places.add(place);
            return new Rule(id, customerClass, label, when);
        });
        if (!list.isAbsent() && list.faults() == before) {
            classes.forEach((code, place) -> {
                if (!given.contains(code)) {
                    place.report(Fault.POLICY_CLASS_WITHOUT_RULES, code);
                }
            });
            tellUnreached(rules, places, list);
        }
        return rules;
    }

    private static void tellUnreached(List<Rule> rules, List<YamlValue> places, YamlValue list) {
        PolicyReach reach = PolicyReach.of(rules);
        for (int i = 0; i < rules.size(); i++) {
            List<String> shadows = reach.shadows(i);
            if (!shadows.isEmpty()) {
                places.get(i).report(Fault.POLICY_UNREACHABLE_RULE, rules.get(i).id(), Phrase.list(shadows));
            }
        }
        Phrase undecided = reach.undecided();
        if (undecided != null) {
            list.report(Fault.POLICY_UNDECIDED, undecided);
        }
    }
}
