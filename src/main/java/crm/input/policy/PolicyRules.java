package crm.input.policy;

import crm.base.Display;
import crm.base.Phrase;
import crm.input.yaml.YamlNode;
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
import org.jspecify.annotations.Nullable;

/** Reads the classification of a policy: its rules, and what is wrong with them together. */
final class PolicyRules {

    /** What reports call a class that was set by decision, in the place of a rule. */
    private static final String OVERRIDE = "override";

    private final PolicyValues values;
    private final Map<String, Position> classes;
    private final PolicyConditions conditions;

    /**
     * The rules of one policy.
     *
     * @param classes where each class of the policy stands, by its code
     */
    PolicyRules(PolicyValues values, Map<String, Position> classes) {
        this.values = values;
        this.classes = classes;
        this.conditions = new PolicyConditions(values);
    }

    /** The rules, in the order written. */
    List<Rule> read(@Nullable YamlNode node) {
        int before = values.problems().size();
        List<Rule> rules = new ArrayList<>();
        List<Position> places = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        Set<String> given = new HashSet<>();
        for (PolicyMap map : values.someMaps(node)) {
            YamlNode place = map.required("rule");
            String id = values.name(place);
            String customerClass = values.oneOf(map.required("class"), classes.keySet());
            String label = values.text(map.required("label"));
            List<Condition> when = conditions.read(map.required("when"));
            map.close();
            if (customerClass != null) {
                given.add(customerClass);
            }
            if (place == null || id == null) {
                continue;
            }
            if (id.equals(OVERRIDE)) {
                values.report(Fault.POLICY_TAKEN, place.at(), Display.quoted(id));
            }
            Position first = seen.putIfAbsent(id, place.at());
            if (first != null) {
                values.report(Fault.POLICY_DUPLICATE, place.at(), Display.quoted(id), first.line());
            }
            if (customerClass != null && label != null) {
                rules.add(new Rule(id, customerClass, label, when));
                places.add(place.at());
            }
        }
        if (node != null && values.problems().size() == before) {
            checkTogether(rules, places, given, node.at());
        }
        return List.copyOf(rules);
    }

    private void checkTogether(List<Rule> rules, List<Position> places, Set<String> given, Position list) {
        classes.forEach((code, place) -> {
            if (!given.contains(code)) {
                values.report(Fault.POLICY_CLASS_WITHOUT_RULES, place, code);
            }
        });
        PolicyReach reach = PolicyReach.of(rules);
        for (int i = 0; i < rules.size(); i++) {
            List<String> shadows = reach.shadows(i);
            if (!shadows.isEmpty()) {
                values.report(
                        Fault.POLICY_UNREACHABLE_RULE,
                        places.get(i),
                        rules.get(i).id(),
                        Phrase.list(shadows));
            }
        }
        Phrase undecided = reach.undecided();
        if (undecided != null) {
            values.report(Fault.POLICY_UNDECIDED, list, undecided);
        }
    }
}
