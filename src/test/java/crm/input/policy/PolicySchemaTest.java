package crm.input.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import crm.problem.Fault;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** {@code docs/policy.schema.json}: that editors and the reader agree on what a policy is. */
@Tag("slow")
class PolicySchemaTest {

    private static final Path FILE = Path.of("docs/policy.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CHANGED_POLICIES = Integer.getInteger("crm.schema.policies", 1000);

    /** What no schema can see: what parts of a policy mean together, and days that a calendar does not have. */
    private static final Set<Fault> MEANING = EnumSet.of(
            Fault.POLICY_UNREACHABLE_RULE,
            Fault.POLICY_UNREACHABLE_ENTRY,
            Fault.POLICY_UNDECIDED,
            Fault.POLICY_CLASS_WITHOUT_RULES,
            Fault.POLICY_CLASS_WITHOUT_OBLIGATIONS,
            Fault.POLICY_DUPLICATE,
            Fault.POLICY_EMPTY_RANGE,
            Fault.POLICY_CLASS_CODE,
            Fault.NO_SUCH_DAY,
            Fault.YEAR_OUT_OF_RANGE);

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Files.readString(FILE));
    }

    /** A YAML text as an editor sees it. */
    private static JsonNode json(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return MAPPER.valueToTree(new Load(settings).loadFromString(yaml));
    }

    private static List<Problem> problems(String yaml) {
        Problems problems = new Problems(Integer.MAX_VALUE, false);
        PolicyReader.read(yaml, "policy.yaml", problems);
        return problems.all();
    }

    @Test
    void the_file_is_what_the_vocabularies_make_it() throws IOException {
        if ("write".equals(System.getProperty("crm.docs"))) {
            Files.writeString(FILE, PolicySchema.text());
        }
        assertThat(Files.readString(FILE)).isEqualTo(PolicySchema.text());
    }

    @Test
    void every_key_is_described_in_both_languages() throws IOException {
        List<String> bare = new ArrayList<>();
        addBare(MAPPER.readTree(FILE.toFile()), "", bare);
        assertThat(bare).isEmpty();
    }

    private static void addBare(JsonNode node, String path, List<String> bare) {
        JsonNode properties = node.get("properties");
        boolean isCondition = path.endsWith("/anyOf") || path.endsWith("/if") || path.endsWith("/then");
        if (properties != null && !isCondition) {
            properties.fields().forEachRemaining(entry -> {
                JsonNode description = entry.getValue().get("description");
                if (description == null || !description.asText().matches(".+ / .*[\u4e00-\u9fff].*")) {
                    bare.add(path + '/' + entry.getKey());
                }
            });
        }
        if (node.isObject()) {
            node.fields().forEachRemaining(entry -> addBare(entry.getValue(), path + '/' + entry.getKey(), bare));
        } else if (node.isArray()) {
            node.forEach(each -> addBare(each, path, bare));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/crm/policy/policy.yaml", "examples/drafts/policy-2026.yaml"})
    void policies_without_fault_are_so_in_an_editor(String file) throws IOException {
        String policy = Files.readString(Path.of(file));
        assertThat(problems(policy)).isEmpty();
        assertThat(schema().validate(json(policy))).isEmpty();
        String withModeline = "# yaml-language-server: $schema=policy.schema.json\n" + policy;
        assertThat(problems(withModeline)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy: 1",
                "issued: 20111011",
                "issued: 2011年10月11日",
                "issued:",
                "channels: 电话",
                "feedback_quota: {total: '05', classes: {A: , B: 2}}",
                "greetings: {holidays: [], lead_days: {gift: '7'}}",
                "levels: []"
            })
    void other_ways_to_write_the_same_are_taken_by_both(String line) throws IOException {
        ObjectNode policy = (ObjectNode) json(Files.readString(Path.of("src/main/resources/crm/policy/policy.yaml")));
        JsonNode change = json(line);
        policy.setAll((ObjectNode) change);
        assertThat(problems(yaml(policy))).isEmpty();
        assertThat(schema().validate(policy)).isEmpty();
    }

    /** JSON is YAML too, but for null, which stands for what is left blank. */
    private static String yaml(JsonNode policy) {
        return policy.toString().replace(":null", ": ");
    }

    /**
     * Random changes: what the reader takes, the schema takes; what the reader refuses for its form, the schema refuses.
     */
    @Test
    void reader_and_schema_agree_on_changed_policies() throws IOException {
        JsonSchema schema = schema();
        String builtIn = Files.readString(Path.of("src/main/resources/crm/policy/policy.yaml"));
        Random random = new Random(8);
        Map<Fault, Integer> seen = new EnumMap<>(Fault.class);
        int taken = 0;
        for (int i = 0; i < CHANGED_POLICIES; i++) {
            JsonNode policy = json(builtIn);
            for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
                change(policy, random);
            }
            String yaml = yaml(policy);
            List<Problem> problems = problems(yaml);
            List<Problem> ofForm =
                    problems.stream().filter(each -> !isOfMeaning(each)).toList();
            Set<ValidationMessage> messages = schema.validate(json(yaml));
            problems.forEach(each -> seen.merge(each.fault(), 1, Integer::sum));
            taken += problems.isEmpty() ? 1 : 0;
            if (problems.isEmpty()) {
                assertThat(messages).as("the reader takes %s", yaml).isEmpty();
            }
            if (!ofForm.isEmpty()) {
                assertThat(messages).as("%s in %s", ofForm, yaml).isNotEmpty();
            }
        }
        assertThat(taken).as("policies without fault").isGreaterThan(CHANGED_POLICIES / 20);
        assertThat(seen.keySet())
                .contains(
                        Fault.POLICY_MISSING_KEY,
                        Fault.POLICY_UNKNOWN_KEY,
                        Fault.POLICY_UNKNOWN_NEAR,
                        Fault.POLICY_WANTS,
                        Fault.POLICY_NOT_A_COUNT,
                        Fault.POLICY_NOT_A_DAY);
    }

    /** A name that refers to a class or an audience which the policy does not have is nothing that a schema knows. */
    private static boolean isOfMeaning(Problem problem) {
        String field = problem.field().en();
        boolean refers =
                field.matches("classification\\[\\d+]\\.class|contact_frequency\\..*|feedback_quota\\.classes\\..*"
                        + "|.*\\.classes(\\[\\d+])?|contents\\[\\d+]\\.audiences(\\[\\d+])?");
        boolean unknownName =
                problem.fault() == Fault.POLICY_UNKNOWN_VALUE || problem.fault() == Fault.POLICY_UNKNOWN_NEAR;
        boolean message = problem.fault() == Fault.POLICY_MISSING_KEY
                && problem.what().en().matches("(holiday|birthday|anniversary) is missing");
        return MEANING.contains(problem.fault()) || (refers && unknownName) || message;
    }

    private static void change(JsonNode policy, Random random) {
        List<JsonNode> all = new ArrayList<>();
        collect(policy, all);
        JsonNode node = all.get(random.nextInt(all.size()));
        if (node instanceof ObjectNode map) {
            changeMap(map, random);
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            int place = random.nextInt(list.size());
            switch (random.nextInt(4)) {
                case 0 -> list.remove(place);
                case 1 -> list.add(list.get(random.nextInt(list.size())));
                case 2 -> list.set(place, scalar(random));
                default -> list.removeAll();
            }
        }
    }

    private static void changeMap(ObjectNode map, Random random) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> each = map.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        if (names.isEmpty()) {
            map.set("new", scalar(random));
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> map.remove(name);
            case 1 -> map.set(name.substring(1) + name.charAt(0), map.remove(name));
            case 2 -> map.set(name, scalar(random));
            case 3 -> map.putNull(name);
            case 4 -> map.set(name, MAPPER.createArrayNode().add(map.get(name)));
            default -> map.set(name, MAPPER.createObjectNode().set("new", map.get(name)));
        }
    }

    private static JsonNode scalar(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> new TextNode("");
            case 1 -> new TextNode("其他");
            case 2 -> MAPPER.getNodeFactory().numberNode(random.nextInt(3000));
            case 3 -> MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case 4 -> new TextNode("yes");
            case 5 -> new TextNode("02-30");
            case 6 -> new TextNode("农历 8-15");
            case 7 -> new TextNode("{name}祝您好");
            case 8 -> new TextNode("5,000吨");
            case 9 -> MAPPER.createArrayNode();
            case 10 -> MAPPER.createObjectNode();
            default -> new TextNode("A");
        };
    }

    private static void collect(JsonNode node, List<JsonNode> all) {
        if (node.isContainerNode()) {
            all.add(node);
            node.forEach(each -> collect(each, all));
        }
    }
}
