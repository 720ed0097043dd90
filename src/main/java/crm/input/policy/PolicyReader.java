package crm.input.policy;

import crm.base.Display;
import crm.base.Names;
import crm.field.ValueType;
import crm.input.yaml.YamlFile;
import crm.input.yaml.YamlMap;
import crm.input.yaml.YamlNode;
import crm.input.yaml.YamlValue;
import crm.policy.Policy;
import crm.policy.Policy.CustomerClass;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy that is written in YAML, and checks it: every fault is told with its line and column, not only the
 * first. A policy that was read has none. Each section has a reader of its own.
 */
final class PolicyReader {

    /** Columns of reports by month and department, beside which those of the classes stand. */
    private static final Set<String> COLUMNS = Set.of(("month department total missing status customers new_customers"
                    + " our_tons total_tons our_share visits calls feedback_forms overdue")
            .split(" "));

    /** The end of the columns that say how many forms of a class are owed. */
    private static final String OWED = "_required";

    /** What separates classes in options, and values in files. */
    private static final String SEPARATORS = ",;\t\n\"";

    private PolicyReader() {}

    /**
     * Reads a policy.
     *
     * @param text what is written
     * @param file the name under which faults are told
     * @param problems is told every fault
     * @return null if there is any
     */
    static @Nullable PolicyDocument read(String text, String file, Problems problems) {
        List<Problem> faults = new ArrayList<>();
        YamlNode root = YamlFile.root(text, file, faults);
        if (root == null && faults.isEmpty()) {
            Position start = new Position(file, 1, 1);
            faults.add(Problem.of(Fault.POLICY_WANTS, start, "", YamlNode.MAP, YamlNode.NOTHING));
        }
        Policy policy = new YamlValue(root, faults).map(PolicyReader::policy);
        faults.forEach(problems::add);
        return root == null || policy == null || !faults.isEmpty()
                ? null
                : new PolicyDocument(policy, text, PolicyDocument.leavesOf(root));
    }

    private static @Nullable Policy policy(YamlMap map) {
        String name = map.required("policy").text();
        YamlValue issued = map.optional("issued");
        boolean isIssued = issued.as(ValueType.DATE) != null;
        String company = map.required("company").text();
        Map<String, YamlValue> places = new LinkedHashMap<>();
        List<CustomerClass> classes = classes(map.required("classes"), places);
        List<String> codes = List.copyOf(places.keySet());
        List<Policy.Rule> classification = PolicyRules.read(map.required("classification"), places);
        var frequency = PolicyDuties.frequency(map.required("contact_frequency"), codes);
        Policy.FeedbackQuota quota = PolicyDuties.quota(map.optional("feedback_quota"), codes);
        List<Policy.LevelTitles> levels = PolicyAudiences.levels(map.optional("levels"));
        Policy.Greetings greetings = PolicyGreetings.read(map.optional("greetings"), codes);
        List<Policy.Audience> audiences = PolicyAudiences.audiences(map.optional("audiences"), codes);
        List<Policy.Content> contents = PolicyAudiences.contents(map.optional("contents"), audiences);
        YamlValue spread = map.optional("channels");
        List<String> channels = spread.isAbsent() ? List.of() : spread.several(YamlValue::text);
        if (name == null || company == null) {
            return null;
        }
        return new Policy(
                name,
                isIssued ? issued.text() : null,
                company,
                classes,
                classification,
                frequency,
                quota,
                levels,
                greetings,
                audiences,
                contents,
                channels);
    }

    /** The classes, and into {@code places} where each stands. */
    private static List<CustomerClass> classes(YamlValue list, Map<String, YamlValue> places) {
        Map<String, Position> columns = new HashMap<>();
        return list.atLeastOne().each(map -> {
            YamlValue place = map.required("class");
            String code = place.name();
            String label = map.required("label").text();
            if (code == null) {
                return null;
            }
            if (!isClassCode(code)) {
                place.report(Fault.POLICY_CLASS_CODE, Display.quoted(code));
            }
            places.putIfAbsent(code, place);
            boolean isFirst = place.isFirst(columns, Names.folded(code), Display.quoted(code));
            return isFirst && label != null ? new CustomerClass(code, label) : null;
        });
    }

    /** Whether a text can be the code of a class: it heads columns of reports, and is one of several in options. */
    private static boolean isClassCode(String code) {
        return Character.isLetterOrDigit(code.codePointAt(0))
                && code.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0)
                && !COLUMNS.contains(Names.folded(code))
                && !Names.folded(code).endsWith(OWED);
    }
}
