package crm.input.policy;

import crm.base.Display;
import crm.base.Language;
import crm.base.Names;
import crm.field.Dates;
import crm.input.yaml.YamlFile;
import crm.input.yaml.YamlNode;
import crm.policy.Policy;
import crm.policy.Policy.CustomerClass;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy that is written in YAML, and checks it: every fault is told with its line and column, not
 * only the first. A policy that was read has none.
 */
public final class PolicyReader {

    /** Columns of reports by month and department, beside which those of the classes stand. */
    private static final Set<String> COLUMNS = Set.of(
            "month",
            "department",
            "total",
            "missing",
            "status",
            "customers",
            "new_customers",
            "our_tons",
            "total_tons",
            "our_share",
            "visits",
            "calls",
            "feedback_forms",
            "overdue");

    /** The end of the columns that say how many forms of a class are owed. */
    private static final String OWED = "_required";

    /** What separates classes in options, and values in files. */
    private static final String SEPARATORS = ",;\t\n\"";

    /** The resource that holds the built-in policy. */
    private static final String BUILT_IN = "/crm/policy/policy.yaml";

    private static final String SCHEMA = "/crm/policy/policy.schema.json";

    private final PolicyValues values = new PolicyValues();

    private PolicyReader() {}

    /**
     * Reads a policy.
     *
     * @param text what is written
     * @param file the name under which faults are told
     * @param problems is told every fault
     * @return null if there is any
     */
    public static @Nullable PolicyDocument read(String text, String file, Problems problems) {
        return new PolicyReader().document(text, file, problems);
    }

    /** The policy that is built in. */
    public static PolicyDocument builtIn() {
        Problems problems = new Problems(1, true);
        PolicyDocument builtIn = read(builtInText(), "policy.yaml", problems);
        if (builtIn == null) {
            throw new IllegalStateException(problems.errors().get(0).line(Language.EN));
        }
        return builtIn;
    }

    private static String builtInText() {
        return resource(BUILT_IN);
    }

    /** The JSON Schema of a policy, by which editors complete and check one. */
    public static String schema() {
        return resource(SCHEMA);
    }

    private static String resource(String name) {
        try (InputStream in = PolicyReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable PolicyDocument document(String text, String file, Problems problems) {
        YamlNode root = YamlFile.root(text, file, values.problems());
        if (root == null && values.problems().isEmpty()) {
            values.report(Fault.POLICY_WANTS, new Position(file, 1, 1), YamlNode.MAP, YamlNode.NOTHING);
        }
        Policy policy = root == null ? null : policy(root);
        PolicyPlaces places = root == null ? null : new PolicyPlaces(root);
        for (Problem problem : values.problems()) {
            problems.add(places == null ? problem : places.named(problem));
        }
        return root == null || policy == null ? null : new PolicyDocument(policy, text, PolicyDocument.leavesOf(root));
    }

    private @Nullable Policy policy(YamlNode root) {
        PolicyMap map = values.map(root);
        if (map == null) {
            return null;
        }
        String name = values.text(map.required("policy"));
        String issued = issued(map.optional("issued"));
        String company = values.text(map.required("company"));
        Map<String, Position> places = new LinkedHashMap<>();
        List<CustomerClass> classes = classes(map.required("classes"), places);
        List<String> codes = List.copyOf(places.keySet());
        PolicyRules rules = new PolicyRules(values, places);
        List<Policy.Rule> classification = rules.read(map.required("classification"));
        PolicyDuties duties = new PolicyDuties(values, codes);
        var frequency = duties.frequency(map.required("contact_frequency"));
        Policy.FeedbackQuota quota = duties.quota(map.optional("feedback_quota"));
        PolicyAudiences audiences = new PolicyAudiences(values, codes);
        List<Policy.LevelTitles> levels = audiences.levels(map.optional("levels"));
        Policy.Greetings greetings = new PolicyGreetings(values, codes).read(map.optional("greetings"));
        List<Policy.Audience> whom = audiences.audiences(map.optional("audiences"));
        List<Policy.Content> contents = audiences.contents(map.optional("contents"), whom);
        YamlNode spread = map.optional("channels");
        List<String> channels = spread == null ? List.of() : values.several(spread, values::text);
        map.close();
        if (name == null || company == null || !values.problems().isEmpty()) {
            return null;
        }
        return new Policy(
                name,
                issued,
                company,
                List.copyOf(classes),
                classification,
                frequency,
                quota,
                levels,
                greetings,
                whom,
                contents,
                List.copyOf(channels));
    }

    private @Nullable String issued(@Nullable YamlNode node) {
        String issued = values.text(node);
        if (node == null || issued == null) {
            return null;
        }
        return Dates.date(issued, values.complaint(node)) == null ? null : issued;
    }

    /** The classes, and into {@code places} where each stands. */
    private List<CustomerClass> classes(@Nullable YamlNode node, Map<String, Position> places) {
        List<CustomerClass> classes = new ArrayList<>();
        Map<String, Position> columns = new HashMap<>();
        for (PolicyMap map : values.someMaps(node)) {
            YamlNode place = map.required("class");
            String code = values.name(place);
            String label = values.text(map.required("label"));
            map.close();
            if (place == null || code == null) {
                continue;
            }
            if (!isClassCode(code)) {
                values.report(Fault.POLICY_CLASS_CODE, place.at(), Display.quoted(code));
            }
            Position alike = columns.putIfAbsent(Names.folded(code), place.at());
            places.putIfAbsent(code, place.at());
            if (alike != null) {
                values.report(Fault.POLICY_DUPLICATE, place.at(), Display.quoted(code), alike.line());
            } else if (label != null) {
                classes.add(new CustomerClass(code, label));
            }
        }
        return classes;
    }

    /** Whether a text can be the code of a class: it heads columns of reports, and is one of several in options. */
    private static boolean isClassCode(String code) {
        return Character.isLetterOrDigit(code.codePointAt(0))
                && code.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0)
                && !COLUMNS.contains(Names.folded(code))
                && !Names.folded(code).endsWith(OWED);
    }
}
