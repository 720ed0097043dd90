package crm.input.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.base.Term;
import crm.fact.Fact;
import crm.policy.GreetingKind;
import crm.policy.OccasionKind;
import crm.policy.Period;
import crm.record.Channel;
import crm.record.Level;
import crm.record.Role;
import crm.record.Sender;
import java.io.IOException;
import java.util.List;

/**
 * The JSON Schema of a policy as the vocabularies of the program make it: draft 7, which editors know best. Every key is
 * described in both languages; codes may also be written in Chinese, and whatever is optional may be left blank, as the reader
 * takes it.
 */
final class PolicySchema {

    private static final String TEXT = "#/definitions/text";

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final ObjectNode definitions = json.objectNode();

    private PolicySchema() {}

    /** The schema, as the file holds it. */
    static String text() throws IOException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(new PolicySchema().root()) + '\n';
    }

    private ObjectNode object() {
        return json.objectNode();
    }

    private ObjectNode ref(String name) {
        return object().put("$ref", name);
    }

    private ObjectNode anyOf(JsonNode... nodes) {
        ArrayNode all = json.arrayNode();
        for (JsonNode node : nodes) {
            all.add(node);
        }
        return object().set("anyOf", all);
    }

    private ObjectNode nothing() {
        return object().put("type", "null");
    }

    /** A key whose value may be left blank. */
    private ObjectNode optional(ObjectNode value, String en, String zh) {
        return described(anyOf(value, nothing()), en, zh);
    }

    private ObjectNode described(ObjectNode node, String en, String zh) {
        if (node.has("$ref")) { // beside which draft 7 reads nothing
            ArrayNode all = json.arrayNode().add(node);
            return object().put("description", en + " / " + zh).set("allOf", all);
        }
        ObjectNode described = object().put("description", en + " / " + zh);
        described.setAll(node);
        return described;
    }

    private ObjectNode pattern(String pattern) {
        return object().put("type", "string").put("pattern", pattern);
    }

    private ObjectNode count(int least, int most, String digits) {
        return anyOf(
                object().put("type", "integer").put("minimum", least).put("maximum", most),
                pattern("^\\s*" + digits + "\\s*$"));
    }

    /** A text that may also be written as one of the words of a vocabulary. */
    private ObjectNode words(List<? extends Term> terms) {
        ArrayNode words = json.arrayNode();
        for (Term term : terms) {
            words.add(term.code());
        }
        for (Term term : terms) {
            term.chineseNames().forEach(words::add);
        }
        return object().set("enum", words);
    }

    private ObjectNode several(ObjectNode value) {
        return anyOf(
                value,
                object().put("type", "array")
                        .put("minItems", 1)
                        .put("uniqueItems", true)
                        .set("items", value));
    }

    private ObjectNode list(ObjectNode item) {
        return object().put("type", "array").set("items", item);
    }

    private ObjectNode map(ObjectNode properties, String... required) {
        ObjectNode map = object().put("type", "object").put("additionalProperties", false);
        ArrayNode names = json.arrayNode();
        for (String name : required) {
            names.add(name);
        }
        map.set("properties", properties);
        return map.set("required", names);
    }

    private ObjectNode root() {
        ObjectNode root = object().put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", "Customer management policy of crm / crm 的客户管理办法")
                .put(
                        "description",
                        "Lists are ordered: the first entry that fits decides. crm policy FILE checks what no schema can see. / "
                                + "列表有先后:第一条适用的起作用。crm policy FILE 还会检查这里看不出的问题。");
        ObjectNode properties = object();
        properties.set("policy", described(ref(TEXT), "The name of the policy", "办法的名称"));
        properties.set("issued", optional(date(), "The date of issue", "发布日期"));
        properties.set("company", described(ref(TEXT), "The name that greetings are signed with", "问候署名所用的公司名称"));
        properties.set(
                "classes",
                described(
                        list(customerClass()).put("minItems", 1), "The classes of customers, best first", "客户类别,从高到低"));
        properties.set(
                "classification",
                described(
                        list(rule()).put("minItems", 1),
                        "The rules that rate a customer: the first that holds gives the class",
                        "评级规则:第一条成立的规则决定类别"));
        properties.set(
                "contact_frequency",
                described(
                        object().put("type", "object")
                                .set("additionalProperties", anyOf(list(obligation()), nothing())),
                        "What each class of customers is owed, by the code of the class",
                        "各类客户的走访要求,以类别代码为键"));
        properties.set(
                "feedback_quota", optional(quota(), "The forms that a department owes each month", "各营销部每月应交的反馈表"));
        properties.set(
                "levels",
                optional(
                        list(level()),
                        "How the level of a contact is told from the job title; the first entry that fits",
                        "如何由职务判断级别;第一条适用的"));
        properties.set("greetings", optional(greetings(), "Who is greeted how on which days", "何时以何种方式问候谁"));
        properties.set(
                "audiences",
                optional(
                        list(audience()),
                        "Who belongs to which audience; the first entry that fits",
                        "信息发布的对象;第一条适用的"));
        properties.set(
                "contents", optional(list(content()), "What there is to send, and to which audiences", "发布的内容及其对象"));
        properties.set("channels", optional(several(ref(TEXT)), "The ways by which contents are spread", "信息发布的渠道"));
        ObjectNode map = map(properties, "policy", "company", "classes", "classification", "contact_frequency");
        define();
        root.setAll(map);
        root.set("definitions", definitions);
        return root;
    }

    private void define() {
        definitions.set("text", anyOf(pattern("\\S"), object().put("type", "number"), object().put("type", "boolean")));
        definitions.set(
                "yes_no",
                anyOf(
                        object().put("type", "boolean"),
                        object().set("enum", json.arrayNode().add(0).add(1)),
                        pattern(
                                "^\\s*([Yy]([Ee][Ss])?|[Nn][Oo]?|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[01是否有无])\\s*$")));
        definitions.set(
                "number",
                anyOf(
                        object().put("type", "number").put("minimum", 0),
                        pattern("^\\s*([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]{1,6})?\\s*吨?\\s*$")));
        definitions.set("range", range());
    }

    private ObjectNode date() {
        return anyOf(
                pattern("^\\s*(19|20|21)[0-9]{2}([-/.年月]?[0-9]{1,2}){2}日?(\\s.*|T.*)?$"),
                object().put("type", "integer").put("minimum", 19000101).put("maximum", 21001231));
    }

    private ObjectNode customerClass() {
        ObjectNode properties = object();
        properties.set(
                "class",
                described(
                        anyOf(
                                pattern("^\\s*[\\p{L}\\p{Nd}][^,;\\t\\n\"]*$"),
                                object().put("type", "number").put("minimum", 0),
                                object().put("type", "boolean")),
                        "The code of the class, as reports write it",
                        "类别代码,报表中使用"));
        properties.set("label", described(ref(TEXT), "What it is called", "类别名称"));
        return map(properties, "class", "label");
    }

    private ObjectNode rule() {
        ObjectNode properties = object();
        ObjectNode id = anyOf(ref(TEXT));
        id.set("not", object().put("const", "override"));
        properties.set("rule", described(id, "The name of the rule, as reports write it", "规则名,报表中使用"));
        properties.set("class", described(ref(TEXT), "The class that it gives", "评出的类别"));
        properties.set("label", described(ref(TEXT), "What the policy says, as the reason", "办法的原文,作为评定依据"));
        properties.set(
                "when",
                described(
                        conditions(),
                        "All conditions must hold; {} holds always. A list means one of its values",
                        "所有条件都须成立;{} 总是成立。列表表示其中之一"));
        return map(properties, "rule", "class", "label", "when");
    }

    private ObjectNode conditions() {
        ObjectNode properties = object();
        for (Fact fact : Fact.values()) {
            ObjectNode value = switch (fact.type()) {
                case CODE -> several(words(fact.vocabulary()));
                case FLAG -> ref("#/definitions/yes_no");
                case NUMBER -> ref("#/definitions/range");
            };
            String en = fact.code().replace('_', ' ');
            String zh = fact.chineseNames().get(0);
            properties.set(fact.code(), described(value, en, zh));
            fact.chineseNames().forEach(name -> properties.set(name, described(value, en, zh)));
        }
        return map(properties);
    }

    private ObjectNode range() {
        ObjectNode properties = object();
        properties.set("min", optional(ref("#/definitions/number"), "at least", "不小于(以上)"));
        properties.set("above", optional(ref("#/definitions/number"), "more than", "大于"));
        properties.set("max", optional(ref("#/definitions/number"), "at most", "不大于(以下)"));
        properties.set("below", optional(ref("#/definitions/number"), "less than", "小于"));
        ObjectNode range = map(properties);
        ArrayNode some = json.arrayNode();
        for (String bound : List.of("min", "above", "max", "below")) {
            ObjectNode given = object();
            given.set("required", json.arrayNode().add(bound));
            given.set("properties", object().set(bound, object().set("not", nothing())));
            some.add(given);
        }
        range.set("anyOf", some);
        ArrayNode notBoth = json.arrayNode();
        notBoth.add(object().set(
                        "not",
                        object().set("required", json.arrayNode().add("min").add("above"))));
        notBoth.add(object().set(
                        "not",
                        object().set("required", json.arrayNode().add("max").add("below"))));
        return range.set("allOf", notBoth);
    }

    private ObjectNode obligation() {
        ObjectNode properties = object();
        properties.set("role", described(words(List.of(Role.values())), "Who makes the contact", "由谁走访"));
        properties.set("channel", described(words(List.of(Channel.values())), "visit or phone", "走访或电话"));
        properties.set(
                "times", described(count(1, 1000, "0*([1-9][0-9]{0,2}|1000)"), "How often in each period", "每个周期的次数"));
        properties.set("every", described(words(List.of(Period.values())), "The period", "周期"));
        return map(properties, "role", "channel", "times", "every");
    }

    private ObjectNode quota() {
        ObjectNode forms = count(0, 1000, "0*([0-9]{1,3}|1000)");
        ObjectNode properties = object();
        properties.set("total", described(forms, "Forms in all", "总份数"));
        properties.set(
                "classes",
                optional(
                        object().put("type", "object").set("additionalProperties", anyOf(forms, nothing())),
                        "Forms about customers of each class",
                        "各类客户的份数"));
        return map(properties, "total");
    }

    private ObjectNode level() {
        ObjectNode properties = object();
        properties.set("level", described(words(List.of(Level.values())), "The level", "级别"));
        properties.set(
                "titles",
                described(
                        several(ref(TEXT)),
                        "Titles one of which the position contains, case ignored",
                        "职务中包含的字样,不分大小写"));
        return map(properties, "level", "titles");
    }

    private void scope(ObjectNode properties) {
        properties.set("classes", optional(several(ref(TEXT)), "Of which classes; else of all", "哪些类别;不写为全部"));
        properties.set(
                "levels",
                optional(several(words(List.of(Level.values()))), "Of which levels; else of all", "哪些级别;不写为全部"));
        properties.set(
                "in_charge",
                optional(
                        ref("#/definitions/yes_no"),
                        "Whether in charge of our business; else either",
                        "是否主管我司业务;不写为不论"));
    }

    private ObjectNode audience() {
        ObjectNode properties = object();
        properties.set("audience", described(ref(TEXT), "The name of the audience", "对象名称"));
        scope(properties);
        return map(properties, "audience");
    }

    private ObjectNode content() {
        ObjectNode properties = object();
        properties.set("content", described(ref(TEXT), "A code, as reports write it", "内容代码,报表中使用"));
        properties.set("label", described(ref(TEXT), "What it is called", "内容名称"));
        properties.set("audiences", described(several(ref(TEXT)), "To which audiences it is sent", "发给哪些对象"));
        return map(properties, "content", "label", "audiences");
    }

    private ObjectNode greetings() {
        ObjectNode properties = object();
        properties.set("holidays", optional(list(holiday()), "The holidays", "节日"));
        ObjectNode days = count(0, 365, "0*([0-9]{1,2}|[12][0-9]{2}|3[0-5][0-9]|36[0-5])");
        ObjectNode lead = object();
        lead.set("gift", optional(days, "for gifts", "礼品"));
        lead.set("sms", optional(days, "for text messages", "短信"));
        lead.set("wish", optional(days, "for personal wishes", "祝福"));
        properties.set(
                "lead_days", optional(map(lead), "How many days before the day it must leave; else 0", "提前几天发出;不写为 0"));
        properties.set(
                "rules", optional(list(greetingRule()), "Who is greeted how; the first that fits", "问候规则;第一条适用的"));
        ObjectNode messages = object();
        String known = "contact|customer|company|occasion|sender";
        for (OccasionKind kind : OccasionKind.values()) {
            messages.set(
                    kind.code(),
                    optional(
                            anyOf(
                                    pattern("^([^{}]|\\{(" + known + ")\\})*\\S([^{}]|\\{(" + known + ")\\})*$"),
                                    pattern("^\\s*(\\{(" + known + ")\\}\\s*)+$"),
                                    object().put("type", "number"),
                                    object().put("type", "boolean")),
                            "May hold {contact} {customer} {company} {occasion} {sender}",
                            "可用 {contact} {customer} {company} {occasion} {sender}"));
        }
        properties.set("messages", optional(map(messages), "The text for each kind of occasion", "每种场合的文字"));
        ObjectNode greetings = map(properties);
        ObjectNode hasRules = object();
        hasRules.set("required", json.arrayNode().add("rules"));
        hasRules.set(
                "properties",
                object().set("rules", object().put("type", "array").put("minItems", 1)));
        greetings.set("if", hasRules);
        ObjectNode wantsMessages = object();
        wantsMessages.set("required", json.arrayNode().add("messages"));
        wantsMessages.set("properties", object().set("messages", object().put("type", "object")));
        return greetings.set("then", wantsMessages);
    }

    private ObjectNode holiday() {
        ObjectNode properties = object();
        ObjectNode code = anyOf(ref(TEXT));
        code.set("not", object().set("enum", json.arrayNode().add("birthday").add("anniversary")));
        properties.set("occasion", described(code, "A code, as reports write it", "代码,报表中使用"));
        properties.set("label", described(ref(TEXT), "What messages call it", "短信中的名称"));
        properties.set(
                "date",
                described(
                        anyOf(
                                pattern("^\\s*((0?[13578]|1[02])-(0?[1-9]|[12][0-9]|3[01])"
                                        + "|(0?[469]|11)-(0?[1-9]|[12][0-9]|30)|0?2-(0?[1-9]|[12][0-9]))\\s*$"),
                                pattern("^\\s*(lunar|农历)\\s*(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|30)\\s*$")),
                        "Month and day, 05-01, or lunar 08-15",
                        "月日,如 05-01;农历写 lunar 08-15"));
        return map(properties, "occasion", "label", "date");
    }

    private ObjectNode greetingRule() {
        ObjectNode properties = object();
        properties.set(
                "occasions",
                described(several(words(List.of(OccasionKind.values()))), "On which kinds of occasion", "哪些场合"));
        scope(properties);
        properties.set("kind", described(words(List.of(GreetingKind.values())), "gift, sms or wish", "礼品、短信或祝福"));
        properties.set(
                "senders",
                described(
                        several(words(List.of(Sender.values()))),
                        "The company, or roles: one greeting of each",
                        "公司或岗位:每个各发一份"));
        return map(properties, "occasions", "kind", "senders");
    }
}
