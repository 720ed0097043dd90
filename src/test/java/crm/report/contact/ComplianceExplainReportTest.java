package crm.report.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.policy.Period;
import crm.policy.Policy;
import crm.rating.CustomerMaker;
import crm.record.Channel;
import crm.record.Customer.Nature;
import crm.record.Role;
import crm.report.CellKinds;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Rows;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplianceExplainReportTest {

    private static ComplianceExplainWorld weekly(String asOf, String since) {
        ComplianceExplainWorld world = new ComplianceExplainWorld(asOf, since);
        world.policy = ComplianceExplainWorld.policy(Map.of("A", List.of(ComplianceExplainWorld.VISIT_A_WEEK)));
        return world;
    }

    @Test
    void every_judged_period_has_a_row_the_oldest_first_and_the_current_one_last() {
        ComplianceExplainWorld world =
                weekly("2025-11-23", null).from("2025-11-03").visited("2025-11-12", "2025-11-10", "2025-11-19");
        assertThat(world.rows())
                .containsExactly(
                        "|2025-11-03|2025-11-09|closed||1|0|missed|[]",
                        "|2025-11-10|2025-11-16|closed||1|2|met|[2025-11-10 visits.csv:3, 2025-11-12 visits.csv:2]",
                        "|2025-11-17|2025-11-23|current||1|1|met|[2025-11-19 visits.csv:4]");
        CellKinds.check(world.report());
    }

    @Test
    void a_row_begins_with_the_customer_its_class_and_the_clause() {
        assertThat(Rows.of(weekly("2025-11-23", "2025-11-20").report()).get(0).subList(0, 7))
                .containsExactly(
                        "K0", "A", Role.SALESPERSON, Channel.VISIT, 1, Period.WEEK, LocalDate.of(2025, 11, 20));
    }

    @Test
    void the_columns_have_clean_names_in_both_languages() {
        List<? extends Column<?>> columns =
                weekly("2025-11-23", "2025-11-20").report().table().columns();
        assertThat(columns.stream().map(Column::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
        assertThat(columns.stream().map(Column::chinese))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("\\p{IsHan}+"));
    }

    @Test
    void a_period_in_which_it_begins_shows_its_part_as_arithmetic() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2026-01-05", "2025-07-01");
        assertThat(world.rows())
                .contains(
                        "2025-07-01|2025-01-01|2025-12-31|closed|2 x 184/365 = 1.008 -> 1|1|0|missed|[]",
                        "2025-07-01|2026-01-01|2026-12-31|current||2|0|open|[]",
                        "2025-07-01|2025-06-30|2025-07-06|closed|1 x 6/7 = 0.857 -> 1|1|0|missed|[]")
                .hasSize(2 + 28);
    }

    @Test
    void a_part_below_one_half_is_not_judged_unless_it_is_current() {
        assertThat(weekly("2025-11-30", "2025-11-20").rows())
                .as("Thursday: 4 of 7 days")
                .containsExactly(
                        "2025-11-20|2025-11-17|2025-11-23|closed|1 x 4/7 = 0.571 -> 1|1|0|missed|[]",
                        "2025-11-20|2025-11-24|2025-11-30|current||1|0|open|[]");
        assertThat(weekly("2025-11-30", "2025-11-21").rows())
                .as("Friday: 3 of 7 days")
                .containsExactly("2025-11-21|2025-11-24|2025-11-30|current||1|0|open|[]");
        assertThat(weekly("2025-11-23", "2025-11-21").rows())
                .containsExactly("2025-11-21|2025-11-17|2025-11-23|current|1 x 3/7 = 0.429 -> 0|0|0|met|[]");
    }

    @Test
    void contacts_before_the_beginning_but_in_its_period_count() {
        assertThat(weekly("2025-11-23", "2025-11-18").visited("2025-11-17").rows())
                .containsExactly(
                        "2025-11-18|2025-11-17|2025-11-23|current|1 x 6/7 = 0.857 -> 1|1|1|met|[2025-11-17 visits.csv:2]");
    }

    @Test
    void a_change_of_class_by_a_rating_begins_the_obligations_anew() {
        ComplianceExplainWorld world = weekly("2025-11-23", "2010-01-01");
        world.world.rated("B", "2024-12-31").rated("A", "2025-11-04");
        assertThat(world.rows())
                .as("a rating holds from the next day, a Wednesday")
                .containsExactly(
                        "2025-11-05|2025-11-03|2025-11-09|closed|1 x 5/7 = 0.714 -> 1|1|0|missed|[]",
                        "2025-11-05|2025-11-10|2025-11-16|closed||1|0|missed|[]",
                        "2025-11-05|2025-11-17|2025-11-23|current||1|0|open|[]");
    }

    @Test
    void an_override_sets_the_class_and_its_beginning() {
        ComplianceExplainWorld world = weekly("2025-11-23", "2010-01-01");
        world.world.rated("B", "2024-12-31").overridden("A", "2025-11-17", null);
        assertThat(world.rows()).containsExactly("2025-11-17|2025-11-17|2025-11-23|current||1|0|open|[]");
    }

    @Test
    void week53_is_one_week_though_the_year_turns_in_it() {
        ComplianceExplainWorld world = weekly("2021-01-04", null).from("2020-12-21");
        world.visited("2020-12-28", "2021-01-03", "2021-01-04");
        assertThat(world.rows())
                .containsExactly(
                        "|2020-12-21|2020-12-27|closed||1|0|missed|[]",
                        "|2020-12-28|2021-01-03|closed||1|2|met|[2020-12-28 visits.csv:2, 2021-01-03 visits.csv:3]",
                        "|2021-01-04|2021-01-10|current||1|1|met|[2021-01-04 visits.csv:4]");
    }

    @Test
    void contacts_after_the_as_of_date_are_not_done_though_their_period_is_the_current_one() {
        assertThat(weekly("2025-11-19", null)
                        .from("2025-11-17")
                        .visited("2025-11-20")
                        .rows())
                .containsExactly("|2025-11-17|2025-11-23|current||1|0|open|[]");
    }

    @Test
    void visits_to_others_are_passed_over() {
        ComplianceExplainWorld world = weekly("2025-11-19", null).from("2025-11-17");
        world.visits.add(ComplianceExplainWorld.visit(
                CustomerMaker.customer(7).make(), Role.SALESPERSON, Channel.VISIT, LocalDate.of(2025, 11, 18), 9));
        assertThat(world.rows()).containsExactly("|2025-11-17|2025-11-23|current||1|0|open|[]");
        assertThat(world.report().notes()).isEmpty();
    }

    @Test
    void the_order_of_the_visits_changes_nothing() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-11-23", "2025-03-03");
        world.visited("2025-04-01", "2025-04-01", "2025-01-01", "2026-01-01")
                .contact(Role.COMPANY_MANAGER, Channel.PHONE, "2025-05-05", "2025-05-04");
        List<String> rows = world.rows();
        String text = world.text(Language.EN);
        Collections.reverse(world.visits);
        assertThat(world.rows()).isEqualTo(rows);
        assertThat(world.text(Language.EN)).isEqualTo(text);
    }

    @Test
    void a_customer_that_has_ended_is_owed_nothing_and_a_note_says_so() {
        ComplianceExplainWorld world = new ComplianceExplainWorld(
                "2025-11-23", CustomerMaker.customer(Nature.SUBSIDIARY).ended("2025-11-23"));
        Report report = world.visited("2025-11-20").report();
        assertThat(Rows.of(report)).isEmpty();
        assertThat(report.notes()).extracting(Note::code).containsExactly("ended_customers");
        assertThat(world.text(Language.EN))
                .isEqualTo("# K0 单位0\nIt ended on 2025-11-23 and is owed nothing as of 2025-11-23.\n");
        assertThat(world.text(Language.ZH)).endsWith("\n该客户已于 2025-11-23 终止,截至 2025-11-23 没有走访要求。\n");
    }

    @Test
    void before_the_obligations_begin_there_are_no_rows_and_a_note_says_so() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-11-23", "2025-11-24").visited("2025-11-20");
        assertThat(Rows.of(world.report())).isEmpty();
        assertThat(world.report().notes())
                .extracting(Note::code)
                .containsExactly("not_begun_customers", "contacts_not_counted");
        assertThat(world.text(Language.EN))
                .contains(
                        "\n\nIt is owed nothing yet: that begins on 2025-11-24, after 2025-11-23. From then on:\n"
                                + "  department_manager visit twice a year\n  salesperson visit once a week\n",
                        "# Contacts that do not count\n"
                                + "salesperson visit, 1: before 2025-11-24, when its obligations begin\n");
        assertThat(world.text(Language.ZH))
                .contains("\n尚无走访要求:自 2025-11-24 起(在 2025-11-23 之后)才开始。届时要求:\n  营销部经理现场走访每年 2 次\n  营销员现场走访每周 1 次\n");
    }

    @Test
    void a_class_that_is_owed_nothing_is_told_so() {
        ComplianceExplainWorld world =
                new ComplianceExplainWorld("2025-11-23", CustomerMaker.customer(Nature.OTHER)).visited("2025-11-20");
        assertThat(Rows.of(world.report())).isEmpty();
        assertThat(world.text(Language.EN))
                .contains(
                        "\n\nThe policy asks for no contacts with class C.\n",
                        "salesperson visit, 1: class C is owed no contacts\n")
                .doesNotContain("owed nothing by", "Week by week");
        assertThat(world.text(Language.ZH)).contains("\n办法对 C 类客户没有走访要求。\n", "营销员现场走访,1 次:C 类客户没有走访要求\n");
    }

    @Test
    void the_note_counts_what_does_not_count() {
        ComplianceExplainWorld world = weekly("2025-11-23", null).from("2025-11-17");
        world.visited("2025-11-18", "2025-11-24", "2025-11-16");
        assertThat(world.report().notes())
                .containsExactly(new Note(
                        "contacts_not_counted",
                        2,
                        new crm.base.Phrase(
                                "Contacts recorded: 3; not counted in any judged period: 2.",
                                "共有走访记录 3 条,未计入任何考核期 2 条。")));
    }

    @Test
    void a_contact_that_counts_for_one_of_two_clauses_is_none_of_those_that_do_not() {
        ComplianceExplainWorld world = weekly("2025-11-23", null).from("2025-10-20");
        world.policy = ComplianceExplainWorld.policy(Map.of(
                "A",
                List.of(
                        new Policy.Obligation(Role.SALESPERSON, Channel.VISIT, 1, Period.YEAR),
                        ComplianceExplainWorld.VISIT_A_WEEK)));
        world.visited("2025-03-03", "2024-12-31");
        assertThat(world.text(Language.EN))
                .contains(
                        "  1 contact counts:\n    2025-03-03 | visits.csv:2 | S1\n",
                        "salesperson visit, 1: before 2025-01-01, the first day of its judged periods\n"
                                + "    2024-12-31 | visits.csv:3 | S1\n");
    }
}
