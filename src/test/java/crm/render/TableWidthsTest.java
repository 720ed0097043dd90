package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableWidthsTest {

    @Test
    void it_says_what_all_cells_kept_and_sorted_would_say() {
        Random random = new Random(8);
        for (int round = 0; round < 500; round++) {
            String title = RandomReports.text(random, "ab 中", 9);
            List<String> cells = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                cells.add(RandomReports.text(random, "abc 中文,😀", random.nextInt(8) == 0 ? 200 : 12));
            }
            TableWidths.Measure measure = new TableWidths.Measure(title);
            cells.forEach(measure::add);
            List<Integer> widths = new ArrayList<>();
            List<Integer> unbroken = new ArrayList<>(List.of(Wrapping.longestUnbroken(title)));
            for (String cell : cells) {
                widths.add(DisplayWidth.of(cell));
                unbroken.add(Wrapping.longestUnbroken(cell));
            }
            Collections.sort(widths);
            int ofNine = cells.isEmpty() ? 0 : widths.get((cells.size() * 9 + 9) / 10 - 1);
            assertThat(measure.usual()).isEqualTo(Math.max(ofNine, DisplayWidth.of(title)));
            widths.add(DisplayWidth.of(title));
            assertThat(measure.widest()).isEqualTo(Collections.max(widths));
            assertThat(measure.unbroken()).isEqualTo(Collections.max(unbroken));
        }
    }
}
