package crm.report.contact;

import static crm.rating.CustomerMaker.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.contact.ObligationState.Status;
import crm.policy.Period;
import crm.policy.Policy;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Customer.Nature;
import crm.record.Role;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Rows;
import crm.report.TestText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplianceTextTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);

    /** On a Monday before the last day of a month: two A customers, one of them never visited, and a C customer. */
    private static OwedWorld company() {
        Policy.Obligation visit = OwedWorld.obligation(Role.SALESPERSON, Channel.VISIT, 1, Period.WEEK);
        Policy.Obligation call = OwedWorld.obligation(Role.COMPANY_MANAGER, Channel.PHONE, 2, Period.MONTH);
        Policy.Obligation yearly = OwedWorld.obligation(Role.SALESPERSON, Channel.PHONE, 1, Period.YEAR);
        OwedWorld world = OwedWorld.of(MONDAY.toString())
                .owing(Map.of("A", List.of(visit, call), "B", List.of(visit), "C", List.of(yearly)));
        world.from = LocalDate.of(2026, 1, 1);
        List<Customer> customers = world.classes.customers;
        customers.add(customer(0)
                .nature(Nature.SUBSIDIARY)
                .department("一部")
                .salesperson("S1")
                .make());
        customers.add(customer(1).nature(Nature.SUBSIDIARY).department("一部").make());
        customers.add(customer(2).department("二部").salesperson("李四").make());
        customers.add(customer(3).since("2026-04-01").make());
        customers.add(customer(4).ended("2026-01-01").make());
        world.staff.add(OwedWorld.member("S1", "张三", Role.SALESPERSON, "一部"));
        world.staff.add(OwedWorld.member("M1", "总甲", Role.COMPANY_MANAGER, null));
        world.staff.add(OwedWorld.member("M2", "总乙", Role.COMPANY_MANAGER, null));
        LocalDate[] weekly = new LocalDate[12];
        for (int i = 0; i < weekly.length; i++) {
            weekly[i] = MONDAY.minusWeeks(i + 1L);
        }
        world.visited(customers.get(0), Role.SALESPERSON, Channel.VISIT, weekly);
        world.visited(customers.get(0), Role.COMPANY_MANAGER, Channel.PHONE, MONDAY.minusDays(1));
        world.visited(
                customers.get(0), Role.COMPANY_MANAGER, Channel.PHONE, MONDAY.minusDays(40), MONDAY.minusDays(41));
        world.visited(customers.get(2), Role.SALESPERSON, Channel.PHONE, MONDAY);
        return world;
    }

    private static String text(OwedWorld world, Language language, Status... statuses) {
        return TestText.of(world.report(statuses), language);
    }

    @Test
    void it_tells_how_things_stand_then_what_is_overdue_then_what_falls_due_this_week_then_the_totals() {
        assertThat(text(company(), Language.EN, Status.OVERDUE)).isEqualTo("""
                # Visits and calls owed as of 2026-03-30: 客户管理办法
                this week ends on 2026-04-05; closed periods are judged from 2026-01-01 on

                  class | role | done now | periods met | attainment |\s
                  A | company_manager | 1/4 | 1/4 | 25.00% | ███░░░░░░░░░
                  A | salesperson | 0/2 | 12/24 | 50.00% | ██████░░░░░░
                  C | salesperson | 1/1 | 0/0 | – |\s
                # Overdue: 2, the worst first
                class | customer | name | owed | days | responsible | last contact
                A | K1 | 单位1 | visit 1/week | 78 | (salesperson) | never
                A | K1 | 单位1 | call 2/month | 58 | 总甲, 总乙 | never
                # Due this week, by 2026-03-31: 1
                class | customer | name | owed | to do | responsible | last contact
                A | K0 | 单位0 | call 2/month | 1 | 总甲, 总乙 | 2026-03-29
                # Due this week, by 2026-04-05: 1
                class | customer | name | owed | to do | responsible | last contact
                A | K0 | 单位0 | visit 1/week | 1 | 张三 | 2026-03-23
                # Totals by class
                  class | obligations | met | due | overdue | attainment |\s
                  A 重要客户 | 4 | 0 | 2 | 2 | 46.43% | ██████░░░░░░
                  C 潜在客户 | 1 | 1 | 0 | 0 | – |\s
                  total | 5 | 1 | 2 | 2 | 46.43% | ██████░░░░░░
                """);
    }

    @Test
    void it_speaks_chinese() {
        assertThat(text(company(), Language.ZH, Status.OVERDUE)).isEqualTo("""
                # 走访考核(2026-03-30):客户管理办法
                本周至 2026-04-05;往期自 2026-01-01 起考核

                  类别 | 岗位 | 本期已访/应访 | 往期完成/应完成 | 完成率 |\s
                  A | 公司经理 | 1/4 | 1/4 | 25.00% | ███░░░░░░░░░
                  A | 营销员 | 0/2 | 12/24 | 50.00% | ██████░░░░░░
                  C | 营销员 | 1/1 | 0/0 | – |\s
                # 逾期:2 项,最急的在前
                类别 | 客户编号 | 单位名称 | 要求 | 天数 | 责任人 | 最近联系
                A | K1 | 单位1 | 每周走访1次 | 78 | (营销员) | 从未
                A | K1 | 单位1 | 每月电话2次 | 58 | 总甲、总乙 | 从未
                # 本周到期(至 2026-03-31):1 项
                类别 | 客户编号 | 单位名称 | 要求 | 尚缺 | 责任人 | 最近联系
                A | K0 | 单位0 | 每月电话2次 | 1 | 总甲、总乙 | 2026-03-29
                # 本周到期(至 2026-04-05):1 项
                类别 | 客户编号 | 单位名称 | 要求 | 尚缺 | 责任人 | 最近联系
                A | K0 | 单位0 | 每周走访1次 | 1 | 张三 | 2026-03-23
                # 各类合计
                  类别 | 要求 | 已完成 | 待完成 | 逾期 | 完成率 |\s
                  A 重要客户 | 4 | 0 | 2 | 2 | 46.43% | ██████░░░░░░
                  C 潜在客户 | 1 | 1 | 0 | 0 | – |\s
                  合计 | 5 | 1 | 2 | 2 | 46.43% | ██████░░░░░░
                """);
    }

    @Test
    void the_line_on_the_customers_adds_up() {
        List<Note> notes = company().report(Status.OVERDUE).notes();
        assertThat(notes.stream().map(note -> note.code() + " " + note.count()))
                .containsExactly("judged_customers 3", "not_begun_customers 1", "ended_customers 1");
        assertThat(notes.get(0).text().en()).isEqualTo("5 customers read: 3 judged, 1 not yet begun, 1 ended.");
        assertThat(notes.get(0).text().zh()).isEqualTo("共读取 5 家客户:考核 3 家,尚未开始 1 家,已终止 1 家。");
    }

    @Test
    void what_falls_due_this_week_is_shown_whatever_is_listed() {
        String met = text(company(), Language.EN, Status.MET);
        assertThat(met)
                .contains("# Overdue: 2, the worst first\n  Not listed; see --status overdue.\n# Due this week, by")
                .contains("# Met: 1\n", "C | K2 | 单位2 | call 1/year | 1/1 | 李四 | 2026-03-30\n");
        OwedWorld later = company();
        later.visits.removeIf(visit -> visit.customer().index() == 2);
        assertThat(text(later, Language.EN, Status.DUE))
                .contains("# Due later: 1\nclass | customer | name | owed | due by | responsible | last contact\n"
                        + "C | K2 | 单位2 | call 1/year | 2026-12-31 | 李四 | never\n");
        assertThat(text(later, Language.EN, Status.OVERDUE)).doesNotContain("# Due later", "# Met");
    }

    @Test
    void where_all_is_well_it_says_so() {
        OwedWorld world = company();
        world.classes.customers.subList(0, 2).clear();
        assertThat(text(world, Language.EN, Status.OVERDUE))
                .contains("# Overdue\n  Nothing is overdue.\n# Due this week\n  Nothing more falls due this week.\n");
        world.classes.customers.clear();
        assertThat(text(world, Language.ZH, Status.values())).contains("没有逾期。", "合计 | 0 | 0 | 0 | 0 | – |");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000, ░░░░░░░░░░░░, 0.00%",
        "1, 1000, █░░░░░░░░░░░, 0.10%",
        "1, 2, ██████░░░░░░, 50.00%",
        "999999, 1000000, ███████████░, 100.00%",
        "7, 7, ████████████, 100.00%"
    })
    void a_bar_is_empty_only_at_nothing_and_full_only_at_all(long part, long whole, String bar, String percent) {
        var attainment = crm.base.Ratio.of(part, whole);
        assertThat(ComplianceWords.bar(attainment).text().en()).isEqualTo(bar);
        assertThat(ComplianceWords.percent(attainment).text().en()).isEqualTo(percent);
    }

    @Test
    void groups_without_a_name_come_last_and_the_most_overdue_first() {
        OwedWorld world = company();
        Report report = world.summary(SummaryKey.SALESPERSON);
        assertThat(report.table().columns().stream().map(Column::name))
                .containsExactly("salesperson", "obligations", "met", "due", "overdue", "attainment");
        List<String> rows = new ArrayList<>();
        Rows.of(report).forEach(row -> rows.add(row.toString()));
        assertThat(rows)
                .containsExactly("[张三, 2, 0, 2, 0, 0.9286]", "[李四, 1, 1, 0, 0, null]", "[null, 2, 0, 0, 2, 0.0000]");
        assertThat(TestText.of(report, Language.EN)).isEqualTo("""
                # Visits and calls owed as of 2026-03-30, by salesperson
                closed periods are judged from 2026-01-01 on

                  salesperson | obligations | met | due | overdue | attainment |\s
                  张三 | 2 | 0 | 2 | 0 | 92.86% | ███████████░
                  李四 | 1 | 1 | 0 | 0 | – |\s
                  (none) | 2 | 0 | 0 | 2 | 0.00% | ░░░░░░░░░░░░
                  total | 5 | 1 | 2 | 2 | 46.43% | ██████░░░░░░
                """);
        assertThat(rows(world, SummaryKey.DEPARTMENT)).containsExactly("一部", "二部");
        assertThat(rows(world, SummaryKey.CLASS)).containsExactly("A", "C");
        assertThat(rows(world, SummaryKey.ROLE)).containsExactly(Role.COMPANY_MANAGER, Role.SALESPERSON);
        assertThat(rows(world, SummaryKey.REGION)).containsExactly((Object) null);
    }

    private static List<Object> rows(OwedWorld world, SummaryKey key) {
        List<Object> names = new ArrayList<>();
        Rows.of(world.summary(key)).forEach(row -> names.add(row.get(0)));
        return names;
    }
}
