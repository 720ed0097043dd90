package crm.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListSelectionTest {

    private static final List<String> ALL = List.of("b2", "a1", "b1", "c3", "a2");

    @Test
    void what_is_wanted_stays_in_its_order() {
        assertThat(ListSelection.of(ALL, each -> !each.startsWith("b"))).isEqualTo(List.of("a1", "c3", "a2"));
        assertThat(ListSelection.of(ALL, each -> false)).isEmpty();
        assertThat(ListSelection.of(List.<String>of(), each -> true)).isEmpty();
    }

    @Test
    void groups_keep_the_order_and_leave_nothing_out() {
        assertThat(ListSelection.by(each -> each.charAt(0), ALL))
                .isEqualTo(Map.of('a', List.of("a1", "a2"), 'b', List.of("b2", "b1"), 'c', List.of("c3")));
    }

    @Test
    void the_places_may_come_in_any_order() {
        assertThat(new ListSelection<>(ALL, new int[] {4, 0, 0})).isEqualTo(List.of("a2", "b2", "b2"));
    }
}
