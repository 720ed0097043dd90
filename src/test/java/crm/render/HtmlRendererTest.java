package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.base.Phrase;
import crm.base.Ratio;
import crm.report.Block;
import crm.report.Drawing;
import crm.report.Note;
import crm.report.Page;
import crm.report.Picture;
import crm.report.Rows;
import crm.report.Rows.TextHead;
import crm.report.Span;
import crm.report.Style;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The HTML form: that it is well formed, holds what it shows, and that no data can act on it. */
class HtmlRendererTest {

    private static Page page(Block... blocks) {
        return new Page(Phrase.same("title"), List.of(blocks), List.of(new Note("n", 1, Phrase.same("a note"))));
    }

    private static String html(Page page, Language language) throws IOException {
        StringWriter out = new StringWriter();
        HtmlRenderer.render(page, language, out);
        return out.toString();
    }

    /** The body as XML, which it is as well. */
    private static Element body(String html) throws Exception {
        String body =
                html.substring(html.indexOf("<body>"), html.indexOf("</html>")).replace("<br>", "<br/>");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(body)));
        return document.getDocumentElement();
    }

    private static List<String> texts(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static Block title(String text) {
        return new Block.Heading(Phrase.same(text), true);
    }

    @Test
    void a_page_says_what_it_is_forbids_itself_everything_else_and_names_its_language() throws IOException {
        String html = html(page(), Language.ZH);
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("<meta charset=\"utf-8\">", "<title>title</title>", "default-src 'none'")
                .doesNotContain("<script", "http://", "https://", "src=", "@import", "url(")
                .endsWith("</body>\n</html>\n");
        assertThat(html(page(), Language.EN)).contains("<html lang=\"en\">");
    }

    @Test
    void blocks_become_headings_paragraphs_and_tables() throws Exception {
        Block.Table<?> table = Rows.text(
                2,
                List.of(
                        new TextHead(new Phrase("name", "名称"), false, true),
                        new TextHead(new Phrase("days", "天数"), true, false)),
                List.of(List.of(Span.of("甲"), new Span(Phrase.same("3"), Style.BAD))));
        Element body = body(html(
                page(
                        title("One"),
                        new Block.Line(0, List.of(Span.of(Phrase.same("text")))),
                        table,
                        new Block.Heading(Phrase.same("Two"), false),
                        new Block.Gap(),
                        title("Three")),
                Language.ZH));
        assertThat(texts(body, "h1")).containsExactly("One", "Three");
        assertThat(texts(body, "h2")).containsExactly("Two");
        assertThat(texts(body, "p")).containsExactly("text", "a note");
        assertThat(texts(body, "th")).containsExactly("名称", "天数");
        assertThat(texts(body, "td")).containsExactly("甲", "3");
        Element figure = (Element) body.getElementsByTagName("span").item(0);
        assertThat(figure.getAttribute("class")).isEqualTo("bad");
        Element second = (Element) body.getElementsByTagName("h1").item(1);
        assertThat(second.getAttribute("class"))
                .as("begins on paper of its own")
                .isEqualTo("sheet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "a & b",
                "&lt;",
                "' onclick='x",
                "</td></table>",
                "]]>",
                "<!-- "
            })
    void no_data_can_act_on_a_page(String text) throws Exception {
        Phrase phrase = Phrase.same(text);
        Block.Table<?> table = Rows.text(
                0, List.of(new TextHead(phrase, false, true)), List.of(List.of(new Span(phrase, Style.GOOD))));
        LocalDate monday = LocalDate.of(2025, 12, 29);
        List<Block> blocks = List.of(
                title(text),
                new Block.Line(0, List.of(Span.of(phrase))),
                table,
                new Picture.Figures(List.of(new Picture.Figure(phrase, Span.of(phrase)))),
                new Picture.Shares(
                        phrase,
                        phrase,
                        phrase,
                        List.of(phrase),
                        List.of(new Picture.ShareRow(phrase, List.of(new Picture.Share(1, 2)), null, false))),
                new Picture.Weeks(phrase, phrase, monday, List.of(new Picture.WeekRow(phrase, List.of(1)))),
                new Picture.Bars(
                        phrase, phrase, List.of(phrase), List.of(new Picture.Series(phrase, List.of(BigDecimal.ONE)))),
                new Picture.Timeline(
                        phrase,
                        phrase,
                        monday,
                        monday.plusDays(6),
                        List.of(new Picture.TimelineRow(
                                phrase, List.of(new Picture.Stretch(monday, monday, Style.BAD, phrase))))));
        Page page = new Page(phrase, blocks, List.of(new Note("n", 1, phrase)));
        String html = html(page, Language.EN);
        Element body = body(html);
        assertThat(texts(body, "h1")).containsExactly(text);
        assertThat(texts(body, "h2")).containsOnly(text).hasSize(4);
        assertThat(body.getElementsByTagName("script").getLength()).isZero();
        assertThat(body.getElementsByTagName("img").getLength()).isZero();
        Element stretch = (Element) body.getElementsByTagName("i").item(1);
        assertThat(stretch.getAttribute("title")).isEqualTo(text);
        assertThat(html.indexOf("<title>" + HtmlText.escaped(text) + "</title>"))
                .isPositive();
    }

    @Test
    void what_is_invisible_is_shown() throws IOException {
        String html = html(page(title("a\u202Eb\u0000c\nd")), Language.EN);
        assertThat(html).contains("<h1>a\\u202Eb\\u0000c\\nd</h1>");
    }

    @Test
    void shares_are_shaded_by_how_much_is_there_and_say_so() throws Exception {
        List<Picture.Share> shares = Arrays.asList(
                new Picture.Share(0, 4),
                new Picture.Share(1, 4),
                new Picture.Share(2, 4),
                new Picture.Share(3, 4),
                new Picture.Share(1000, 1000),
                null);
        List<Phrase> columns = Collections.nCopies(6, Phrase.same("m"));
        Picture.ShareRow row = new Picture.ShareRow(
                Phrase.same("甲"), Collections.unmodifiableList(shares), new Picture.Share(1006, 1016), true);
        Element body = body(html(
                page(new Picture.Shares(
                        Phrase.same("t"), Phrase.same("c"), Phrase.same("corner"), columns, List.of(row))),
                Language.EN));
        assertThat(texts(body, "td")).containsExactly("0%", "25%", "50%", "75%", "100%", "–", "99%1,006/1,016");
        List<String> classes = new ArrayList<>();
        NodeList cells = body.getElementsByTagName("td");
        for (int i = 0; i < cells.getLength(); i++) {
            classes.add(((Element) cells.item(i)).getAttribute("class"));
        }
        assertThat(classes).containsExactly("p0", "p1", "p2", "p3", "p4", "faint", "p3");
    }

    @ParameterizedTest
    @CsvSource({"0,7,0", "1,1000,1", "999,1000,99", "1000,1000,100", "1,2,50", "5,8,63"})
    void a_percentage_is_100_only_where_all_is_there_and_0_only_where_nothing_is(int part, int whole, int percent) {
        assertThat(HtmlPictures.percent(Ratio.of(part, whole))).isEqualTo(percent);
    }

    @Test
    void weeks_stand_under_their_months_and_the_key_tells_every_shade() throws Exception {
        List<Integer> counts = new ArrayList<>();
        for (int week = 0; week < 53; week++) {
            counts.add(week % 11);
        }
        String html = html(
                page(new Picture.Weeks(
                        Phrase.same("t"),
                        Phrase.same("c"),
                        LocalDate.of(2024, 12, 30),
                        List.of(new Picture.WeekRow(Phrase.same("甲"), counts)))),
                Language.EN);
        Element body = body(html);
        Matcher spans = Pattern.compile("colspan=\"(\\d+)\">([^<]*)<").matcher(html);
        int weeks = 0;
        List<String> names = new ArrayList<>();
        while (spans.find()) {
            weeks += Integer.parseInt(spans.group(1));
            names.add(spans.group(2));
        }
        assertThat(weeks).isEqualTo(53);
        assertThat(names).startsWith("", "2025-01", "02").endsWith("12").hasSize(13);
        assertThat(texts(body, "td")).hasSize(54).endsWith("256");
        assertThat(texts(body, "p").get(1)).isEqualTo("A week:01–23–56–78–10");
        for (int week = 0; week < 53; week++) {
            String title = LocalDate.of(2024, 12, 30).plusWeeks(week) + ": " + week % 11;
            assertThat(html).contains("title=\"" + title + "\"");
        }
    }

    @Test
    void weeks_without_a_contact_and_without_a_row_are_told() throws Exception {
        LocalDate monday = LocalDate.of(2024, 12, 30);
        Element none = body(html(
                page(new Picture.Weeks(Phrase.same("t"), Phrase.same("nobody came"), monday, List.of())), Language.EN));
        assertThat(texts(none, "p")).contains("nobody came");
        Picture.WeekRow row = new Picture.WeekRow(Phrase.same("甲"), List.of(0, 0));
        Element zero = body(
                html(page(new Picture.Weeks(Phrase.same("t"), Phrase.same("c"), monday, List.of(row))), Language.EN));
        assertThat(texts(zero, "p")).contains("A week:0");
    }

    @Test
    void bars_are_as_high_as_their_figures_which_stand_below() throws Exception {
        List<BigDecimal> ours = Arrays.asList(new BigDecimal("50.50"), null);
        List<BigDecimal> totals = List.of(new BigDecimal("1010"), BigDecimal.ZERO);
        String html = html(
                page(new Picture.Bars(
                        Phrase.same("t"),
                        Phrase.same("c"),
                        List.of(Phrase.same("01"), Phrase.same("02")),
                        List.of(
                                new Picture.Series(Phrase.same("ours"), Collections.unmodifiableList(ours)),
                                new Picture.Series(Phrase.same("all"), totals)))),
                Language.EN);
        assertThat(html).contains("height:5%", "height:100%", "height:0%");
        assertThat(texts(body(html), "td")).endsWith("50.5", "–", "1,010", "0");
    }

    @Test
    void bars_in_lines_and_cells_are_drawn_and_full_or_empty_only_if_all_or_nothing_is_there() throws Exception {
        Object[][] parts = {{0, 3, "0"}, {1, 100_000, "0.1"}, {1, 3, "33.3"}, {99_999, 100_000, "99.9"}, {7, 7, "100"}};
        for (Object[] part : parts) {
            Span span = Span.bad(new Drawing.Meter(Ratio.of((int) part[0], (int) part[1])));
            String html = html(page(new Block.Line(0, List.of(span))), Language.EN);
            assertThat(html)
                    .contains("<p><span class=\"meter bad\"><i style=\"width:" + part[2] + "%\"></i></span></p>");
            body(html);
        }
    }

    @Test
    void a_line_of_bars_is_drawn_as_high_as_its_figures_and_tells_what_is_not_known() throws Exception {
        Drawing drawing = new Drawing.Sparkline(Arrays.asList(new BigDecimal("40"), null, new BigDecimal("13"), null));
        String html = html(
                page(Rows.text(
                        0, List.of(new TextHead(Phrase.same(""), false, false)), List.of(List.of(Span.of(drawing))))),
                Language.EN);
        assertThat(html)
                .contains(
                        "<td class=\"fixed\"><span class=\"sparkline\"><i style=\"height:100%\"></i>"
                                + "<i class=\"unknown\"></i><i style=\"height:32.5%\"></i><i class=\"unknown\"></i></span></td>");
        body(html);
        Drawing zero = new Drawing.Sparkline(List.of(BigDecimal.ZERO));
        assertThat(html(page(new Block.Line(0, List.of(Span.of(zero)))), Language.EN))
                .contains("height:0%");
    }

    @Test
    void stretches_of_time_lie_where_their_days_are_and_end_with_the_axis() throws Exception {
        LocalDate first = LocalDate.of(2025, 1, 1);
        String html = html(
                page(new Picture.Timeline(
                        Phrase.same("t"),
                        Phrase.same("c"),
                        first,
                        first.plusDays(99),
                        List.of(new Picture.TimelineRow(
                                Phrase.same("甲"),
                                List.of(
                                        new Picture.Stretch(
                                                first.minusDays(9), first.plusDays(9), Style.GOOD, Phrase.same("a")),
                                        new Picture.Stretch(
                                                first.plusDays(10), first.plusDays(19), Style.BAD, Phrase.same("b")),
                                        new Picture.Stretch(
                                                first.plusDays(90),
                                                first.plusDays(200),
                                                Style.DOUBTFUL,
                                                Phrase.same("c"))))))),
                Language.EN);
        assertThat(html)
                .contains(
                        "class=\"good\" style=\"left:0%;width:10%\" title=\"a\"></i>",
                        "class=\"bad\" style=\"left:10%;width:10%\" title=\"b\">×</i>",
                        "class=\"doubtful\" style=\"left:90%;width:10%\" title=\"c\">…</i>");
        assertThat(texts(body(html), "span")).containsExactly("02", "03");
    }
}
