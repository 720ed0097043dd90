package crm.report.rating;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.base.Term;
import crm.rating.CustomerFilter;
import crm.rating.World;
import crm.report.Note;
import crm.report.Report;
import crm.report.Rows;
import crm.report.TestText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ClassifyOracleTest {
    private static final int WORLDS = 20_000;

    @Test
    void a_second_rating_from_the_contract_alone_agrees_on_random_worlds() {
        Map<String, Integer> seen = new HashMap<>();
        for (long seed = 0; seed < WORLDS; seed++) {
            World world = RandomWorld.of(seed);
            List<List<String>> expected = new NaiveRating(world).lines();
            assertThat(lines(world)).as("seed " + seed).isEqualTo(expected);
            for (List<String> line : expected) {
                seen.merge(line.get(10), 1, Integer::sum);
                seen.merge(line.get(6).equals("override") ? "override" : "rules", 1, Integer::sum);
                seen.merge(line.get(17).isEmpty() ? "complete" : "gaps", 1, Integer::sum);
                seen.merge(line.get(18).isEmpty() ? "far" : "near", 1, Integer::sum);
                seen.merge(line.get(14).isEmpty() ? "no share" : "share", 1, Integer::sum);
            }
        }
        // The worlds are worth something only if they hold enough of everything.
        assertThat(seen).hasSize(12);
        assertThat(seen.values()).allMatch(count -> count > WORLDS / 20);
    }

    @Test
    void the_order_of_purchases_ratings_and_overrides_does_not_matter() {
        for (long seed = 0; seed < 1000; seed++) {
            World world = RandomWorld.of(seed);
            List<List<String>> lines = lines(world);
            Random random = new Random(seed);
            Collections.shuffle(world.purchases, random);
            Collections.shuffle(world.ratings, random);
            Collections.shuffle(world.overrides, random);
            assertThat(lines(world)).as("seed " + seed).isEqualTo(lines);
        }
    }

    @Test
    void the_rows_follow_the_order_of_the_customers() {
        for (long seed = 0; seed < 1000; seed++) {
            World world = RandomWorld.of(seed);
            List<List<String>> lines = new ArrayList<>(lines(world));
            Collections.reverse(world.customers);
            Collections.reverse(lines);
            assertThat(lines(world)).as("seed " + seed).isEqualTo(lines);
        }
    }

    @Test
    void every_customer_is_judged_ended_or_filtered() {
        for (long seed = 0; seed < 1000; seed++) {
            World world = RandomWorld.of(seed);
            CustomerFilter filter = new CustomerFilter(
                    seed % 2 == 0 ? java.util.Set.of("一部") : java.util.Set.of(),
                    seed % 3 == 0 ? java.util.Set.of("华东") : java.util.Set.of(),
                    seed % 5 == 0 ? java.util.Set.of("A", "B") : java.util.Set.of());
            Report report = ClassifyReport.of(world.assessment(), filter);
            long left = report.notes().stream().mapToLong(Note::count).sum();
            assertThat(Rows.of(report).size() + left).isEqualTo(world.customers.size());
        }
    }

    @Test
    void every_world_can_be_told_and_explained() {
        for (long seed = 0; seed < 1000; seed++) {
            World world = RandomWorld.of(seed);
            assertThat(TestText.of(ClassifyReport.of(world.assessment(), CustomerFilter.ALL), Language.ZH))
                    .doesNotContain("null", "{0}", "{1}", "{2}");
            world.customers.forEach(customer -> {
                Report report = ExplainReport.of(world.classifier(), customer);
                for (Language language : Language.values()) {
                    assertThat(TestText.of(report, language))
                            .as(customer.toString())
                            .doesNotContain("null", "{", "}");
                }
            });
        }
    }

    static List<List<String>> lines(World world) {
        Report report = ClassifyReport.of(world.assessment(), CustomerFilter.ALL);
        return Rows.of(report).stream()
                .map(row -> row.stream().map(ClassifyOracleTest::text).toList())
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
        if (cell instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (cell instanceof List<?> list) {
            return list.stream().map(ClassifyOracleTest::text).collect(Collectors.joining(";"));
        }
        return cell.toString();
    }
}
