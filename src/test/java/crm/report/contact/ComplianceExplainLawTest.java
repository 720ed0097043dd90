package crm.report.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.base.Phrase;
import crm.contact.JudgedPeriod;
import crm.contact.ObligationState.Status;
import crm.people.Responsible;
import crm.record.Customer;
import crm.record.Visit;
import crm.report.CellKinds;
import crm.report.Note;
import crm.report.Report;
import crm.report.Rows;
import crm.report.TestText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is explained of each customer adds up to what the report on all says, in worlds made by a seed. */
@Tag("slow")
class ComplianceExplainLawTest {

    private static final int WORLDS = 600;

    /** The columns of the report on all. */
    private static final List<String> LISTED = Rows.names(all(new ComplianceExplainCase(0)));

    /** The columns of what is explained of one. */
    private static final List<String> EXPLAINED = explained(new ComplianceExplainCase(0));

    private static Report all(ComplianceExplainCase world) {
        return ComplianceReport.of(world.compliance, Responsible.of(List.of()), EnumSet.allOf(Status.class));
    }

    private static List<String> explained(ComplianceExplainCase world) {
        return Rows.names(world.explain(world.world.customers.get(0)));
    }

    private static Object in(List<Object> row, List<String> names, String name) {
        return row.get(names.indexOf(name));
    }

