package crm.rating;

import static crm.rating.CustomerMaker.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crm.rating.Classification.Change;
import crm.record.Customer.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierHistoryTest {
    private static final String DAY = "2025-12-31";

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource({
        ",           ,           true",
        "2025-12-31, ,           true",
        ",           2025-12-31, true",
        "2025-12-31, 2025-12-31, true",
        "2025-01-01, 2026-01-01, true",
        "2026-01-01, ,           false",
        ",           2025-12-30, false",
    })
    void an_override_holds_from_its_first_to_its_last_day(String from, String until, boolean inForce) {
        Classification classification = World.of(DAY, customer(Nature.JOINT_VENTURE))
                .overridden("C", from, until)
                .classification();
        assertThat(classification.customerClass()).isEqualTo(inForce ? "C" : "A");
        assertThat(classification.ruleId()).isEqualTo(inForce ? "override" : "A1");
        assertThat(classification.reason()).isEqualTo(inForce ? "总经理批准" : "合资公司、全资子公司");
        assertThat(classification.classByRule()).isEqualTo("A");
    }

    @ParameterizedTest(name = "rated {0}: {1}, {2}")
    @CsvSource({
        "'',                        ,  NEW",
        "B 2024-12-31,             B, SAME",
        "A 2024-12-31,             A, DOWN",
        "C 2024-12-31,             C, UP",
        "C 2025-12-30,             C, UP",
        "C 2025-12-31,              , NEW",
        "C 2026-06-30,              , NEW",
        "A 2023-12-31 B 2024-12-31, B, SAME",
        "B 2024-12-31 A 2023-12-31, B, SAME",
        "C 2024-12-31 A 2025-12-31, C, UP",
    })
    void the_latest_rating_before_the_day_is_the_one_compared_with(String ratings, String previous, Change change) {
        World world = World.of(DAY, customer(Nature.SPECIFIER));
        String[] words = ratings.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            world.rated(words[i], words[i + 1]);
        }
        Classification classification = world.classification();
        assertThat(classification.change()).isEqualTo(change);
        if (previous == null) {
            assertThat(classification.previous()).isNull();
        } else {
            assertThat(classification.previous().customerClass()).isEqualTo(previous);
        }
    }

    @Test
    void the_change_is_that_of_the_class_with_the_override() {
        Classification classification = World.of(DAY, customer(Nature.JOINT_VENTURE))
                .rated("B", "2024-12-31")
                .overridden("C", null, null)
                .classification();
        assertThat(classification.change()).isEqualTo(Change.DOWN);
    }
}
