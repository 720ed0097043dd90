package crm.report.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.policy.Period;
import crm.policy.Policy;
import crm.rating.CustomerMaker;
import crm.record.Channel;
import crm.record.Customer.Nature;
import crm.record.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplianceExplainTextTest {

    /** Joins in mid-year and mid-week; some contacts count, one of each other kind does not. */
    private static ComplianceExplainWorld joiner() {
        return new ComplianceExplainWorld("2025-11-23", "2025-07-01")
                .profile("2025-07-15", "华东营销部", "S1")
                .staff("M1", "马经理", Role.DEPARTMENT_MANAGER, "华东营销部")
                .staff("S1", "刘斌", Role.SALESPERSON, "华东营销部")
                .visited("2025-06-30", "2025-07-09", "2025-07-17", "2025-07-18", "2025-11-24", "2025-06-29")
                .contact(Role.SALESPERSON, Channel.PHONE, "2025-11-03")
                .contact(Role.COMPANY_MANAGER, Channel.VISIT, "2025-10-01")
                .contact(Role.COMPANY_MANAGER, Channel.PHONE, "2025-10-02");
    }

    @Test
    void it_shows_the_customer_the_year_every_clause_and_every_contact() {
        assertThat(joiner().text(Language.EN)).isEqualTo("""
                # K0 单位0: class A 重要客户
                  class A by the rules as of 2025-11-23, rule A1: 合资公司、全资子公司; it was never rated
                  in class A all along: nothing on record says otherwise
                  a customer since 2025-07-01 by cooperation_since; recorded_on is 2025-07-15
                  judged as of 2025-11-23
                  closed periods are judged if they begin on 2024-01-01 or later
                  class A is owed nothing by company_manager
                  recorded at customers.csv:2
                # Week by week, 2024-11-25 to 2025-11-23
                 | Dec  Jan Feb Mar  Apr May Jun  Jul Aug  Sep Oct Nov
                department_manager visit | -------------------------------.....................
                salesperson visit | ------------------------------1112..................
                other contacts |                                             2    1
                a mark a week: 1-9 contacts, . none, - none and not yet owed

                department_manager visit, twice a year: due
                  0 of 1 done in the current year, due by 2025-12-31
                  no closed period is judged yet; no such contact on record
                  responsible: 马经理
                  owed since 2025-07-01, its first day as a customer
                  period |  | asked | done | outcome
                  2025-01-01 .. 2025-12-31 | current | 2 x 184/365 = 1.008 -> 1 | 0 | open

                salesperson visit, once a week: overdue
                  0 of 1 done in the current week, due by 2025-11-23
                  17 weeks missed in a row, overdue since 2025-07-28: 119 days
                  attainment: 3 of 20 weeks met, 3/20 = 0.1500; last contact 2025-07-18
                  responsible: 刘斌
                  owed since 2025-07-01, its first day as a customer
                  period |  | asked | done | outcome
                  2025-06-30 .. 2025-07-06 |  | 1 x 6/7 = 0.857 -> 1 | 1 | met
                  2025-07-07 .. 2025-07-13 |  | 1 | 1 | met
                  2025-07-14 .. 2025-07-20 |  | 1 | 2 | met
                  2025-07-21 .. 2025-11-16 | 17 weeks | 1 each | 0 each | missed
                  2025-11-17 .. 2025-11-23 | current | 1 | 0 | open
                  4 contacts count:
                    2025-06-30 | visits.csv:2 | 刘斌
                    2025-07-09 | visits.csv:3 | 刘斌
                    2025-07-17 | visits.csv:4 | 刘斌
                    2025-07-18 | visits.csv:5 | 刘斌
                # Contacts that do not count
                salesperson visit, 1: after the as-of date 2025-11-23
                    2025-11-24 | visits.csv:6 | 刘斌
                salesperson phone, 1: other channel; class A is owed visits by salesperson, no phone calls
                    2025-11-03 | visits.csv:8 | 刘斌
                company_manager visit, 1: other role; class A is owed visits by department_manager and salesperson
                    2025-10-01 | visits.csv:9 | 刘斌
                company_manager phone, 1: class A is owed no phone calls, and nothing by company_manager
                    2025-10-02 | visits.csv:10 | 刘斌
                salesperson visit, 1: before 2025-06-30, the first day of its judged periods
                    2025-06-29 | visits.csv:7 | 刘斌
                """);
    }

    @Test
    void it_speaks_chinese() {
        assertThat(joiner().text(Language.ZH)).isEqualTo("""
                # K0 单位0:A 类 重要客户
                  从未评级,2025-11-23 按规则 A1 为 A 类:合资公司、全资子公司
                  一直为 A 类,没有其他类别的记录
                  自 2025-07-01 起为客户(“合作起始日期”;“填写日期”为 2025-07-15)
                  考核截至 2025-11-23
                  已结束的考核期只计 2024-01-01 或以后开始的
                  公司经理对 A 类客户没有走访要求
                  档案位置:customers.csv:2
                # 逐周走访:2024-11-25 至 2025-11-23
                 | 12   1   2   3    4   5   6    7   8    9   10  11
                营销部经理现场走访 | -------------------------------.....................
                营销员现场走访 | ------------------------------1112..................
                其他联系 |                                             2    1
                每周一格:1-9 为次数,. 为没有,- 为没有且尚无要求

                营销部经理现场走访,每年 2 次:待完成
                  本期应访 1 次,已访 0 次,期限 2025-12-31
                  尚无已结束的考核期;从无此类走访记录
                  责任人:马经理
                  自 2025-07-01 起有此要求(成为客户之日)
                  考核期 |  | 应访 | 已访 | 结果
                  2025-01-01 .. 2025-12-31 | 本期 | 2 x 184/365 = 1.008 -> 1 | 0 | 待完成

                营销员现场走访,每周 1 次:逾期
                  本期应访 1 次,已访 0 次,期限 2025-11-23
                  已连续 17 周未完成,逾期起始日 2025-07-28,逾期 119 天
                  完成率:已结束的 20 周中完成 3 期,3/20 = 0.1500;最近联系 2025-07-18
                  责任人:刘斌
                  自 2025-07-01 起有此要求(成为客户之日)
                  考核期 |  | 应访 | 已访 | 结果
                  2025-06-30 .. 2025-07-06 |  | 1 x 6/7 = 0.857 -> 1 | 1 | 已完成
                  2025-07-07 .. 2025-07-13 |  | 1 | 1 | 已完成
                  2025-07-14 .. 2025-07-20 |  | 1 | 2 | 已完成
                  2025-07-21 .. 2025-11-16 | 17 周 | 各 1 | 各 0 | 未完成
                  2025-11-17 .. 2025-11-23 | 本期 | 1 | 0 | 待完成
                  计入 4 次:
                    2025-06-30 | visits.csv:2 | 刘斌
                    2025-07-09 | visits.csv:3 | 刘斌
                    2025-07-17 | visits.csv:4 | 刘斌
                    2025-07-18 | visits.csv:5 | 刘斌
                # 未计入的走访记录
                营销员现场走访,1 次:在报告日期 2025-11-23 之后
                    2025-11-24 | visits.csv:6 | 刘斌
                营销员电话访问,1 次:访问形式不符:营销员对 A 类客户应为现场走访,不是电话访问
                    2025-11-03 | visits.csv:8 | 刘斌
                公司经理现场走访,1 次:岗位不符:A 类客户的现场走访应由营销部经理和营销员进行
                    2025-10-01 | visits.csv:9 | 刘斌
                公司经理电话访问,1 次:A 类客户没有电话访问的要求,对公司经理也没有要求
                    2025-10-02 | visits.csv:10 | 刘斌
                营销员现场走访,1 次:在首个考核期的第一天 2025-06-30 之前
                    2025-06-29 | visits.csv:7 | 刘斌
                """);
    }

    @Test
    void where_nobody_is_responsible_it_says_what_is_missing() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-11-23", "2025-11-01");
        world.policy = ComplianceExplainWorld.policy(Map.of(
                "A",
                List.of(
                        new Policy.Obligation(Role.COMPANY_MANAGER, Channel.VISIT, 1, Period.QUARTER),
                        new Policy.Obligation(Role.DEPARTMENT_MANAGER, Channel.PHONE, 3, Period.HALF_YEAR),
                        ComplianceExplainWorld.VISIT_A_WEEK)));
        assertThat(world.text(Language.EN))
                .contains(
                        "company_manager visit, once a quarter: ",
                        "\n  responsible: nobody is known, staff has no company_manager\n",
                        "department_manager phone, 3 times a half-year: ",
                        "\n  responsible: nobody is known, for department is blank\n",
                        "\n  responsible: nobody is known, for salesperson is blank\n")
                .doesNotContain("owed nothing by");
        assertThat(world.text(Language.ZH)).contains("责任人:不详,人员表中没有公司经理\n", "责任人:不详,“营销部”未填写\n", "营销部经理电话访问,每半年 3 次:");
        world.profile(null, "华东营销部", "赵某");
        assertThat(world.text(Language.EN))
                .contains(
                        "\n  responsible: nobody is known, staff has no department_manager of 华东营销部\n",
                        "\n  responsible: 赵某\n");
    }

    @Test
    void periods_that_are_alike_share_a_line_from_three_on() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-11-23").from("2025-09-15");
        world.policy = ComplianceExplainWorld.policy(Map.of("A", List.of(ComplianceExplainWorld.VISIT_A_WEEK)));
        world.visited("2025-09-30", "2025-10-08", "2025-10-10", "2025-10-13", "2025-11-17", "2025-11-18");
        assertThat(world.text(Language.EN)).contains("""
                  2025-09-15 .. 2025-09-21 |  | 1 | 0 | missed
                  2025-09-22 .. 2025-09-28 |  | 1 | 0 | missed
                  2025-09-29 .. 2025-10-19 | 3 weeks | 1 each | 1 to 2 | met
                  2025-10-20 .. 2025-11-16 | 4 weeks | 1 each | 0 each | missed
                  2025-11-17 .. 2025-11-23 | current | 1 | 2 | met
                """);
        assertThat(world.text(Language.ZH)).contains("| 3 周 | 各 1 | 1 至 2 | 已完成\n");
        assertThat(world.rows()).hasSize(10);
    }

    @Test
    void months_of_different_lengths_are_alike() {
        ComplianceExplainWorld world = new ComplianceExplainWorld(
                "2025-11-23", CustomerMaker.customer(Nature.TIER1_AGENT).since("2025-01-15"));
        assertThat(world.text(Language.EN))
                .contains(
                        "  2025-01-01 .. 2025-01-31 |  | 1 x 17/31 = 0.548 -> 1 | 0 | missed\n"
                                + "  2025-02-01 .. 2025-10-31 | 9 months | 1 each | 0 each | missed\n",
                        "\n  10 months missed in a row, overdue since 2025-02-01: 296 days\n");
    }

    @Test
    void a_day_overdue_is_one_day() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-11-24").from("2025-11-17");
        assertThat(world.text(Language.EN)).contains("\n  1 week missed in a row, overdue since 2025-11-24: 1 day\n");
    }

    @Test
    void a_current_period_that_asks_for_nothing_is_told_so() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-11-23", "2025-11-22");
        assertThat(world.text(Language.EN))
                .contains(
                        "salesperson visit, once a week: met\n"
                                + "  nothing is asked for in the current week, up to 2025-11-23\n",
                        " | current | 1 x 2/7 = 0.286 -> 0 | 0 | met\n");
        assertThat(world.text(Language.ZH)).contains("\n  本期(至 2025-11-23)应访 0 次\n");
    }

    @Test
    void a_contact_long_ago_is_the_last_one_though_it_does_not_count() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-11-23", "2010-01-01").visited("2019-05-06");
        assertThat(world.text(Language.EN))
                .contains(
                        "; last contact 2019-05-06\n",
                        "salesperson visit, 1: before 2024-01-01, the first day of its judged periods\n");
    }
}
