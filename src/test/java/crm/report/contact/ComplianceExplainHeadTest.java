package crm.report.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a customer has its class, and since when it is owed anything. */
class ComplianceExplainHeadTest {

    @Test
    void an_override_is_the_reason_of_the_class_with_its_dates_and_its_place() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-11-23", "2010-01-01");
        world.world.rated("B", "2024-12-31").overridden("A", "2025-11-17", "2026-03-31");
        assertThat(world.text(Language.EN))
                .contains(
                        "  set by an override: class A, 总经理批准, approved by 总甲, from 2025-11-17, until 2026-03-31 "
                                + "(overrides.csv:2)\n",
                        "  in class A without a break since 2025-11-17, in class B before\n",
                        "  owed since 2025-11-17, its first day in class A\n");
        assertThat(world.text(Language.ZH))
                .contains(
                        "  特批定级:A 类,总经理批准,批准人 总甲,自 2025-11-17,至 2026-03-31(overrides.csv:2)\n",
                        "  自 2025-11-17 起一直为 A 类,此前为 B 类\n",
                        "  自 2025-11-17 起有此要求(列为 A 类之日)\n");
    }

    @Test
    void the_rating_before_the_day_is_the_reason_of_the_class() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-11-23", "2025-11-04");
        world.world.rated("B", "2023-12-31").rated("A", "2025-11-03").rated("C", "2025-11-23");
        assertThat(world.text(Language.EN))
                .contains(
                        "\n  class A by the rating of 2025-11-03\n",
                        "\n  in class A without a break since 2025-11-04, in class B before\n",
                        "\n  owed since 2025-11-04, its first day as a customer and in class A\n");
        assertThat(world.text(Language.ZH)).contains("\n  2025-11-03 评为 A 类\n", "(成为客户并列为 A 类之日)\n");
    }

    @Test
    void the_earliest_rating_stands_in_where_none_is_before_the_day() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-11-23", "2010-01-01");
        world.world.rated("B", "2025-12-31").rated("C", "2026-12-31");
        assertThat(world.text(Language.EN))
                .contains(
                        "class B 次重要客户\n",
                        "\n  class B by its earliest rating, that of 2025-12-31; none is before 2025-11-23\n");
        assertThat(world.text(Language.ZH)).contains("\n  2025-11-23 前没有评级,按最早的 2025-12-31 评级为 B 类\n");
    }

    @Test
    void a_class_of_another_day_than_the_reports_is_told_so() {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-12-31", "2010-01-01").from("2025-01-01");
        world.asOf = LocalDate.of(2026, 1, 1);
        assertThat(world.text(Language.EN)).contains("\n  judged as of 2026-01-01, in the class of 2025-12-31\n");
        assertThat(world.text(Language.ZH)).contains("\n  考核截至 2026-01-01,类别按 2025-12-31\n");
    }

    @ParameterizedTest(name = "since {0}, recorded {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-         |-         |a customer always: cooperation_since and recorded_on are blank"
                        + "|always owed: neither a start nor a change of class is known",
                "2025-02-03|-         |a customer since 2025-02-03 by cooperation_since; recorded_on is blank"
                        + "|owed since 2025-02-03, its first day as a customer",
                "-         |2025-02-03|a customer since 2025-02-03 by recorded_on; cooperation_since is blank"
                        + "|owed since 2025-02-03, its first day as a customer",
                "2025-02-03|2025-02-02|a customer since 2025-02-02 by recorded_on; cooperation_since is 2025-02-03"
                        + "|owed since 2025-02-02, its first day as a customer",
                "2025-02-03|2025-02-03|a customer since 2025-02-03 by cooperation_since; recorded_on is 2025-02-03"
                        + "|owed since 2025-02-03, its first day as a customer",
            })
    void the_start_is_the_earlier_of_two_days_and_it_is_said_which(
            String since, String recorded, String start, String begins) {
        ComplianceExplainWorld world = new ComplianceExplainWorld("2025-11-23", since).profile(recorded, null, null);
        assertThat(world.text(Language.EN)).contains("\n  " + start + "\n", "\n  " + begins + "\n");
    }
}
