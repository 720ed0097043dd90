package crm.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.base.Language;
import crm.base.Phrase;
import crm.record.Customer.Nature;
import crm.report.Column.Kind;
import crm.report.Note;
import crm.report.Report;
import crm.report.Rows.Head;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonRendererTest {

    private static final List<Head> COLUMNS = List.of(
            new Head("name", "单位名称", Kind.TEXT),
            new Head("nature", "单位性质", Kind.CODE),
            new Head("reason", "原因", Kind.PHRASE),
            new Head("tons", "吨", Kind.NUMBER),
            new Head("count", "数", Kind.NUMBER),
            new Head("rated_on", "评定日期", Kind.DATE),
            new Head("month", "月份", Kind.DATE),
            new Head("bad_credit", "不良", Kind.FLAG),
            new Head("data_gaps", "缺", Kind.LIST));

    private static final Report REPORT = RandomReports.ofRows(
            COLUMNS,
            List.of(
                    Arrays.asList(
                            "广州\"钢材\"\n=1",
                            Nature.TIER1_AGENT,
                            new Phrase("short", "不足"),
                            new BigDecimal("4999.000"),
                            3,
                            LocalDate.of(2025, 12, 31),
                            YearMonth.of(2025, 12),
                            true,
                            List.of("scale", Nature.DEALER)),
                    Arrays.asList("😀", "A", null, new BigDecimal("-1E+3"), 4L, null, null, false, List.of()),
                    Arrays.asList(null, null, null, null, null, null, null, null, List.of())),
            new Note("ended_customers", 2, new Phrase("2 ended customers left out", "未列终止客户 2 户")));

    @Test
    void every_kind_of_value_has_its_json_form() throws IOException {
        assertThat(json(REPORT, Language.EN)).isEqualTo("""
                {
                  "report": "test",
                  "as_of": "2025-12-31",
                  "rows": [
                    {"name": "广州\\"钢材\\"\\n=1", "nature": "tier1_agent", "reason": "short", "tons": 4999.000, \
                "count": 3, "rated_on": "2025-12-31", "month": "2025-12", "bad_credit": true, \
                "data_gaps": ["scale", "dealer"]},
                    {"name": "😀", "nature": "A", "reason": null, "tons": -1000, "count": 4, "rated_on": null, \
                "month": null, "bad_credit": false, "data_gaps": []},
                    {"name": null, "nature": null, "reason": null, "tons": null, "count": null, \
                "rated_on": null, "month": null, "bad_credit": null, "data_gaps": []}
                  ],
                  "notes": [
                    {"note": "ended_customers", "count": 2, "text": "2 ended customers left out"}
                  ]
                }
                """);
    }

    @Test
    void in_chinese_only_phrases_and_notes_change() throws IOException {
        String expected = json(REPORT, Language.EN)
                .replace("\"short\"", "\"不足\"")
                .replace("2 ended customers left out", "未列终止客户 2 户");
        assertThat(json(REPORT, Language.ZH)).isEqualTo(expected);
    }

    @Test
    void a_report_without_rows_and_notes_has_empty_lists() throws IOException {
        assertThat(json(RandomReports.ofRows(COLUMNS, List.of()), Language.EN)).isEqualTo("""
                {
                  "report": "test",
                  "as_of": "2025-12-31",
                  "rows": [],
                  "notes": []
                }
                """);
    }

    @Test
    void any_texts_are_read_back_and_each_row_has_a_line_of_its_own() throws IOException {
        Random random = new Random(3);
        List<List<Object>> rows = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String text = RandomReports.text(random, "ab中文😀'\"\\/\n\r\t\u0000\u001B\u2028[]{}:,", 9);
            rows.add(List.of(text));
            texts.add(text);
        }
        String written = json(RandomReports.ofRows(List.of(new Head("a", "甲", Kind.TEXT)), rows), Language.EN);
        List<String> read = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), written)) {
            boolean inRows = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                inRows |= token == JsonToken.START_ARRAY;
                if (inRows && token == JsonToken.VALUE_STRING) {
                    read.add(parser.getString());
                }
            }
        }
        assertThat(read).isEqualTo(texts);
        assertThat(written.chars().filter(c -> c == '\n').count()).isEqualTo(rows.size() + 7);
    }

    @Test
    void a_large_report_has_the_same_bytes_however_many_threads_make_it() throws IOException {
        Random random = new Random(4);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(List.of(RandomReports.text(random, "ab中文😀\"\\\n", 9)));
        }
        Report report = RandomReports.ofRows(List.of(new Head("a", "甲", Kind.TEXT)), rows);
        for (int threads = 2; threads <= 4; threads++) {
            ByteArrayOutputStream several = new ByteArrayOutputStream();
            JsonRenderer.render(report, Language.EN, threads, several);
            assertThat(several.toString(StandardCharsets.UTF_8)).isEqualTo(json(report, Language.EN));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void what_its_stream_throws_ends_it_and_it_is_neither_flushed_nor_closed(int threads) {
        IOException broken = new IOException("Broken pipe");
        OutputStream out = new OutputStream() {
            private int room = 200_000;

            @Override
            public void write(int b) throws IOException {
                if (--room < 0) {
                    throw broken;
                }
            }

            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        Report report = RandomReports.ofRows(
                List.of(new Head("a", "甲", Kind.TEXT)), Collections.nCopies(20_000, List.of("广州")));
        assertThatThrownBy(() -> JsonRenderer.render(report, Language.EN, threads, out))
                .isSameAs(broken);
    }

    @Test
    void a_row_that_cannot_be_made_ends_it_and_what_was_written_does_not_look_whole() {
        List<List<Object>> rows = new ArrayList<>(Collections.nCopies(5_000, List.of("a")));
        rows.set(4_000, List.of(7)); // no text
        Report report = RandomReports.ofRows(List.of(new Head("a", "甲", Kind.TEXT)), rows);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> JsonRenderer.render(report, Language.EN, 2, out))
                .isInstanceOf(ClassCastException.class);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{").doesNotContain("]");
    }

    private static String json(Report report, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonRenderer.render(report, language, 1, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