    @Test
    void the_rows_of_every_customer_add_up_to_its_lines_in_the_report() {
        int lines = 0;
        int parts = 0;
        int overdue = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            ComplianceExplainCase world = new ComplianceExplainCase(seed);
            Report whole = all(world);
            Map<List<Object>, List<Object>> expected = new LinkedHashMap<>();
            for (List<Object> row : Rows.of(whole)) {
                expected.put(key(row, LISTED), row);
            }
            int explained = 0;
            for (Customer customer : world.world.customers) {
                Report report = world.explain(customer);
                CellKinds.check(report);
                Map<List<Object>, List<List<Object>>> clauses = new LinkedHashMap<>();
                for (List<Object> row : Rows.of(report)) {
                    clauses.computeIfAbsent(key(row, EXPLAINED), key -> new ArrayList<>())
                            .add(row);
                    parts += in(row, EXPLAINED, "proration") == null ? 0 : 1;
                }
                for (var clause : clauses.entrySet()) {
                    List<Object> line = expected.get(clause.getKey());
                    assertThat(line).as("seed " + seed + ": " + clause.getKey()).isNotNull();
                    assertThat(sums(clause.getValue()))
                            .as("seed " + seed + ": " + clause.getKey())
                            .isEqualTo(told(line));
                    overdue += in(line, LISTED, "status") == Status.OVERDUE ? 1 : 0;
                    explained++;
                }
            }
            assertThat(explained).as("seed " + seed).isEqualTo(expected.size());
            lines += explained;
        }
        // Otherwise the worlds would be too tame to prove anything.
        assertThat(lines).isGreaterThan(5 * WORLDS);
        assertThat(parts).isGreaterThan(WORLDS);
        assertThat(overdue).isGreaterThan(WORLDS);
    }

    @Test
    void every_contact_either_counts_in_a_row_or_is_listed_among_those_that_do_not() {
        for (long seed = 0; seed < WORLDS / 4; seed++) {
            ComplianceExplainCase world = new ComplianceExplainCase(seed);
            for (Customer customer : world.world.customers) {
                Report report = world.explain(customer);
                Set<String> counted = new HashSet<>();
                for (List<Object> row : Rows.of(report)) {
                    List<?> contacts = (List<?>) in(row, EXPLAINED, "contacts");
                    assertThat(contacts).hasSize((int) in(row, EXPLAINED, "done"));
                    contacts.forEach(each -> counted.add((String) each));
                }
                if (customer.hasEndedBy(world.asOf)) {
                    continue;
                }
                long others = report.notes().stream()
                        .filter(note -> note.code().equals("contacts_not_counted"))
                        .mapToLong(Note::count)
                        .sum();
                assertThat(counted.size() + others)
                        .as("seed " + seed + ": " + customer.id())
                        .isEqualTo(world.of(customer).size());
                for (Language language : Language.values()) {
                    String text = TestText.of(report, language);
                    for (Visit visit : world.of(customer)) {
                        assertThat(text)
                                .contains("    " + visit.date() + " | visits.csv:"
                                        + visit.position().line());
                    }
                    assertThat(text).doesNotContain("{", "null");
                }
            }
        }
    }

    @Test
    void the_text_tells_every_run_of_periods_that_the_report_counts() {
        for (long seed = 0; seed < WORLDS / 4; seed++) {
            ComplianceExplainCase world = new ComplianceExplainCase(seed);
            for (var standing : world.compliance.states()) {
                String text = TestText.of(world.explain(standing.customer()), Language.EN);
                if (standing.missedInARow() > 0) {
                    Phrase missed = ComplianceExplainWords.missed(standing);
                    assertThat(text)
                            .contains("  " + missed.en() + "\n")
                            .contains("overdue since " + standing.overdueSince());
                }
                assertThat(text).contains(": " + standing.status().code() + "\n");
            }
        }
    }

    /** Customer, role, channel and period: no class is owed the same twice. */
    private static List<Object> key(List<Object> row, List<String> names) {
        return List.of(
                in(row, names, "customer_id"),
                in(row, names, "class"),
                in(row, names, "role"),
                in(row, names, "channel"),
                in(row, names, "times"),
                in(row, names, "every"));
    }

    /** What the periods of a clause come to, reckoned from the rows alone. */
    private static List<Object> sums(List<List<Object>> rows) {
        List<String> names = EXPLAINED;
        List<Object> current = rows.get(rows.size() - 1);
        assertThat(in(current, names, "state")).isEqualTo(JudgedPeriod.State.CURRENT);
        int met = 0;
        int missed = 0;
        for (List<Object> row : rows.subList(0, rows.size() - 1)) {
            assertThat(in(row, names, "state")).isEqualTo(JudgedPeriod.State.CLOSED);
            boolean enough = (int) in(row, names, "done") >= (int) in(row, names, "required");
            met += enough ? 1 : 0;
            missed = enough ? 0 : missed + 1;
            assertThat(in(row, names, "outcome"))
                    .isEqualTo(enough ? JudgedPeriod.Outcome.MET : JudgedPeriod.Outcome.MISSED);
        }
        int due = rows.size() - 1;
        int required = (int) in(current, names, "required");
        int done = (int) in(current, names, "done");
        boolean enough = done >= required;
        assertThat(in(current, names, "outcome"))
                .isEqualTo(enough ? JudgedPeriod.Outcome.MET : JudgedPeriod.Outcome.OPEN);
        int inARow = enough ? 0 : missed;
        List<Object> sums = new ArrayList<>(List.of(
                required,
                done,
                in(current, names, "period_start"),
                in(current, names, "period_end"),
                enough ? Status.MET : inARow > 0 ? Status.OVERDUE : Status.DUE,
                due,
                met,
                inARow));
        sums.add(inARow == 0 ? null : ((LocalDate) in(rows.get(due - inARow), names, "period_end")).plusDays(1));
        sums.add(due == 0 ? null : BigDecimal.valueOf(met).divide(BigDecimal.valueOf(due), 4, RoundingMode.HALF_UP));
        return sums;
    }

    private static List<Object> told(List<Object> line) {
        List<Object> told = new ArrayList<>();
        for (String name : List.of(
                "required",
                "done",
                "period_start",
                "period_end",
                "status",
                "periods_due",
                "periods_met",
                "missed_in_a_row",
                "overdue_since",
                "attainment")) {
            told.add(in(line, LISTED, name));
        }
        return told;
    }
}
