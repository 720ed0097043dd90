package crm.render;

import static crm.render.RandomReports.lines;
import static crm.render.RandomReports.ofBlocks;
import static crm.render.RandomReports.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.base.Phrase;
import crm.report.Block;
import crm.report.Block.Gap;
import crm.report.Block.Heading;
import crm.report.Block.Line;
import crm.report.Note;
import crm.report.Report;
import crm.report.Rows;
import crm.report.Rows.TextHead;
import crm.report.Span;
import crm.report.Style;
import crm.report.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRendererTest {

    private static final String ESCAPE = "\u001B";

    private static Line line(String text) {
        return new Line(0, List.of(Span.of(Phrase.same(text))));
    }

    @Test
    void headings_stand_apart_and_notes_come_last() throws IOException {
        Report report = new Report(
                "test",
                RandomReports.AS_OF,
                new Table<>(List.of(), List.of()),
                List.of(
                        new Note("a", 1, new Phrase("1 ended", "终止 1")),
                        new Note("b", 2, new Phrase("2 opted out", "谢绝 2"))),
                () -> List.of(
                        new Heading(new Phrase("Classes", "类别"), false),
                        line("A 31"),
                        new Heading(new Phrase("Customers", "客户"), false),
                        line("none"),
                        new Gap(),
                        new Heading(new Phrase("Gaps", "缺失"), false),
                        line("none")));
        StringWriter out = new StringWriter();
        TextRenderer.render(report, Language.EN, new TextStyle(80, false), out);
        assertThat(out).hasToString("""
                Classes
                A 31

                Customers
                none

                Gaps
                none

                1 ended
                2 opted out
                """);
        assertThat(rendered(report, 80, false)).startsWith("类别\n").endsWith("\n\n终止 1\n谢绝 2\n");
    }

    @Test
    void a_report_with_nothing_to_say_is_empty() {
        assertThat(rendered(ofBlocks(), 80, true)).isEmpty();
    }

    @Test
    void a_line_is_wrapped_behind_its_indent() {
        assertThat(lines(12, new Line(2, List.of(Span.of("one two "), Span.of("three"), Span.of(" four 广州钢材")))))
                .containsExactly("  one two", "  three four", "  广州钢材");
    }

    @ParameterizedTest
    @CsvSource({"-3", "0", "1", "2", "3"})
    void a_terminal_too_narrow_for_anything_still_shows_all(int columns) {
        Block table =
                RandomReports.untitled(3, List.of(false, true), List.of(true, false), List.of(List.of("广州", "42")));
        String shown = rendered(ofBlocks(new Line(4, List.of(Span.of("钢材"))), table), columns, false);
        assertThat(shown.replaceAll("\\s", "")).isEqualTo("钢材广42州");
    }

    @Test
    void what_could_act_on_a_terminal_is_shown_in_lines_and_cells() {
        String hostile = "\u001B[31mred\u009B2J\u202Eabc\u200B\r\n\uD800\uDC00\uD800";
        String shown = "\\u001B[31mred\\u009B2J\\u202Eabc\\u200B\\r\\n\uD800\uDC00\\uD800";
        Block table = RandomReports.untitled(0, List.of(false), List.of(true), List.of(List.of(hostile)));
        assertThat(lines(80, new Heading(Phrase.same(hostile), false), line(hostile), table))
                .containsExactly(shown, shown, shown);
        String coloured = rendered(ofBlocks(new Heading(Phrase.same(hostile), false), line(hostile), table), 80, true);
        assertThat(coloured.replace(ESCAPE + "[1m", "").replaceAll(ESCAPE + "\\[[0-9;]*m", ""))
                .doesNotContain(ESCAPE);
    }

    @ParameterizedTest
    @CsvSource({"PLAIN,''", "STRONG,1", "GOOD,32", "DOUBTFUL,33", "BAD,31", "FAINT,2"})
    void each_style_has_its_colour_around_the_text_alone(Style style, String code) {
        String begin = code.isEmpty() ? "" : ESCAPE + "[" + code + "m";
        String end = code.isEmpty() ? "" : ESCAPE + "[m";
        Span span = new Span(Phrase.same("广州 x"), style);
        assertThat(rendered(ofBlocks(new Line(2, List.of(Span.of("a "), span, Span.of(" b")))), 80, true))
                .isEqualTo("  a " + begin + "广州 x" + end + " b\n");
        Block table = Rows.text(
                1,
                List.of(new TextHead(Phrase.same(""), true, false), new TextHead(Phrase.same(""), false, true)),
                List.of(List.of(span, Span.of("1")), List.of(Span.of("123456789"), span)));
        assertThat(rendered(ofBlocks(table), 80, true))
                .isEqualTo("    " + begin + "广州 x" + end + "  1\n 123456789  " + begin + "广州 x" + end + "\n");
    }

    @Test
    void colour_adds_escapes_and_nothing_else() {
        Random random = new Random(6);
        for (int i = 0; i < 3_000; i++) {
            List<Block> blocks = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                String text = RandomReports.text(random, "ab  中，\u001B[m\n\u202E😀\u0301", 30);
                List<Span> spans = new ArrayList<>();
                for (Style style : Style.values()) {
                    spans.add(new Span(Phrase.same(text), style));
                }
                blocks.add(new Heading(Phrase.same(text), false));
                blocks.add(new Line(random.nextInt(4), spans));
                blocks.add(RandomReports.untitled(
                        random.nextInt(4),
                        List.of(false, true, false),
                        List.of(true, false, true),
                        List.of(List.of(text, "1", text + text))));
            }
            Report report = ofBlocks(blocks.toArray(Block[]::new));
            int columns = 10 + random.nextInt(80);
            String plain = rendered(report, columns, false);
            String coloured = rendered(report, columns, true);
            assertThat(plain).doesNotContain(ESCAPE);
            assertThat(coloured).isNotEqualTo(plain);
            assertThat(coloured.replaceAll(ESCAPE + "\\[[0-9]*m", "")).isEqualTo(plain);
        }
    }

    @Test
    void painting_loads_nothing_native() throws IOException, InterruptedException {
        // Loading Jansi's library unpacks it into the folder for temporary files.
        Process process = new ProcessBuilder(
                        java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Painting.class.getName())
                .redirectErrorStream(true)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(loaded)
                .contains("org.fusesource.jansi.Ansi ")
                .doesNotContain("AnsiConsole", "org.fusesource.jansi.internal");
    }

    /** A program that paints. */
    static final class Painting {

        private Painting() {}

        public static void main(String[] arguments) {
            if (!rendered(ofBlocks(new Heading(Phrase.same("x"), false)), 80, true)
                    .contains(ESCAPE)) {
                throw new AssertionError("not painted");
            }
        }
    }
}
