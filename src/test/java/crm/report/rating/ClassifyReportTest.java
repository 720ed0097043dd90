package crm.report.rating;

import static crm.rating.CustomerMaker.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crm.field.Field;
import crm.field.RatingFields;
import crm.rating.CustomerFilter;
import crm.rating.World;
import crm.record.Customer.Nature;
import crm.report.CellKinds;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyReportTest {
    private static final String DAY = "2025-12-31";

    @Test
    void the_columns_are_those_of_the_contract_in_its_order() {
        assertThat(ClassifyReport.columns(LocalDate.EPOCH))
                .extracting(Column::name)
                .containsExactly("customer_id, name, nature, region, department, class, rule, reason, class_by_rule, "
                        .concat("previous_class, change, contract_tons_per_month, our_tons_per_month, ")
                        .concat("total_tons_per_month, our_share, cooperation_years, bad_credit, data_gaps, ")
                        .concat("next_rule, next_field, next_have, next_need, rated_on")
                        .split(", "));
    }

    @Test
    void the_columns_are_read_back_as_ratings_in_either_language() {
        List<String> known = new ArrayList<>(RatingFields.KIND.passedOver());
        for (Field<?> field : RatingFields.KIND.fields()) {
            if (!field.name().equals("customer")) {
                known.add(field.name());
                known.add(field.chineseNames().get(0));
            }
        }
        List<String> written = new ArrayList<>();
        for (Column<?> column : ClassifyReport.columns(LocalDate.EPOCH)) {
            written.add(column.name());
            written.add(column.chinese());
        }
        assertThat(written).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void every_cell_is_what_the_kind_of_its_column_says() {
        for (long seed = 0; seed < 500; seed++) {
            World world = RandomWorld.of(seed);
            CellKinds.check(ClassifyReport.of(world.assessment(), CustomerFilter.ALL));
            world.customers.forEach(each -> CellKinds.check(ExplainReport.of(world.classifier(), each)));
        }
    }

    @Test
    void the_nearest_rule_is_written_as_its_column_and_as_the_policy_writes_it() {
        World tons = World.of(DAY, customer(Nature.TIER1_AGENT).contract("4820"));
        assertThat(ClassifyOracleTest.lines(tons).get(0).subList(18, 22))
                .containsExactly("A2", "contract_tons_per_month", "4820.000", "5000");
        World share = World.of(DAY, customer(Nature.TIER2_AGENT)).bought("2025-12", "3", "1");
        assertThat(ClassifyOracleTest.lines(share).get(0).subList(18, 22))
                .containsExactly("A4", "our_share", "0.3333", "0.5");
        World years = World.of(
                DAY,
                customer(Nature.TIER2_AGENT)
                        .scale(crm.record.Customer.Scale.SMALL)
                        .since("2024-01-01"));
        assertThat(ClassifyOracleTest.lines(years).get(0).subList(18, 22))
                .containsExactly("A3", "cooperation_years", "1", "3");
    }

    @Test
    void an_override_without_a_reason_leaves_the_reason_blank() {
        World world = World.of(DAY, customer(Nature.DEALER));
        world.overrides.add(new crm.record.ClassOverride(
                world.customer(), "A", null, null, null, null, world.customer().position()));
        assertThat(ClassifyOracleTest.lines(world).get(0).subList(5, 9)).containsExactly("A", "override", "", "C");
    }

    @ParameterizedTest(name = "departments {0}, regions {1}, classes {2}: {3}")
    @CsvSource({
        "'',        '',   '',  K0 K1 K2 K3",
        "一部,      '',   '',  K0 K1",
        "一部 二部, '',   '',  K0 K1 K2",
        "'',        华东, '',  K0 K2",
        "一部,      华东, '',  K0",
        "'',        '',   A,   K0 K3",
        "'',        '',   A C, K0 K1 K2 K3",
        "二部,      '',   A,   ''",
        "三部,      '',   '',  ''",
    })
    void only_customers_that_every_filter_accepts_are_shown_and_the_others_are_counted(
            String departments, String regions, String classes, String shown) {
        World world = filtered();
        Report report = ClassifyReport.of(
                world.assessment(), new CustomerFilter(words(departments), words(regions), words(classes)));
        List<Object> ids = Rows.of(report).stream().map(row -> row.get(0)).toList();
        assertThat(ids).isEqualTo(shown.isEmpty() ? List.of() : List.of((Object[]) shown.split(" ")));
        int filtered = 4 - ids.size();
        List<Note> notes = report.notes();
        assertThat(notes.get(0).code() + " " + notes.get(0).count()).isEqualTo("ended_customers 1");
        if (filtered == 0) {
            assertThat(notes).hasSize(1);
        } else {
            assertThat(notes.get(1).code() + " " + notes.get(1).count()).isEqualTo("filtered_customers " + filtered);
        }
    }

    @Test
    void what_was_left_out_is_told_in_both_languages() {
        Report report =
                ClassifyReport.of(filtered().assessment(), new CustomerFilter(Set.of("一部"), Set.of(), Set.of()));
        assertThat(report.notes())
                .extracting(note -> note.text().en(), note -> note.text().zh())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "1 customer is left out: it had ended by 2025-12-31.",
                                "另有 1 家客户截至 2025-12-31 已终止,未列入。"),
                        org.assertj.core.groups.Tuple.tuple(
                                "2 customers are left out by the filters.", "另有 2 家客户不在筛选范围内,未列入。"));
    }

    private static World filtered() {
        World world = World.of(DAY, customer(Nature.SUBSIDIARY).department("一部").region("华东"));
        world.customers.add(customer(1).department("一部").make());
        world.customers.add(customer(2).department("二部").region("华东").make());
        world.customers.add(customer(3).nature(Nature.SUBSIDIARY).make());
        world.customers.add(customer(4).department("一部").ended("2025-01-01").make());
        return world;
    }

    private static Set<String> words(String words) {
        return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
    }
}
