package crm.report.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.contact.CalendarPeriod;
import crm.policy.Period;
import crm.policy.Policy;
import crm.record.Channel;
import crm.record.Role;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplianceExplainYearTest {

    private static final int TERMINAL = 80;

    /** The months and the marks of the only clause. */
    private static List<String> strip(ComplianceExplainWorld world, Language language) {
        String text = world.text(language);
        int head = text.indexOf("\n |");
        return List.of(text.substring(head + 1, text.indexOf("\n\n", head)).split("\n"));
    }

    private static ComplianceExplainWorld world(String asOf, String since) {
        ComplianceExplainWorld world = new ComplianceExplainWorld(asOf, since);
        world.policy = ComplianceExplainWorld.policy(Map.of("A", List.of(ComplianceExplainWorld.VISIT_A_WEEK)));
        return world;
    }

    @Test
    void the_weeks_are_those_that_begin_in_the_year_up_to_the_day() {
        int long53 = 0;
        for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
            List<CalendarPeriod> weeks = ComplianceExplainPeriods.weeks(day);
            CalendarPeriod last = weeks.get(weeks.size() - 1);
            assertThat(weeks.size()).as(day.toString()).isBetween(52, 53);
            assertThat(last.first()).isBeforeOrEqualTo(day);
            assertThat(last.last()).isAfterOrEqualTo(day);
            assertThat(weeks.get(0).first()).isAfter(day.minusYears(1));
            assertThat(weeks.get(0).first().minusDays(7)).isBeforeOrEqualTo(day.minusYears(1));
            long53 += weeks.size() - 52;
        }
        assertThat(long53).isPositive();
    }

    @Test
    void a_year_with_a_week53_has_a_mark_for_it() {
        ComplianceExplainWorld world = world("2021-01-03", null).visited("2020-12-28", "2021-01-03", "2019-12-31");
        assertThat(LocalDate.of(2021, 1, 3).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                .isEqualTo(53);
        assertThat(strip(world, Language.EN))
                .containsExactly(
                        " |    Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec J",
                        "salesperson visit | ...................................................2",
                        "a mark a week: 1-9 contacts, . none");
    }

    @Test
    void a_month_without_room_is_shortened_in_english_and_left_out_in_chinese_if_it_is_long() {
        assertThat(strip(world("2025-10-01", null), Language.EN).get(0)).endsWith("  Sep O");
        assertThat(strip(world("2025-10-01", null), Language.ZH).get(0)).endsWith("  9");
        assertThat(strip(world("2025-09-01", null), Language.ZH).get(0)).endsWith("   8    9");
        assertThat(strip(world("2025-10-06", null), Language.ZH).get(0)).endsWith("   9   10");
    }

    @Test
    void marks_tell_none_few_many_and_not_yet_owed() {
        ComplianceExplainWorld world = world("2025-11-23", "2025-11-05").visited("2025-10-20", "2025-10-31");
        for (int i = 0; i < 10; i++) {
            world.visited("2025-11-18");
        }
        assertThat(strip(world, Language.EN))
                .endsWith(
                        "salesperson visit | " + "-".repeat(47) + "11..+",
                        "a mark a week: 1-9 contacts, + more, . none, - none and not yet owed");
        assertThat(strip(world, Language.ZH).get(2)).isEqualTo("每周一格:1-9 为次数,+ 为 10 次以上,. 为没有,- 为没有且尚无要求");
    }

    @Test
    void contacts_after_the_day_have_no_mark() {
        ComplianceExplainWorld world =
                world("2025-11-19", null).visited("2025-11-20").contact(Role.SALESPERSON, Channel.PHONE, "2025-11-21");
        assertThat(strip(world, Language.EN).get(1)).endsWith("....");
        assertThat(strip(world, Language.EN)).hasSize(3);
    }

    @Test
    void contacts_that_the_class_is_not_owed_have_a_line_of_their_own() {
        ComplianceExplainWorld world = world("2025-11-23", null)
                .contact(Role.SALESPERSON, Channel.PHONE, "2025-11-17", "2025-11-23", "2025-11-01");
        assertThat(strip(world, Language.EN).get(2)).endsWith("other contacts | " + " ".repeat(48) + "1  2");
    }

    @Test
    void the_longest_label_and_fifty_three_weeks_fit_a_terminal() {
        ComplianceExplainWorld world = world("2024-12-30", null);
        world.policy = ComplianceExplainWorld.policy(
                Map.of("A", List.of(new Policy.Obligation(Role.DEPARTMENT_MANAGER, Channel.PHONE, 1, Period.WEEK))));
        // The bar that stands for the gap between two columns is one wider.
        assertThat(strip(world, Language.EN)).allMatch(line -> line.length() <= TERMINAL);
        assertThat(strip(world, Language.EN).get(1)).matches("department_manager phone \\| \\.{53}");
    }
}
