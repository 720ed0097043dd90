package crm.report.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.base.Term;
import crm.contact.Compliance;
import crm.contact.ContactCounter;
import crm.contact.ObligationState.Status;
import crm.contact.Obligations;
import crm.people.Responsible;
import crm.record.Visit;
import crm.report.CellKinds;
import crm.report.Note;
import crm.report.Report;
import crm.report.Rows;
import crm.report.TestText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ComplianceOracleTest {
    private static final int WORLDS = 3_000;

    @Test
    void a_second_reckoning_from_the_contract_alone_agrees_on_random_worlds() {
        Map<String, Integer> seen = new HashMap<>();
        for (long seed = 0; seed < WORLDS; seed++) {
            OwedWorld world = RandomOwedWorld.of(seed);
            NaiveCompliance naive = new NaiveCompliance(world);
            List<List<String>> expected = naive.lines();
            assertThat(lines(world.reportOnAll())).as("seed " + seed).isEqualTo(expected);
            Obligations duties = world.duties();
            assertThat(List.of(duties.notBegun(), duties.ended(), duties.filtered()))
                    .as("seed " + seed)
                    .isEqualTo(List.of(naive.notBegun, naive.ended, naive.filtered));
            count(world, expected, seen);
        }
        // The worlds are worth something only if they hold enough of everything.
        assertThat(seen).hasSize(31);
        assertThat(seen).allSatisfy((what, count) -> assertThat(count).as(what).isGreaterThan(WORLDS / 100));
    }

    private static void count(OwedWorld world, List<List<String>> lines, Map<String, Integer> seen) {
        seen.merge(world.asOf.getDayOfWeek().toString(), 1, Integer::sum);
        boolean monthEnd = world.asOf.equals(YearMonth.from(world.asOf).atEndOfMonth());
        seen.merge(monthEnd ? "month end" : "within the month", 1, Integer::sum);
        seen.merge(world.asOf.equals(world.classes.day) ? "plain" : "whole year", 1, Integer::sum);
        seen.merge(world.from == null ? "default from" : "from", 1, Integer::sum);
        if (world.asOf.getMonthValue() == 2 && world.asOf.getDayOfMonth() == 29) {
            seen.merge("leap day", 1, Integer::sum);
        }
        LocalDate monday = world.asOf.minusDays(world.asOf.getDayOfWeek().getValue() - 1L);
        if (monday.getMonthValue() == 12 && monday.getDayOfMonth() == 28) {
            seen.merge("week 53", 1, Integer::sum);
        }
        for (List<String> line : lines) {
            seen.merge(line.get(9), 1, Integer::sum);
            seen.merge(line.get(15), 1, Integer::sum);
            seen.merge(line.get(10).equals("0") ? "nothing asked" : "asked", 1, Integer::sum);
            seen.merge(line.get(10).equals(line.get(8)) ? "whole" : "part", 1, Integer::sum);
            seen.merge(line.get(20).isEmpty() ? "never contacted" : "contacted", 1, Integer::sum);
            seen.merge(line.get(23).isEmpty() ? "nothing judged" : "judged", 1, Integer::sum);
        }
    }

    @Test
    void neither_the_order_nor_a_split_of_the_visits_changes_anything() {
        for (long seed = 0; seed < 1000; seed++) {
            OwedWorld world = RandomOwedWorld.of(seed);
            List<List<String>> lines = lines(world.reportOnAll());
            Random random = new Random(seed);
            Collections.shuffle(world.visits, random);
            List<ContactCounter> parts = new ArrayList<>();
            Obligations duties = world.duties();
            for (int i = 0; i <= random.nextInt(4); i++) {
                parts.add(new ContactCounter(duties));
            }
            for (Visit visit : world.visits) {
                parts.get(random.nextInt(parts.size())).count(visit);
            }
            Collections.shuffle(parts, random);
            parts.subList(1, parts.size()).forEach(parts.get(0)::merge);
            Report report = ComplianceReport.of(
                    Compliance.of(parts.get(0)), Responsible.of(world.staff), EnumSet.allOf(Status.class));
            assertThat(lines(report)).as("seed " + seed).isEqualTo(lines);
        }
    }

    @Test
    void a_status_lists_its_part_of_the_whole_in_the_same_order() {
        for (long seed = 0; seed < 1000; seed++) {
            OwedWorld world = RandomOwedWorld.of(seed);
            List<List<String>> all = lines(world.reportOnAll());
            for (Status status : Status.values()) {
                assertThat(lines(world.report(status)))
                        .isEqualTo(all.stream()
                                .filter(line -> line.get(15).equals(status.code()))
                                .toList());
            }
        }
    }

    @Test
    void judged_not_begun_ended_and_filtered_customers_are_those_that_were_read() {
        for (long seed = 0; seed < 1000; seed++) {
            OwedWorld world = RandomOwedWorld.of(seed);
            Report report = world.reportOnAll();
            assertThat(report.notes().stream().mapToLong(Note::count).sum()).isEqualTo(world.classes.customers.size());
            long judged =
                    Rows.of(report).stream().map(row -> row.get(0)).distinct().count();
            assertThat(report.notes().get(0).count()).isEqualTo(judged);
        }
    }

    @Test
    void whatever_a_summary_is_by_its_groups_add_up_to_the_rows() {
        for (long seed = 0; seed < 1000; seed++) {
            OwedWorld world = RandomOwedWorld.of(seed);
            List<List<String>> all = lines(world.reportOnAll());
            for (SummaryKey key : SummaryKey.values()) {
                List<List<String>> groups = lines(world.summary(key));
                assertThat(groups.stream().map(group -> group.get(0))).doesNotHaveDuplicates();
                assertThat(sum(groups, 1)).isEqualTo(all.size());
                assertThat(sum(groups, 2)).isEqualTo(withStatus(all, "met"));
                assertThat(sum(groups, 3)).isEqualTo(withStatus(all, "due"));
                assertThat(sum(groups, 4)).isEqualTo(withStatus(all, "overdue"));
            }
        }
    }

    private static long sum(List<List<String>> lines, int column) {
        return lines.stream()
                .mapToLong(line -> Long.parseLong(line.get(column)))
                .sum();
    }

    private static long withStatus(List<List<String>> lines, String status) {
        return lines.stream().filter(line -> line.get(15).equals(status)).count();
    }

    @Test
    void the_judged_periods_of_an_obligation_are_what_its_counts_say() {
        for (long seed = 0; seed < 1000; seed++) {
            Compliance compliance = RandomOwedWorld.of(seed).compliance();
            compliance.states().forEach(standing -> {
                var periods = compliance.periods(standing);
                var closed = periods.subList(0, periods.size() - 1);
                assertThat(closed).hasSize(standing.periodsDue());
                assertThat(closed.stream().filter(each -> each.isMet())).hasSize(standing.periodsMet());
                var current = periods.get(periods.size() - 1);
                assertThat(current.period()).isEqualTo(standing.current());
                assertThat(List.of(current.required().count(), current.done()))
                        .isEqualTo(List.of(standing.required(), standing.done()));
            });
        }
    }

    @Test
    void every_world_can_be_told() {
        for (long seed = 0; seed < 1000; seed++) {
            OwedWorld world = RandomOwedWorld.of(seed);
            for (Language language : Language.values()) {
                assertThat(TestText.of(world.reportOnAll(), language)).doesNotContain("null", "{", "}");
                for (SummaryKey key : SummaryKey.values()) {
                    assertThat(TestText.of(world.summary(key), language)).doesNotContain("null", "{", "}");
                }
            }
            CellKinds.check(world.reportOnAll());
        }
    }

    private static List<List<String>> lines(Report report) {
        return Rows.of(report).stream()
                .map(row -> row.stream().map(ComplianceOracleTest::text).toList())
                .toList();
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Term term) {
            return term.code();
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof List<?> list) {
            return list.stream().map(ComplianceOracleTest::text).collect(Collectors.joining(";"));
        }
        return cell.toString();
    }
}
