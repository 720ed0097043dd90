package crm.rating;

import crm.base.Term;
import crm.fact.Fact;
import crm.policy.Condition;
import crm.policy.Policy;
import crm.record.Customer.Brand;
import crm.record.Customer.KeyAccount;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The built-in policy's classes and rules, and the parts to make others. */
public final class TestPolicy {
    private static final Condition AGENT = oneOf(Fact.NATURE, Nature.TIER1_AGENT, Nature.TIER2_AGENT, Nature.AGENT);
    private static final Condition OWN = oneOf(Fact.BRAND, Brand.OWN);
    private static final Condition END_USER = oneOf(Fact.NATURE, Nature.END_USER, Nature.PROJECT_OWNER);
    private static final Condition GOOD_CREDIT = is(Fact.BAD_CREDIT, false);

    /** Classes A, B and C with the rules A1 to C3. */
    public static final Policy BUILT_IN = policy(
            List.of(
                    new Policy.CustomerClass("A", "重要客户"),
                    new Policy.CustomerClass("B", "次重要客户"),
                    new Policy.CustomerClass("C", "潜在客户")),
            List.of(
                    rule("A1", "合资公司、全资子公司", oneOf(Fact.NATURE, Nature.JOINT_VENTURE, Nature.SUBSIDIARY)),
                    rule(
                            "A2",
                            "合同量在5000吨/月以上且无不良信用记录的一级代理",
                            oneOf(Fact.NATURE, Nature.TIER1_AGENT),
                            OWN,
                            min(Fact.CONTRACT_TONS_PER_MONTH, "5000"),
                            GOOD_CREDIT),
                    rule(
                            "A3",
                            "合作历史3年以上且无不良信用记录的中小代理商",
                            AGENT,
                            OWN,
                            oneOf(Fact.SCALE, Scale.MEDIUM, Scale.SMALL),
                            min(Fact.COOPERATION_YEARS, "3"),
                            GOOD_CREDIT),
                    rule(
                            "A4",
                            "我司产品采购量占其总量在50%以上的二级代理商",
                            oneOf(Fact.NATURE, Nature.TIER2_AGENT),
                            OWN,
                            min(Fact.OUR_SHARE, "0.5")),
                    rule("A5", "重点终端客户", END_USER, oneOf(Fact.KEY_ACCOUNT, KeyAccount.KEY)),
                    rule("A6", "其他战略合作伙伴", is(Fact.STRATEGIC_PARTNER, true)),
                    rule("B1", "其他代理商", AGENT, OWN),
                    rule(
                            "B2",
                            "采购我司产品的其他经销商、零售商",
                            oneOf(Fact.NATURE, Nature.DEALER, Nature.RETAILER),
                            above(Fact.OUR_TONS_PER_MONTH, "0")),
                    rule("B3", "区域市场重点终端用户", END_USER, oneOf(Fact.KEY_ACCOUNT, KeyAccount.REGIONAL)),
                    rule("B4", "设计(推荐)使用产品的权威人士", oneOf(Fact.NATURE, Nature.SPECIFIER)),
                    rule(
                            "C1",
                            "其他品牌代理商、零售商",
                            oneOf(
                                    Fact.NATURE,
                                    Nature.TIER1_AGENT,
                                    Nature.TIER2_AGENT,
                                    Nature.AGENT,
                                    Nature.DEALER,
                                    Nature.RETAILER)),
                    rule("C2", "各类工程业主、终端用户", END_USER),
                    rule("C3", "其他潜在客户")));

    private TestPolicy() {}

    /** A policy of classes and rules alone. */
    public static Policy policy(List<Policy.CustomerClass> classes, List<Policy.Rule> rules) {
        return new Policy(
                "客户管理办法",
                null,
                "销售公司",
                classes,
                rules,
                Map.of(),
                new Policy.FeedbackQuota(0, Map.of()),
                List.of(),
                new Policy.Greetings(List.of(), Map.of(), List.of(), Map.of()),
                List.of(),
                List.of(),
                List.of());
    }

    /** A rule whose id begins with its class. */
    public static Policy.Rule rule(String id, String label, Condition... conditions) {
        return new Policy.Rule(id, id.substring(0, 1), label, List.of(conditions));
    }

    public static Condition oneOf(Fact fact, Term... allowed) {
        return new Condition.OneOf(fact, List.of(allowed));
    }

    public static Condition is(Fact fact, boolean wanted) {
        return new Condition.Is(fact, wanted);
    }

    public static Condition min(Fact fact, String number) {
        return new Condition.Within(fact, bound(number), true, null, false);
    }

    public static Condition above(Fact fact, String number) {
        return new Condition.Within(fact, bound(number), false, null, false);
    }

    public static Condition max(Fact fact, String number) {
        return new Condition.Within(fact, null, false, bound(number), true);
    }

    public static Condition below(Fact fact, String number) {
        return new Condition.Within(fact, null, false, bound(number), false);
    }

    public static Condition between(Fact fact, String min, String below) {
        return new Condition.Within(fact, bound(min), true, bound(below), false);
    }

    private static Policy.Bound bound(String number) {
        return new Policy.Bound(new BigDecimal(number), number);
    }
}
