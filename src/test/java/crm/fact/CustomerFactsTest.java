package crm.fact;

import static crm.rating.CustomerMaker.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Ratio;
import crm.fact.FactValue.Origin;
import crm.rating.World;
import crm.record.Customer.Brand;
import crm.record.Customer.KeyAccount;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerFactsTest {
    @ParameterizedTest(name = "since {0}, bought in {1}: {2} months")
    @CsvSource({
        // The window is 2025-01 to 2025-12.
        "          ,                 , 12",
        "          , 2025-09         , 12",
        "2020-05-05,                 , 12",
        "2024-12-31,                 , 12",
        "2025-01-01,                 , 12",
        "2025-01-31, 2025-06         , 12",
        "2025-02-01,                 , 11",
        "2025-06-30, 2025-06         ,  7",
        "2025-06-30, 2025-08 2025-07 ,  7",
        "2025-06-30, 2025-05         ,  8",
        "2025-06-30, 2025-05 2025-01 , 12",
        "2025-12-31, 2025-12         ,  1",
        "2025-12-31,                 ,  1",
        "2026-01-01,                 ,  0",
        "2026-01-01, 2025-11         ,  2",
        "2030-07-01, 2025-03         , 10",
        // A record before the window is none in it.
        "2025-06-30, 2024-12         ,  7",
    })
    void months_run_from_the_beginning_of_cooperation_or_the_first_purchase(String since, String bought, int months) {
        World world = World.of("2025-12-31", customer(0).since(since));
        // Another customer's record keeps the window at twelve months.
        world.purchases.add(World.purchase(customer(1).make(), "2025-12", "1", "1"));
        if (bought != null) {
            for (String month : bought.split(" ")) {
                world.bought(month, "2", "1");
            }
        }
        assertThat(world.facts().months()).isEqualTo(months);
    }

    @Test
    void months_end_with_the_window() {
        World world = World.of("2025-12-31", customer(0).since("2025-03-15")).bought("2025-07", "30", "15");
        assertThat(world.facts().months()).isEqualTo(5);
        assertThat(number(world, Fact.OUR_TONS_PER_MONTH)).isEqualTo("3.000");
        assertThat(number(world, Fact.TOTAL_TONS_PER_MONTH)).isEqualTo("6.000");
    }

    @Test
    void averages_are_exact_and_printed_half_up() {
        World world = World.of("2025-12-31", customer(0)).bought("2025-12", "20", "10");
        assertThat(world.facts().number(Fact.OUR_TONS_PER_MONTH)).isEqualByComparingTo(Ratio.of(10, 12));
        assertThat(number(world, Fact.OUR_TONS_PER_MONTH)).isEqualTo("0.833");
        assertThat(number(world.bought("2025-11", null, "0.002"), Fact.OUR_TONS_PER_MONTH))
                .isEqualTo("0.834");
    }

    @Test
    void without_purchases_of_anybody_what_they_tell_is_unknown() {
        World world = World.of("2025-12-31", customer(Nature.DEALER));
        assertUnknown(world, Fact.OUR_TONS_PER_MONTH, Origin.UNKNOWN_NO_PURCHASES_GIVEN);
        assertUnknown(world, Fact.TOTAL_TONS_PER_MONTH, Origin.UNKNOWN_NO_PURCHASES_GIVEN);
        assertUnknown(world, Fact.OUR_SHARE, Origin.UNKNOWN_NO_PURCHASES_GIVEN);
        assertUnknown(world, Fact.CONTRACT_TONS_PER_MONTH, Origin.UNKNOWN_NO_CONTRACT);
    }

    @Test
    void a_customer_without_purchases_among_others_with_buys_nothing_of_us() {
        World world = World.of("2025-12-31", customer(0));
        world.purchases.add(World.purchase(customer(1).make(), "2025-12", "1", "1"));
        assertThat(world.facts().value(Fact.OUR_TONS_PER_MONTH))
                .isEqualTo(new FactValue.Quantity(Ratio.ZERO, Origin.NO_PURCHASES));
        assertUnknown(world, Fact.TOTAL_TONS_PER_MONTH, Origin.UNKNOWN_NO_PURCHASES);
        assertUnknown(world, Fact.OUR_SHARE, Origin.UNKNOWN_NO_PURCHASES);
        assertUnknown(world, Fact.CONTRACT_TONS_PER_MONTH, Origin.UNKNOWN_NO_CONTRACT);
    }

    @Test
    void purchases_outside_the_window_count_as_given() {
        World world = World.of("2025-12-31", customer(0)).bought("2024-12", "5", "5");
        assertThat(number(world, Fact.OUR_TONS_PER_MONTH)).isEqualTo("0.000");
    }

    @Test
    void the_share_is_over_the_records_whose_total_is_known() {
        World world = World.of("2025-12-31", customer(0))
                .bought("2025-01", "30", "10")
                .bought("2025-02", null, "100")
                .bought("2025-12", "0", "0");
        assertThat(number(world, Fact.OUR_SHARE)).isEqualTo("0.3333");
        assertThat(number(world, Fact.TOTAL_TONS_PER_MONTH)).isEqualTo("2.500");
        assertThat(number(world, Fact.OUR_TONS_PER_MONTH)).isEqualTo("9.167");
    }

    @Test
    void a_share_without_any_total_or_of_nothing_is_unknown() {
        World world = World.of("2025-12-31", customer(0)).bought("2025-12", null, "5");
        assertUnknown(world, Fact.OUR_SHARE, Origin.UNKNOWN_NO_TOTALS);
        assertUnknown(world, Fact.TOTAL_TONS_PER_MONTH, Origin.UNKNOWN_NO_TOTALS);
        world.bought("2025-11", "0", "0");
        assertUnknown(world, Fact.OUR_SHARE, Origin.UNKNOWN_TOTAL_ZERO);
        assertThat(number(world, Fact.TOTAL_TONS_PER_MONTH)).isEqualTo("0.000");
    }

    @ParameterizedTest(name = "contract {0}, bought {1}: {2}")
    @CsvSource({
        "4820, 12, 4820.000, RECORD",
        "0,    12, 0.000,    RECORD",
        "0,      , 0.000,    RECORD",
        ",     12, 1.000,    PURCHASES",
        ",      0, 0.000,    PURCHASES",
        ",       , ,         UNKNOWN_NO_CONTRACT",
    })
    void the_contract_is_the_recorded_one_before_the_average(
            String contract, String ours, String value, Origin origin) {
        World world = World.of("2025-12-31", customer(0).contract(contract));
        world.purchases.add(World.purchase(customer(1).make(), "2025-12", "1", "1"));
        if (ours != null) {
            world.bought("2025-12", null, ours);
        }
        assertThat(number(world, Fact.CONTRACT_TONS_PER_MONTH)).isEqualTo(value);
        assertThat(world.facts().value(Fact.CONTRACT_TONS_PER_MONTH).origin()).isEqualTo(origin);
    }

    @ParameterizedTest(name = "since {0} on {1}: {2} years")
    @CsvSource({
        "2022-12-31, 2025-12-31, 3",
        "2023-01-01, 2025-12-31, 2",
        "2025-12-31, 2025-12-31, 0",
        "2026-01-01, 2025-12-31, 0",
        "2029-01-01, 2025-12-31, 0",
        "2020-02-29, 2023-02-28, 2",
        "2020-02-29, 2023-03-01, 3",
        "2020-02-29, 2024-02-28, 3",
        "2020-02-29, 2024-02-29, 4",
        "2021-02-28, 2024-02-28, 3",
        "2021-03-01, 2024-02-29, 2",
        "1900-01-01, 2100-12-31, 200",
    })
    void cooperation_is_counted_in_whole_years_to_the_day(String since, String day, String years) {
        assertThat(number(World.of(day, customer(0).since(since)), Fact.COOPERATION_YEARS))
                .isEqualTo(years);
    }

    @Test
    void cooperation_without_a_beginning_is_unknown() {
        assertUnknown(World.of("2025-12-31", customer(0)), Fact.COOPERATION_YEARS, Origin.UNKNOWN_BLANK);
    }

    @ParameterizedTest(name = "{0}, contract {1}, bought {2}: {3}")
    @CsvSource({
        "TIER1_AGENT,   ,    , OWN,   BLANK_BRAND_OF_TIER_AGENT",
        "TIER2_AGENT,   , 0  , OWN,   BLANK_BRAND_OF_TIER_AGENT",
        "AGENT,         ,    , OTHER, BLANK_BRAND_OF_OTHERS",
        "AGENT,        0,    , OTHER, BLANK_BRAND_OF_OTHERS",
        "AGENT,        0, 0  , OTHER, BLANK_BRAND_OF_OTHERS",
        "AGENT,         , 0  , OTHER, BLANK_BRAND_OF_OTHERS",
        "AGENT,      0.1,    , OWN,   BLANK_BRAND_OF_BUYER",
        "AGENT,         , 0.1, OWN,   BLANK_BRAND_OF_BUYER",
        "AGENT,        0, 0.1, OWN,   BLANK_BRAND_OF_BUYER",
        "DEALER,        , 0.1, OWN,   BLANK_BRAND_OF_BUYER",
        "END_USER,      ,    , OTHER, BLANK_BRAND_OF_OTHERS",
    })
    void a_blank_brand_is_ours_for_tier_agents_and_for_whoever_buys_of_us(
            Nature nature, String contract, String ours, Brand brand, Origin origin) {
        World world = World.of("2025-12-31", customer(nature).contract(contract));
        if (ours != null) {
            world.bought("2025-12", null, ours);
        }
        assertThat(world.facts().value(Fact.BRAND)).isEqualTo(new FactValue.Code(brand, origin));
    }

    @ParameterizedTest
    @EnumSource(Brand.class)
    void a_brand_that_is_recorded_stays(Brand brand) {
        World world = World.of("2025-12-31", customer(Nature.TIER1_AGENT).brand(brand))
                .bought("2025-12", null, "1");
        assertThat(world.facts().value(Fact.BRAND)).isEqualTo(new FactValue.Code(brand, Origin.RECORD));
    }

    @Test
    void blanks_mean_no_key_account_no_partner_and_good_credit() {
        CustomerFacts facts = World.of("2025-12-31", customer(0)).facts();
        assertThat(facts.value(Fact.KEY_ACCOUNT)).isEqualTo(new FactValue.Code(KeyAccount.NONE, Origin.BLANK_MEANS_NO));
        assertThat(facts.value(Fact.STRATEGIC_PARTNER)).isEqualTo(new FactValue.Flag(false, Origin.BLANK_MEANS_NO));
        assertThat(facts.value(Fact.BAD_CREDIT)).isEqualTo(new FactValue.Flag(false, Origin.BLANK_MEANS_NO));
    }

    @Test
    void a_blank_scale_is_unknown() {
        assertUnknown(World.of("2025-12-31", customer(0)), Fact.SCALE, Origin.UNKNOWN_BLANK);
    }

    @Test
    void what_is_recorded_is_told_as_recorded() {
        CustomerFacts facts = World.of(
                        "2025-12-31",
                        customer(Nature.SPECIFIER)
                                .scale(Scale.LARGE)
                                .keyAccount(KeyAccount.KEY)
                                .strategicPartner(false)
                                .badCredit(true))
                .facts();
        assertThat(facts.value(Fact.NATURE)).isEqualTo(new FactValue.Code(Nature.SPECIFIER, Origin.RECORD));
        assertThat(facts.value(Fact.SCALE)).isEqualTo(new FactValue.Code(Scale.LARGE, Origin.RECORD));
        assertThat(facts.value(Fact.KEY_ACCOUNT)).isEqualTo(new FactValue.Code(KeyAccount.KEY, Origin.RECORD));
        assertThat(facts.value(Fact.STRATEGIC_PARTNER)).isEqualTo(new FactValue.Flag(false, Origin.RECORD));
        assertThat(facts.value(Fact.BAD_CREDIT)).isEqualTo(new FactValue.Flag(true, Origin.RECORD));
    }

    private static void assertUnknown(World world, Fact fact, Origin origin) {
        assertThat(world.facts().value(fact)).isEqualTo(new FactValue.Unknown(origin));
        assertThat(world.facts().number(fact)).isNull();
    }

    private static String number(World world, Fact fact) {
        Ratio number = world.facts().number(fact);
        return number == null ? null : number.rounded(fact.decimals()).toPlainString();
    }
}
