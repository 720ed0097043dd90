package crm.render;

import static crm.render.RandomReports.lines;
import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Phrase;
import crm.report.Block;
import crm.report.Rows;
import crm.report.Rows.TextHead;
import crm.report.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableRendererTest {

    private static final Block.Table<?> CUSTOMERS = Rows.text(
            0,
            List.of(
                    new TextHead(new Phrase("id", "编号"), false, false),
                    new TextHead(new Phrase("name", "单位名称"), false, true),
                    new TextHead(new Phrase("tons", "吨"), true, false),
                    new TextHead(new Phrase("reason", "原因"), false, true)),
            RandomReports.spans(List.of(
                    List.of("K1", "广州钢材有限公司", "4999.000", "contract of 5,000 tons a month"),
                    List.of("K22", "ACME Steel", "", "一级代理"),
                    List.of("K333", "", "7.5", ""))));

    @Test
    void a_table_that_fits_has_its_natural_widths() {
        assertThat(lines(80, CUSTOMERS))
                .containsExactly(
                        "编号  单位名称                吨  原因",
                        "────────────────────────────────────────────────────────────────",
                        "K1    广州钢材有限公司  4999.000  contract of 5,000 tons a month",
                        "K22   ACME Steel                  一级代理",
                        "K333                         7.5");
    }

    @Test
    void a_cell_that_does_not_fit_is_wrapped_not_cut() {
        assertThat(lines(40, CUSTOMERS))
                .containsExactly(
                        "编号  单位名称           吨  原因",
                        "────────────────────────────────────────",
                        "K1    广州钢材有   4999.000  contract of",
                        "      限公司                 5,000 tons",
                        "                             a month",
                        "K22   ACME Steel             一级代理",
                        "K333                    7.5");
    }

    @Test
    void columns_that_may_not_be_wrapped_are_where_nothing_else_helps() {
        assertThat(lines(26, CUSTOMERS))
                .containsExactly(
                        "编号  单位      吨  原因",
                        "      名称",
                        "──────────────────────────",
                        "K1    广州   4999.  contra",
                        "      钢材     000  ct of",
                        "      有限          5,000",
                        "      公司          tons a",
                        "                    month",
                        "K22   ACME          一级代",
                        "      Steel         理",
                        "K333           7.5");
    }

    @Test
    void without_titles_there_is_no_header_line() {
        Block table = RandomReports.untitled(
                2, List.of(false, true), List.of(true, false), List.of(List.of("A", "31"), List.of("合计", "7")));
        assertThat(lines(80, table)).containsExactly("  A     31", "  合计   7");
    }

    @Test
    void a_table_without_rows_is_its_header() {
        Block table = Rows.text(0, List.of(new TextHead(Phrase.same("编号"), false, false)), List.<List<Span>>of());
        assertThat(lines(80, table)).containsExactly("编号", "────");
    }

    /** What the cells of a column are made of, so that a character tells its column. */
    private static final List<String> ALPHABETS =
            List.of("abc甲乙  \u0301😀", "def子丑  𠮷,", "012.赤橙 \u3000", "ghi东西（），  ", "jkl春夏  😁");

    @Test
    void every_column_keeps_its_offsets_and_every_character_is_there() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int width = 1 + random.nextInt(ALPHABETS.size());
            List<Boolean> right = IntStream.range(0, width)
                    .mapToObj(x -> random.nextInt(3) == 0)
                    .toList();
            List<Boolean> flexible = IntStream.range(0, width)
                    .mapToObj(x -> random.nextBoolean())
                    .toList();
            int longest = 1 + random.nextInt(30);
            List<List<String>> rows = new ArrayList<>();
            for (int y = random.nextInt(5); y >= 0; y--) {
                List<String> row = new ArrayList<>();
                for (int x = 0; x < width; x++) {
                    // A mark at the start would have no character of its own to stand on.
                    row.add(RandomReports.text(random, ALPHABETS.get(x), longest)
                            .replaceAll("^[\\s\u3000\u0301]+|[\\s\u3000]+(?=\u0301)", ""));
                }
                rows.add(row);
            }
            int indent = random.nextInt(4);
            int columns = 25 + random.nextInt(60);
            check(lines(columns, RandomReports.untitled(indent, right, flexible, rows)), columns, indent, right, rows);
        }
    }

    private static void check(
            List<String> lines, int columns, int indent, List<Boolean> right, List<List<String>> rows) {
        int free = indent;
        for (int x = 0; x < right.size(); x++) {
            List<Extent> extents = new ArrayList<>();
            StringBuilder found = new StringBuilder();
            for (String line : lines) {
                assertThat(DisplayWidthTest.widthByIcu(line)).isLessThanOrEqualTo(columns);
                assertThat(line).doesNotEndWith(" ");
                Extent extent = extent(line, ALPHABETS.get(x).replaceAll("[\\s\u3000]", ""), found);
                if (extent.last > 0) {
                    extents.add(extent);
                }
            }
            int column = x;
            StringBuilder given = new StringBuilder();
            rows.forEach(row -> given.append(row.get(column)));
            assertThat(found.toString().replaceAll("[\\s\u3000]", ""))
                    .isEqualTo(given.toString().replaceAll("[\\s\u3000]", ""));
            if (extents.isEmpty()) {
                continue;
            }
            assertThat(extents.stream()
                            .map(e -> right.get(column) ? e.last : e.first)
                            .distinct())
                    .as("offsets of column %d in%n%s", x, String.join("\n", lines))
                    .hasSize(1);
            assertThat(extents.stream().mapToInt(Extent::first).min().orElseThrow())
                    .isGreaterThanOrEqualTo(free);
            free = extents.stream().mapToInt(Extent::last).max().orElseThrow() + TableRenderer.GAP;
        }
    }

    /** Where in a line the characters of an alphabet are; what they are is added. */
    private static Extent extent(String line, String alphabet, StringBuilder found) {
        int first = -1;
        int last = -1;
        int offset = 0;
        for (int codePoint : line.codePoints().toArray()) {
            int width = DisplayWidthTest.widthByIcu(codePoint);
            if (alphabet.indexOf(codePoint) >= 0) {
                first = first < 0 ? offset : first;
                last = offset + width;
                found.appendCodePoint(codePoint);
            }
            offset += width;
        }
        return new Extent(first, last);
    }

    private record Extent(int first, int last) {}
}
