package crm.input.policy;

import static org.assertj.core.api.Assertions.assertThat;

import crm.fact.Fact;
import crm.policy.Condition;
import crm.policy.GreetingKind;
import crm.policy.OccasionKind;
import crm.policy.Period;
import crm.policy.Policy;
import crm.policy.Policy.Audience;
import crm.policy.Policy.CustomerClass;
import crm.policy.Policy.Holiday;
import crm.policy.Policy.Obligation;
import crm.policy.Policy.Scope;
import crm.problem.Problems;
import crm.record.Channel;
import crm.record.Customer.Brand;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import crm.record.Level;
import crm.record.Role;
import crm.record.Sender;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {
    private static final PolicyDocument BUILT_IN = PolicyFile.builtIn();
    private static final Policy POLICY = BUILT_IN.policy();

    @Test
    void the_built_in_policy_names_itself_its_company_and_its_classes() {
        assertThat(POLICY.name()).isEqualTo("客户管理办法");
        assertThat(POLICY.issued()).isEqualTo("2011-10-11");
        assertThat(POLICY.company()).isEqualTo("销售公司");
        assertThat(POLICY.classes())
                .containsExactly(
                        new CustomerClass("A", "重要客户"),
                        new CustomerClass("B", "次重要客户"),
                        new CustomerClass("C", "潜在客户"));
    }

    @Test
    void the_built_in_policy_has_thirteen_rules() {
        assertThat(POLICY.classification().stream().map(rule -> rule.id() + rule.customerClass()))
                .containsExactly(
                        "A1A", "A2A", "A3A", "A4A", "A5A", "A6A", "B1B", "B2B", "B3B", "B4B", "C1C", "C2C", "C3C");
        assertThat(POLICY.classification().get(1).label()).isEqualTo("合同量在5000吨/月以上且无不良信用记录的一级代理");
        assertThat(POLICY.classification().get(1).conditions())
                .containsExactly(
                        new Condition.OneOf(Fact.NATURE, List.of(Nature.TIER1_AGENT)),
                        new Condition.OneOf(Fact.BRAND, List.of(Brand.OWN)),
                        new Condition.Within(Fact.CONTRACT_TONS_PER_MONTH, bound("5000"), true, null, false),
                        new Condition.Is(Fact.BAD_CREDIT, false));
        assertThat(POLICY.classification().get(2).conditions())
                .containsExactly(
                        new Condition.OneOf(Fact.NATURE, List.of(Nature.TIER1_AGENT, Nature.TIER2_AGENT, Nature.AGENT)),
                        new Condition.OneOf(Fact.BRAND, List.of(Brand.OWN)),
                        new Condition.OneOf(Fact.SCALE, List.of(Scale.MEDIUM, Scale.SMALL)),
                        new Condition.Within(Fact.COOPERATION_YEARS, bound("3"), true, null, false),
                        new Condition.Is(Fact.BAD_CREDIT, false));
        assertThat(POLICY.classification().get(3).conditions())
                .contains(new Condition.Within(Fact.OUR_SHARE, bound("0.5"), true, null, false));
        assertThat(POLICY.classification().get(7).conditions())
                .contains(new Condition.Within(Fact.OUR_TONS_PER_MONTH, bound("0"), false, null, false));
        assertThat(POLICY.classification().get(12).conditions()).isEmpty();
    }

    private static Policy.Bound bound(String written) {
        return new Policy.Bound(new BigDecimal(written), written);
    }

    @Test
    void the_built_in_policy_asks_for_contacts_and_forms() {
        assertThat(POLICY.contactFrequency().keySet()).containsExactly("A", "B", "C");
        assertThat(POLICY.contactFrequency().get("A"))
                .containsExactly(
                        new Obligation(Role.COMPANY_MANAGER, Channel.VISIT, 1, Period.YEAR),
                        new Obligation(Role.COMPANY_MANAGER, Channel.PHONE, 1, Period.MONTH),
                        new Obligation(Role.DEPARTMENT_MANAGER, Channel.VISIT, 2, Period.YEAR),
                        new Obligation(Role.DEPARTMENT_MANAGER, Channel.PHONE, 1, Period.WEEK),
                        new Obligation(Role.SALESPERSON, Channel.VISIT, 1, Period.WEEK));
        assertThat(POLICY.contactFrequency().get("B")).hasSize(3);
        assertThat(POLICY.contactFrequency().get("C"))
                .containsExactly(new Obligation(Role.SALESPERSON, Channel.PHONE, 1, Period.MONTH));
        assertThat(POLICY.feedbackQuota().total()).isEqualTo(5);
        assertThat(List.copyOf(POLICY.feedbackQuota().byClass().entrySet()))
                .containsExactly(Map.entry("A", 2), Map.entry("B", 2), Map.entry("C", 1));
    }

    @Test
    void the_built_in_policy_greets() {
        Policy.Greetings greetings = POLICY.greetings();
        assertThat(greetings.holidays())
                .containsExactly(
                        new Holiday("new_year", "元旦", false, 1, 1),
                        new Holiday("spring_festival", "春节", true, 1, 1),
                        new Holiday("labour_day", "劳动节", false, 5, 1),
                        new Holiday("dragon_boat", "端午节", true, 5, 5),
                        new Holiday("mid_autumn", "中秋节", true, 8, 15),
                        new Holiday("national_day", "国庆节", false, 10, 1));
        assertThat(greetings.leadDays())
                .isEqualTo(Map.of(GreetingKind.GIFT, 7, GreetingKind.SMS, 0, GreetingKind.WISH, 0));
        assertThat(greetings.rules()).hasSize(6);
        assertThat(greetings.rules().get(1))
                .isEqualTo(new Policy.GreetingRule(
                        Set.of(OccasionKind.HOLIDAY),
                        new Scope(List.of("A", "B"), Set.of(Level.DEPUTY_GENERAL_MANAGER), true),
                        GreetingKind.GIFT,
                        List.of(Sender.COMPANY)));
        assertThat(greetings.rules().get(4).senders())
                .containsExactly(Sender.COMPANY_MANAGER, Sender.DEPARTMENT_MANAGER, Sender.SALESPERSON);
        assertThat(greetings.messages().keySet()).containsExactly(OccasionKind.values());
        assertThat(greetings.messages().get(OccasionKind.BIRTHDAY)).contains("{contact}", "{sender}");
    }

    @Test
    void the_built_in_policy_sorts_contacts_and_contents() {
        assertThat(POLICY.levels()).hasSize(7);
        assertThat(POLICY.levels().get(0).level()).isEqualTo(Level.STAFF);
        assertThat(POLICY.levels().get(2).titles()).containsExactly("董事长", "chairman");
        assertThat(POLICY.audiences())
                .containsExactly(
                        new Audience(
                                "I",
                                new Scope(
                                        List.of("A", "B"),
                                        Set.of(Level.CHAIRMAN, Level.GENERAL_MANAGER, Level.DEPUTY_GENERAL_MANAGER),
                                        null)),
                        new Audience(
                                "II",
                                new Scope(List.of("A", "B"), Set.of(Level.MIDDLE_MANAGER, Level.KEY_STAFF), null)),
                        new Audience("II", new Scope(List.of("A", "B"), Set.of(), true)),
                        new Audience("III", new Scope(List.of("C"), Set.of(Level.STAFF, Level.KEY_STAFF), null)));
        assertThat(POLICY.contents()).hasSize(9);
        assertThat(POLICY.contents().get(4)).isEqualTo(new Policy.Content("business_contact", "业务联系", List.of("II")));
        assertThat(POLICY.channels()).containsExactly("电话", "短信", "电子邮件", "期刊", "QQ群", "微博", "研讨会", "巡回演出");
    }

    @Test
    void every_value_is_shown_with_its_path_and_line() {
        assertThat(BUILT_IN.leaves())
                .contains(
                        new PolicyDocument.Leaf("policy", "客户管理办法", 4),
                        new PolicyDocument.Leaf("classes[0].class", "A", 9),
                        new PolicyDocument.Leaf("classification[1].when.contract_tons_per_month.min", "5000", 28),
                        new PolicyDocument.Leaf("classification[1].when.bad_credit", "false", 29))
                .anySatisfy(leaf -> {
                    assertThat(leaf.path()).isEqualTo("classification[12].when");
                    assertThat(leaf.value()).isEqualTo("{}");
                });
        List<String> lines = BUILT_IN.text().lines().toList();
        for (PolicyDocument.Leaf leaf : BUILT_IN.leaves()) {
            assertThat(lines.get(leaf.line() - 1)).contains(leaf.value());
        }
    }

    @Test
    void the_text_of_the_built_in_policy_reads_as_itself() {
        Problems problems = new Problems(9, true);

        assertThat(PolicyReader.read(BUILT_IN.text(), "mine.yaml", problems)).isEqualTo(BUILT_IN);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void what_is_optional_may_be_absent() {
        Policy policy = PolicySource.policy(PolicySource.REQUIRED);

        assertThat(policy.issued()).isNull();
        assertThat(policy.feedbackQuota().total()).isZero();
        assertThat(List.copyOf(policy.feedbackQuota().byClass().values())).containsExactly(0, 0);
        assertThat(policy.levels()).isEmpty();
        assertThat(policy.greetings().holidays()).isEmpty();
        assertThat(policy.greetings().leadDays())
                .isEqualTo(Map.of(GreetingKind.GIFT, 0, GreetingKind.SMS, 0, GreetingKind.WISH, 0));
        assertThat(policy.greetings().rules()).isEmpty();
        assertThat(policy.greetings().messages()).isEmpty();
        assertThat(policy.audiences()).isEmpty();
        assertThat(policy.contents()).isEmpty();
        assertThat(policy.channels()).isEmpty();
    }

    @Test
    void values_may_be_written_in_chinese_and_alone_instead_of_in_a_list() {
        String text = PolicySource.REQUIRED.replace(
                "when: {nature: [dealer]}", "when: {单位性质: 经销商, 重点客户: [重点, regional], 战略合作: 是}");

        assertThat(PolicySource.policy(text).classification().get(0).conditions())
                .extracting(Condition::fact)
                .containsExactly(Fact.NATURE, Fact.KEY_ACCOUNT, Fact.STRATEGIC_PARTNER);
    }

    @Test
    void a_class_is_the_same_in_full_width() {
        String text = PolicySource.REQUIRED.replace("class: A, label: key", "class: Ａ, label: key");

        assertThat(PolicySource.policy(text).classCodes()).containsExactly("A", "B");
    }
}
