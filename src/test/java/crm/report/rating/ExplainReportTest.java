package crm.report.rating;

import static crm.rating.CustomerMaker.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.base.Phrase;
import crm.base.Term;
import crm.fact.Fact;
import crm.rating.CustomerMaker;
import crm.rating.TestPolicy;
import crm.rating.World;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import crm.report.Note;
import crm.report.Report;
import crm.report.Rows;
import crm.report.TestText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainReportTest {
    private static final String DAY = "2025-12-31";

    @Test
    void every_condition_of_every_rule_has_a_row_in_the_order_of_the_policy() {
        for (long seed = 0; seed < 300; seed++) {
            World world = RandomWorld.of(seed);
            world.customers.removeIf(each -> each.hasEndedBy(world.day));
            world.customers.forEach(each -> {
                List<List<Object>> rows = Rows.of(ExplainReport.of(world.classifier(), each));
                int expected = world.policy.classification().stream()
                        .mapToInt(rule -> Math.max(1, rule.conditions().size()))
                        .sum();
                assertThat(rows).hasSize(expected);
                assertThat(rows.stream().map(row -> row.get(1)).distinct())
                        .containsExactlyElementsOf(world.policy.classification().stream()
                                .map(rule -> (Object) rule.id())
                                .toList());
            });
        }
    }

    @Test
    void a_row_tells_the_condition_the_value_its_source_and_by_how_much_it_is_short() {
        World world =
                World.of(DAY, customer(Nature.TIER1_AGENT).contract("4820").badCredit(true));
        List<String> rows = rows(world, Language.EN);
        assertThat(rows)
                .contains(
                        "K0|A2|A|fails|false|nature|tier1_agent|tier1_agent|as recorded, customers.csv:2|holds|",
                        "K0|A2|A|fails|false|brand|own|own|the field is blank and it is a tier1_agent|holds|",
                        "K0|A2|A|fails|false|contract_tons_per_month|>= 5000|4820.000|"
                                + "from the contract, customers.csv:2|fails|180.000",
                        "K0|A2|A|fails|false|bad_credit|no|yes|as recorded, customers.csv:2|fails|",
                        "K0|A3|A|fails|false|scale|medium or small|unknown|the field is blank|unknown|",
                        "K0|B1|B|holds|true|brand|own|own|the field is blank and it is a tier1_agent|holds|",
                        "K0|C3|C|holds|false||||||");
    }

    @Test
    void a_row_is_told_in_chinese() {
        World world = World.of(DAY, customer(Nature.TIER2_AGENT).since("2023-06-01"));
        world.bought("2025-12", "30", "12");
        assertThat(rows(world, Language.ZH))
                .contains(
                        "K0|A4|A|不成立|false|我司占比|>= 0.5|0.4000|2025-01 至 2025-12 的采购|不成立|0.1000",
                        "K0|A3|A|不成立|false|合作年限|>= 3|2|自 2023-06-01 起,customers.csv:2|不成立|1");
    }

    @Test
    void under_an_override_no_rule_decides() {
        World world = World.of(DAY, customer(Nature.SUBSIDIARY)).overridden("B", null, null);
        assertThat(rows(world, Language.EN)).noneMatch(row -> row.contains("|true|"));
    }

    @Test
    void a_customer_that_has_ended_is_not_rated_and_a_note_says_so() {
        World world = World.of(DAY, customer(Nature.SUBSIDIARY).ended("2025-06-30"));
        Report report = ExplainReport.of(world.classifier(), world.customer());
        assertThat(Rows.of(report)).isEmpty();
        assertThat(report.notes()).extracting(Note::code).containsExactly("ended_customers");
        assertThat(TestText.of(report, Language.EN))
                .isEqualTo("# K0 单位0\nIt ended on 2025-06-30 and is not rated as of 2025-12-31.\n");
        assertThat(TestText.of(report, Language.ZH)).contains("该客户已于 2025-06-30 终止,截至 2025-12-31 不参与评级。");
    }

    /** Where each fact of a customer comes from, in the sentence of a condition. */
    @ParameterizedTest(name = "{0}, contract {1}, since {2}, bought {3} of {4}: {6}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AGENT |4820|          |    |   |CONTRACT_TONS_PER_MONTH|4,820 t/month from the contract; needs 5,000: 180 short",
                "AGENT |    |          |1200|   |CONTRACT_TONS_PER_MONTH|100 t/month on average of 12 months, 2025-01 to 2025-12, for want of a contract; needs 5,000: 4,900 short",
                "AGENT |    |2025-11-05|1200|   |CONTRACT_TONS_PER_MONTH|600 t/month on average of 2 months, 2025-11 to 2025-12, for want of a contract; needs 5,000: 4,400 short",
                "AGENT |    |2025-12-05|1200|   |CONTRACT_TONS_PER_MONTH|1,200 t/month on average of 1 month, 2025-12 to 2025-12, for want of a contract; needs 5,000: 3,800 short",
                "AGENT |    |          |    |   |CONTRACT_TONS_PER_MONTH|unknown, no contract is recorded and there are no purchases from 2025-01 to 2025-12: fill in contract_tons_per_month; needs 5,000",
                "AGENT |    |          |    |   |OUR_TONS_PER_MONTH     |0 t/month, no purchases from 2025-01 to 2025-12; needs more than 0",
                "AGENT |    |          |1200|   |TOTAL_TONS_PER_MONTH   |unknown, none of its purchases from 2025-01 to 2025-12 says the total: fill in total_tons of its purchases; needs at most 10",
                "AGENT |    |          |1200|2400|TOTAL_TONS_PER_MONTH  |200 t/month on average of 12 months, 2025-01 to 2025-12; needs at most 10: 190 over",
                "AGENT |    |          |0   |0  |OUR_SHARE              |unknown, its total from 2025-01 to 2025-12 is 0: check total_tons of its purchases; needs 50%",
                "AGENT |    |          |    |   |OUR_SHARE              |unknown, no purchases from 2025-01 to 2025-12: add its purchases; needs 50%",
                "AGENT |    |          |4714|10000|OUR_SHARE            |47.14% of what it bought from 2025-01 to 2025-12; needs 50%: 2.86 points short",
                "AGENT |    |          |    |   |COOPERATION_YEARS      |unknown, the field is blank: fill in cooperation_since; needs 3",
                "AGENT |    |2024-06-01|    |   |COOPERATION_YEARS      |1 year since 2024-06-01; needs 3: 2 short",
                "AGENT |    |2026-06-01|    |   |COOPERATION_YEARS      |0 years beginning on 2026-06-01; needs 3: 3 short",
                "AGENT |    |          |    |   |SCALE                  |unknown, the field is blank: fill in scale; needs medium or small",
                "AGENT |    |          |    |   |BAD_CREDIT             |no, the field is blank; needs no",
                "AGENT |    |          |    |   |NATURE                 |agent as recorded; needs dealer",
                "AGENT |    |          |    |   |BRAND                  |other, the field is blank and it neither has a contract nor buys of us; needs own",
                "AGENT |5   |          |    |   |BRAND                  |own, the field is blank and it has a contract or buys of us; needs own",
                "TIER1_AGENT|| |    |   |BRAND                         |own, the field is blank and it is a tier1_agent; needs own",
            })
    void a_condition_says_what_the_value_came_from(
            Nature nature, String contract, String since, String ours, String total, Fact fact, String sentence) {
        World world = World.of(DAY, customer(nature).contract(contract).since(since));
        world.purchases.add(World.purchase(CustomerMaker.customer(1).make(), "2025-12", "1", "1"));
        if (ours != null) {
            world.bought("2025-12", total, ours);
        }
        world.policy = TestPolicy.policy(
                TestPolicy.BUILT_IN.classes(),
                List.of(
                        TestPolicy.rule(
                                "A1",
                                "",
                                switch (fact) {
                                    case CONTRACT_TONS_PER_MONTH -> TestPolicy.min(fact, "5000");
                                    case OUR_TONS_PER_MONTH -> TestPolicy.above(fact, "0");
                                    case TOTAL_TONS_PER_MONTH -> TestPolicy.max(fact, "10");
                                    case OUR_SHARE -> TestPolicy.min(fact, "0.5");
                                    case COOPERATION_YEARS -> TestPolicy.min(fact, "3");
                                    case SCALE -> TestPolicy.oneOf(fact, Scale.MEDIUM, Scale.SMALL);
                                    case NATURE -> TestPolicy.oneOf(fact, Nature.DEALER);
                                    case BRAND -> TestPolicy.oneOf(fact, crm.record.Customer.Brand.OWN);
                                    default -> TestPolicy.is(fact, false);
                                }),
                        TestPolicy.rule("C1", "")));
        String text = TestText.of(ExplainReport.of(world.classifier(), world.customer()), Language.EN);
        assertThat(text).contains(" | " + sentence + "\n");
    }

    @Test
    void where_no_purchases_were_given_they_are_asked_for() {
        World world = World.of(DAY, customer(Nature.TIER2_AGENT));
        assertThat(TestText.of(ExplainReport.of(world.classifier(), world.customer()), Language.EN))
                .contains("our share | unknown, no purchases were given: add the purchases; needs 50%\n");
        assertThat(TestText.of(ExplainReport.of(world.classifier(), world.customer()), Language.ZH))
                .contains("我司占比 | 未知(未提供采购数据),请提供采购数据;需达 50%\n");
    }

    /** The rows without the label of the rule. */
    private static List<String> rows(World world, Language language) {
        return Rows.of(ExplainReport.of(world.classifier(), world.customer())).stream()
                .map(row -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < row.size(); i++) {
                        if (i != 3) {
                            text.append(i == 0 ? "" : "|").append(text(row.get(i), language));
                        }
                    }
                    return text.toString();
                })
                .toList();
    }

    private static String text(Object cell, Language language) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Term term) {
            return term.in(language);
        }
        return cell instanceof Phrase phrase ? phrase.in(language) : cell.toString();
    }
}
