package crm.report.rating;

import static crm.rating.CustomerMaker.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.fact.Fact;
import crm.rating.CustomerMaker;
import crm.rating.TestPolicy;
import crm.rating.World;
import crm.record.Customer.KeyAccount;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import crm.report.TestText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainTextTest {
    private static final String DAY = "2025-12-31";

    @Test
    void it_shows_every_rule_with_every_condition_and_ends_with_what_would_lift_the_customer() {
        World world = shortOfA();
        assertThat(text(world, Language.EN)).isEqualTo("""
                # K0 单位0: class B 次重要客户
                  rule B1: 其他代理商
                  rated as of 2025-12-31 by 客户管理办法
                  earlier ratings: C on 2023-12-31, A on 2024-12-31; now down
                  recorded at customers.csv:2

                A2 (class A) fails: 合同量在5000吨/月以上且无不良信用记录的一级代理
                  holds | nature | tier1_agent as recorded; needs tier1_agent
                  holds | brand | own, the field is blank and it is a tier1_agent; needs own
                  fails | contract | 4,820 t/month from the contract; needs 5,000: 180 short
                  holds | bad credit | no, the field is blank; needs no

                A3 (class A) unknown: 合作历史3年以上且无不良信用记录的中小代理商
                  holds | nature | tier1_agent as recorded; needs tier1_agent, tier2_agent or agent
                  holds | brand | own, the field is blank and it is a tier1_agent; needs own
                  unknown | scale | unknown, the field is blank: fill in scale; needs medium or small
                  holds | cooperation | 5 years since 2020-06-01; needs 3
                  holds | bad credit | no, the field is blank; needs no

                B1 (class B) holds and decides: 其他代理商
                  holds | nature | tier1_agent as recorded; needs tier1_agent, tier2_agent or agent
                  holds | brand | own, the field is blank and it is a tier1_agent; needs own

                B4 (class B) fails, not reached: 设计(推荐)使用产品的权威人士
                  fails | nature | tier1_agent as recorded; needs specifier

                C3 (class C) holds, not reached: 其他潜在客户
                  no conditions: it holds for every customer
                # What would lift it a class
                A2 (class A) fails on contract alone: 4,820 t/month from the contract; needs 5,000: 180 short.
                Fill in scale: if scale is medium or small, A3 (class A) would hold.
                """);
    }

    @Test
    void it_speaks_chinese() {
        assertThat(text(shortOfA(), Language.ZH)).isEqualTo("""
                # K0 单位0:B 类 次重要客户
                  规则 B1:其他代理商
                  评定日期 2025-12-31,依据客户管理办法
                  历次评级:2023-12-31 C 类、2024-12-31 A 类;本次降级
                  档案位置:customers.csv:2

                A2(A 类)不成立:合同量在5000吨/月以上且无不良信用记录的一级代理
                  成立 | 单位性质 | 一级代理(档案所载);需为一级代理
                  成立 | 代理品牌 | 本品牌(未填写,一级代理视为本品牌);需为本品牌
                  不成立 | 合同量 | 4,820 吨/月(合同);需达 5,000:差 180
                  成立 | 不良信用记录 | 否(未填写);需为否

                A3(A 类)未知:合作历史3年以上且无不良信用记录的中小代理商
                  成立 | 单位性质 | 一级代理(档案所载);需为一级代理、二级代理或代理商
                  成立 | 代理品牌 | 本品牌(未填写,一级代理视为本品牌);需为本品牌
                  未知 | 规模 | 未知(未填写),请补填“规模”;需为中型或小型
                  成立 | 合作年限 | 5 年(自 2020-06-01 起);需达 3
                  成立 | 不良信用记录 | 否(未填写);需为否

                B1(B 类)成立,以此定级:其他代理商
                  成立 | 单位性质 | 一级代理(档案所载);需为一级代理、二级代理或代理商
                  成立 | 代理品牌 | 本品牌(未填写,一级代理视为本品牌);需为本品牌

                B4(B 类)不成立,未用到:设计(推荐)使用产品的权威人士
                  不成立 | 单位性质 | 一级代理(档案所载);需为设计推荐人士

                C3(C 类)成立,未用到:其他潜在客户
                  无条件,适用于所有客户
                # 如何升级
                规则 A2(A 类)只差合同量一项:4,820 吨/月(合同);需达 5,000:差 180。
                请补填“规模”:若规模为中型或小型,则规则 A3(A 类)成立。
                """);
    }

    @Test
    void several_unknown_facts_of_a_rule_are_asked_for_together() {
        World world = World.of(DAY, customer(Nature.TIER1_AGENT).contract("1"));
        assertThat(text(world, Language.EN))
                .contains(
                        "\nFill in scale and fill in cooperation_since: if scale is medium or small and cooperation is "
                                + "at least 3, A3 (class A) would hold.\n");
        assertThat(text(world, Language.ZH)).contains("\n请补填“规模”并补填“合作起始日期”:若规模为中型或小型且合作年限达到 3,则规则 A3(A 类)成立。\n");
    }

    @Test
    void an_override_is_told_with_the_class_by_the_rules() {
        World world = World.of(DAY, customer(Nature.SUBSIDIARY))
                .overridden("C", "2025-07-01", "2026-06-30")
                .overridden("B", "2024-01-01", "2024-12-31");
        assertThat(text(world, Language.EN))
                .contains(
                        "# K0 单位0: class C 潜在客户\n",
                        "  set by an override: class C, 总经理批准, approved by 总甲, from 2025-07-01, until 2026-06-30\n",
                        "  by the rules class A, rule A1: 合资公司、全资子公司\n",
                        "  not in force that day: class B, 总经理批准, approved by 总甲, from 2024-01-01, until 2024-12-31\n",
                        "  no earlier rating\n",
                        "\nA1 (class A) holds, but the override decides: ",
                        "\nThe override keeps it in class C until 2026-06-30, whatever the rules say.\n"
                                + "By the rules it is in the best class.\n");
        assertThat(text(world, Language.ZH))
                .contains(
                        "  特批定级:C 类,总经理批准,批准人 总甲,自 2025-07-01,至 2026-06-30\n",
                        "  当日未生效的特批:B 类,",
                        "\n特批有效期至 2026-06-30,在此之前类别固定为 C,不受规则影响。\n按规则已是最高类别。\n");
    }

    @Test
    void an_override_without_end_is_told_so() {
        World world = World.of(DAY, customer(Nature.SUBSIDIARY)).overridden("C", null, null);
        assertThat(text(world, Language.EN))
                .contains("approved by 总甲, without end\n", "The override keeps it in class C, whatever the rules say.");
        assertThat(text(world, Language.ZH)).contains("批准人 总甲,长期有效\n", "特批长期有效,类别固定为 C");
    }

    @Test
    void the_best_class_has_nowhere_to_go() {
        assertThat(text(World.of(DAY, customer(Nature.SUBSIDIARY)), Language.EN))
                .endsWith("# What would lift it a class\nNothing: it is in the best class.\n");
        assertThat(text(World.of(DAY, customer(Nature.SUBSIDIARY)), Language.ZH))
                .endsWith("# 如何升级\n已是最高类别。\n");
    }

    @Test
    void where_nothing_is_near_it_says_why() {
        World world = World.of(DAY, customer(Nature.END_USER).keyAccount(KeyAccount.REGIONAL));
        assertThat(text(world, Language.EN))
                .endsWith("No rule of a better class is near: each fails on several conditions, or on one that is no "
                        + "number.\n");
        assertThat(text(world, Language.ZH)).endsWith("没有接近的更高类别规则:这些规则或有多项条件不成立,或不成立的条件不是数值。\n");
    }

    @Test
    void a_near_rule_behind_the_decider_would_not_lift_and_it_says_so() {
        World world = World.of(DAY, customer(Nature.AGENT).contract("8"));
        world.policy = TestPolicy.policy(
                TestPolicy.BUILT_IN.classes(),
                List.of(
                        TestPolicy.rule("B1", "", TestPolicy.oneOf(Fact.NATURE, Nature.AGENT)),
                        TestPolicy.rule("A1", "", TestPolicy.min(Fact.CONTRACT_TONS_PER_MONTH, "10")),
                        TestPolicy.rule("A2", "", TestPolicy.oneOf(Fact.SCALE, Scale.SMALL)),
                        TestPolicy.rule("C1", "")));
        assertThat(text(world, Language.EN))
                .endsWith("A1 (class A) fails on contract alone: 8 t/month from the contract; needs 10: 2 short. "
                        + "But B1 stands before it and decides.\n");
        assertThat(text(world, Language.ZH)).endsWith("差 2。但规则 B1 排在其前,仍由其定级。\n");
    }

    @Test
    void a_rating_of_the_day_itself_is_no_earlier_one() {
        World world = World.of(DAY, customer(Nature.SUBSIDIARY)).rated("B", DAY);
        assertThat(text(world, Language.EN)).contains("  no earlier rating\n");
        assertThat(text(world, Language.ZH)).contains("  以前未评级\n");
    }

    /** Just short of A by its contract, and of unknown scale; some rules are left out to keep it short. */
    private static World shortOfA() {
        CustomerMaker agent = customer(Nature.TIER1_AGENT).contract("4820").since("2020-06-01");
        World world = World.of(DAY, agent).rated("A", "2024-12-31").rated("C", "2023-12-31");
        world.policy = TestPolicy.policy(
                TestPolicy.BUILT_IN.classes(),
                TestPolicy.BUILT_IN.classification().stream()
                        .filter(rule -> List.of("A2", "A3", "B1", "B4", "C3").contains(rule.id()))
                        .toList());
        return world;
    }

    private static String text(World world, Language language) {
        return TestText.of(ExplainReport.of(world.classifier(), world.customer()), language);
    }
}
