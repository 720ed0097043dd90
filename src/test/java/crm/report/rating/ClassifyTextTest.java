package crm.report.rating;

import static crm.rating.CustomerMaker.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.rating.CustomerFilter;
import crm.rating.World;
import crm.record.Customer;
import crm.record.Customer.Nature;
import crm.record.Rating;
import crm.report.TestText;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassifyTextTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @Test
    void it_opens_with_the_counts_then_lists_by_class_then_tells_what_is_missing() {
        assertThat(text(company(), CustomerFilter.ALL, Language.EN)).isEqualTo("""
                # Customer rating as of 2025-12-31: 客户管理办法
                purchases from 2025-01 to 2025-12

                  A 1 (+1 -1) | 重要客户
                  B 3 (+0 -1) | 次重要客户
                  C 2 (+1 -0) | 潜在客户

                6 customers: 3 new, 1 up, 1 down, 1 the same; 1 by override
                # A 重要客户: 1
                  A1 | 1 | 合资公司、全资子公司

                  customer | name | rule | change | remark
                  K0 | 单位0 | A1 | up from B |\s
                # B 次重要客户: 3
                  B1 | 3 | 其他代理商

                  customer | name | rule | change | remark
                  K1 | 单位1 | B1 | new | A2: contract 4,820 of 5,000; unknown: scale, cooperation
                  K2 | 单位2 | B1 | new | unknown: contract, scale, cooperation
                  K5 | 单位5 | B1 | same | unknown: scale, our share
                # C 潜在客户: 2
                  C1 | 1 | 其他品牌代理商、零售商
                  override | 1 | set by decision, whatever the rules say

                  customer | name | rule | change | remark
                  K3 | 单位3 | C1 | new | B2: our tons 0, needs more than 0
                  K4 | 单位4 | override | down from A | 总经理批准; by the rules A (A1)
                # Missing data
                Rules that ask for these were passed over; once filled in, they may lift a class.
                  field | customers | who
                  scale | 3 | K1, K2, K5
                  contract_tons_per_month | 1 | K2
                  our_share | 1 | K5
                  cooperation_years | 2 | K1, K2
                """);
    }

    @Test
    void it_speaks_chinese() {
        assertThat(text(company(), CustomerFilter.ALL, Language.ZH)).isEqualTo("""
                # 客户评级(2025-12-31):客户管理办法
                采购数据:2025-01 至 2025-12

                  A 1 (+1 -1) | 重要客户
                  B 3 (+0 -1) | 次重要客户
                  C 2 (+1 -0) | 潜在客户

                共 6 家客户:新增 3、升级 1、降级 1、不变 1;其中 1 家由特批定级
                # A 重要客户:1 家
                  A1 | 1 | 合资公司、全资子公司

                  客户编号 | 单位名称 | 规则 | 变化 | 说明
                  K0 | 单位0 | A1 | 由 B 升级 |\s
                # B 次重要客户:3 家
                  B1 | 3 | 其他代理商

                  客户编号 | 单位名称 | 规则 | 变化 | 说明
                  K1 | 单位1 | B1 | 新增 | A2:合同量 4,820(需达 5,000);未知:规模、合作年限
                  K2 | 单位2 | B1 | 新增 | 未知:合同量、规模、合作年限
                  K5 | 单位5 | B1 | 不变 | 未知:规模、我司占比
                # C 潜在客户:2 家
                  C1 | 1 | 其他品牌代理商、零售商
                  override | 1 | 特批定级,不按规则

                  客户编号 | 单位名称 | 规则 | 变化 | 说明
                  K3 | 单位3 | C1 | 新增 | B2:我司采购量 0(需大于 0)
                  K4 | 单位4 | override | 由 A 降级 | 总经理批准;按规则为 A 类(A1)
                # 缺少的资料
                因缺少下列资料,有关规则未能适用;补齐后类别可能提高。
                  资料项 | 客户数 | 客户编号
                  规模 | 3 | K1、K2、K5
                  合同量(吨/月) | 1 | K2
                  我司占比 | 1 | K5
                  合作年限 | 2 | K1、K2
                """);
    }

    @Test
    void a_filter_of_classes_shows_those_alone_and_still_counts_who_left_them() {
        String text = text(company(), new CustomerFilter(Set.of(), Set.of(), Set.of("A")), Language.EN);
        assertThat(text)
                .contains("  A 1 (+1 -1) | 重要客户\n\n1 customer: 0 new, 1 up, 0 down, 0 the same\n", "# A 重要客户: 1")
                .doesNotContain("# B ", "# C ", "  B ", "K4");
    }

    @Test
    void where_nobody_was_rated_before_nothing_is_said_of_coming_and_going() {
        World world = World.of("2025-12-31", customer(Nature.SPECIFIER));
        assertThat(text(world, CustomerFilter.ALL, Language.EN))
                .contains(
                        "no purchases were given",
                        "  A 0 | 重要客户\n  B 1 | 次重要客户\n",
                        "No rule was passed over for want of data.")
                .doesNotContain("(+", "# A ", "# C ");
    }

    @Test
    void the_first_who_lack_a_field_are_named_and_the_others_counted() {
        World world = new World(DAY);
        for (int i = 0; i < 1234; i++) {
            world.customers.add(customer(i)
                    .nature(Nature.TIER1_AGENT)
                    .contract("1")
                    .since("2020-01-01")
                    .make());
        }
        assertThat(text(world, CustomerFilter.ALL, Language.EN))
                .contains("scale | 1,234 | K0, K1, K2, K3, K4 and 1,229 more", "  B 1,234 | ");
        assertThat(text(world, CustomerFilter.ALL, Language.ZH)).contains("规模 | 1,234 | K0、K1、K2、K3、K4 等 1,234 家");
    }

    private static World company() {
        World world = World.of("2025-12-31", customer(Nature.SUBSIDIARY));
        world.customers.add(
                customer(1).nature(Nature.TIER1_AGENT).contract("4820").make());
        world.customers.add(customer(2).nature(Nature.TIER1_AGENT).make());
        world.customers.add(customer(3).nature(Nature.RETAILER).make());
        world.customers.add(customer(4).nature(Nature.JOINT_VENTURE).make());
        world.customers.add(
                customer(5).nature(Nature.TIER2_AGENT).since("2020-01-01").make());
        Customer fifth = world.customers.get(5);
        world.purchases.add(World.purchase(fifth, "2025-12", null, "12"));
        world.rated("B", "2024-12-31");
        Customer fourth = world.customers.get(4);
        world.ratings.add(new Rating(fourth, "A", LocalDate.of(2024, 12, 31)));
        world.ratings.add(new Rating(fifth, "B", LocalDate.of(2024, 12, 31)));
        world.overrides.add(World.override(fourth, "C", null, null));
        return world;
    }

    private static String text(World world, CustomerFilter filter, Language language) {
        return TestText.of(ClassifyReport.of(world.assessment(), filter), language);
    }
}
