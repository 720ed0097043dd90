package crm.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import crm.base.Language;
import crm.base.Phrase;
import crm.base.SpreadsheetGuard;
import crm.field.YesNo;
import crm.record.Customer.Nature;
import crm.report.Column.Kind;
import crm.report.Report;
import crm.report.Rows;
import crm.report.Rows.Head;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CsvRendererTest {

    static Stream<Arguments> quoting() {
        return Stream.of(
                arguments("plain", "plain"),
                arguments("广州钢材", "广州钢材"),
                arguments("a b", "a b"),
                arguments("a;b'c#d", "a;b'c#d"),
                arguments("a\tb", "a\tb"),
                arguments("a,b", "\"a,b\""),
                arguments("全角，逗号", "全角，逗号"),
                arguments("say \"yes\"", "\"say \"\"yes\"\"\""),
                arguments("two\nlines", "\"two\nlines\""),
                arguments("two\rlines", "\"two\rlines\""),
                arguments(" a", "\" a\""),
                arguments("a ", "\"a \""),
                arguments(" ", "\" \""),
                arguments("\u3000广州", "\"\u3000广州\""),
                arguments("广州\u00A0", "\"广州\u00A0\""),
                arguments("a\u2003", "\"a\u2003\""),
                arguments("a\t", "\"a\t\""));
    }

    @ParameterizedTest
    @MethodSource("quoting")
    void a_field_is_quoted_only_where_it_must_be(String text, String written) throws IOException {
        assertThat(field(Kind.TEXT, text, Language.EN)).isEqualTo(written);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(Kind.TEXT, "广州", "广州", "广州"),
                arguments(Kind.TEXT, null, "", ""),
                arguments(Kind.CODE, Nature.TIER1_AGENT, "tier1_agent", "一级代理"),
                arguments(Kind.CODE, "A", "A", "A"),
                arguments(Kind.CODE, null, "", ""),
                arguments(Kind.PHRASE, new Phrase("180 short", "还差 180"), "180 short", "还差 180"),
                arguments(Kind.NUMBER, new BigDecimal("4999.000"), "4999.000", "4999.000"),
                arguments(Kind.NUMBER, new BigDecimal("1E+12"), "1000000000000", "1000000000000"),
                arguments(Kind.NUMBER, new BigDecimal("0E-7"), "0.0000000", "0.0000000"),
                arguments(Kind.NUMBER, new BigDecimal("-5.5"), "-5.5", "-5.5"),
                arguments(Kind.NUMBER, 7, "7", "7"),
                arguments(Kind.NUMBER, -7L, "-7", "-7"),
                arguments(Kind.DATE, LocalDate.of(2025, 12, 31), "2025-12-31", "2025-12-31"),
                arguments(Kind.DATE, YearMonth.of(2026, 1), "2026-01", "2026-01"),
                arguments(Kind.FLAG, true, "yes", "是"),
                arguments(Kind.FLAG, false, "no", "否"),
                arguments(Kind.FLAG, null, "", ""),
                arguments(Kind.LIST, List.of(), "", ""),
                arguments(Kind.LIST, List.of("scale", "brand"), "scale;brand", "scale;brand"),
                arguments(Kind.LIST, List.of(Nature.DEALER, "x;y"), "dealer;x;y", "经销商;x;y"),
                arguments(Kind.LIST, List.of("a,b", "c"), "\"a,b;c\"", "\"a,b;c\""));
    }

    @ParameterizedTest
    @MethodSource("values")
    void each_kind_of_value_is_written_in_the_language(Kind kind, Object value, String english, String chinese)
            throws IOException {
        assertThat(field(kind, value, Language.EN)).isEqualTo(english);
        assertThat(field(kind, value, Language.ZH)).isEqualTo(chinese);
    }

    @Test
    void yes_and_no_are_the_words_that_records_are_read_by() {
        for (Language language : Language.values()) {
            for (boolean flag : new boolean[] {true, false}) {
                assertThat(Cells.text(Kind.FLAG, flag, language))
                        .isEqualTo(YesNo.of(flag).in(language));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"TEXT", "CODE"})
    void a_text_that_would_be_run_is_guarded_in_every_kind_of_text(Kind kind) throws IOException {
        assertThat(field(kind, "=1+1", Language.EN)).isEqualTo("'=1+1");
        assertThat(field(kind, "＝1,1", Language.EN)).isEqualTo("\"'＝1,1\"");
        assertThat(field(kind, "\tx", Language.EN)).isEqualTo("'\tx");
        assertThat(field(Kind.PHRASE, new Phrase("-x", "－x"), Language.ZH)).isEqualTo("'－x");
        assertThat(field(Kind.LIST, List.of("@a", "=b"), Language.EN)).isEqualTo("'@a;=b");
    }

    @Test
    void the_header_row_has_the_names_of_the_language_and_lines_end_in_lf() throws IOException {
        List<Head> columns = List.of(new Head("customer_id", "客户编号", Kind.TEXT), new Head("class", "客户类别", Kind.CODE));
        Report report = RandomReports.ofRows(columns, List.of(List.of("K1", "A"), Arrays.asList(null, null)));
        assertThat(csv(report, Language.EN)).isEqualTo("customer_id,class\nK1,A\n,\n");
        assertThat(csv(report, Language.ZH)).isEqualTo("客户编号,客户类别\nK1,A\n,\n");
    }

    @Test
    void a_report_without_rows_is_its_header_row() throws IOException {
        Report report = RandomReports.ofRows(List.of(new Head("a", "甲", Kind.TEXT)), List.of());
        assertThat(csv(report, Language.EN)).isEqualTo("a\n");
    }

    @Test
    void any_texts_are_read_back_by_another_parser() throws IOException {
        Random random = new Random(2);
        List<Head> columns =
                List.of(new Head("a", "甲", Kind.TEXT), new Head("b", "乙", Kind.TEXT), new Head("c", "丙", Kind.TEXT));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            List<Object> row = new ArrayList<>();
            for (int j = 0; j < columns.size(); j++) {
                row.add(RandomReports.text(random, "ab中文😀'\"\",,\n\r\t =+-@＝\u3000\u00A0#\\", 8));
            }
            rows.add(row);
        }
        String written = csv(RandomReports.ofRows(columns, rows), Language.EN);
        List<List<Object>> read = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(written))) {
            for (CSVRecord record : parser) {
                List<Object> row = new ArrayList<>();
                record.forEach(field -> row.add(SpreadsheetGuard.unguarded(field)));
                read.add(row);
            }
        }
        assertThat(read.subList(1, read.size())).isEqualTo(rows);
    }

    /** More rows than one slice, and columns with few and with many different values. */
    private static Report large() {
        return RandomReports.ofRows(LARGE, largeRows());
    }

    private static final List<Head> LARGE = List.of(
            new Head("id", "编号", Kind.TEXT),
            new Head("name", "名称", Kind.TEXT),
            new Head("day", "日期", Kind.DATE),
            new Head("few", "数", Kind.NUMBER),
            new Head("people", "人", Kind.LIST));

    private static List<List<Object>> largeRows() {
        List<List<Object>> rows = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 30_000; i++) {
            rows.add(Arrays.asList(
                    "C" + i,
                    random.nextInt(9) == 0 ? null : "客户," + random.nextInt(400),
                    LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500)),
                    random.nextInt(7),
                    random.nextBoolean() ? List.of() : List.of("王芳", "=" + random.nextInt(3))));
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 2", "UTF-8, 5", "GB18030, 3"})
    void a_large_report_has_the_same_bytes_however_many_threads_make_it(String charset, int threads)
            throws IOException {
        Report report = large();
        List<List<Object>> rows = Rows.of(report);
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        CsvRenderer.render(report.table(), Language.ZH, Charset.forName(charset), 1, one);
        ByteArrayOutputStream several = new ByteArrayOutputStream();
        CsvRenderer.render(report.table(), Language.ZH, Charset.forName(charset), threads, several);
        assertThat(several.toByteArray()).isEqualTo(one.toByteArray());
        List<String> lines = one.toString(Charset.forName(charset)).lines().toList();
        assertThat(lines).hasSize(30_001);
        for (int i = 0; i < 30_000; i += 997) {
            Report row = RandomReports.ofRows(LARGE, List.of(rows.get(i)));
            assertThat(lines.get(i + 1))
                    .isEqualTo(csv(row, Language.ZH).lines().toList().get(1));
        }
    }

    @Test
    void what_its_stream_throws_ends_it_whichever_thread_made_the_bytes() {
        for (int threads = 1; threads <= 3; threads++) {
            IOException broken = new IOException("Broken pipe");
            OutputStream out = new OutputStream() {
                private int room = 500_000;

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
            int several = threads;
            assertThatThrownBy(() ->
                            CsvRenderer.render(large().table(), Language.EN, StandardCharsets.UTF_8, several, out))
                    .isSameAs(broken);
        }
    }

    @Test
    void a_row_that_cannot_be_made_ends_it_too() {
        List<List<Object>> rows = new ArrayList<>(java.util.Collections.nCopies(20_000, Arrays.asList("a")));
        rows.set(15_000, List.of(7)); // no text
        Report report = RandomReports.ofRows(List.of(new Head("a", "甲", Kind.TEXT)), rows);
        for (int threads = 1; threads <= 2; threads++) {
            int several = threads;
            assertThatThrownBy(() -> CsvRenderer.render(
                            report.table(),
                            Language.EN,
                            StandardCharsets.UTF_8,
                            several,
                            OutputStream.nullOutputStream()))
                    .isInstanceOf(ClassCastException.class);
        }
    }

    private static String field(Kind kind, Object value, Language language) throws IOException {
        List<List<Object>> rows = List.of(Arrays.asList(value, "z"));
        List<Head> columns = List.of(new Head("a", "甲", kind), new Head("z", "末", Kind.TEXT));
        String written = csv(RandomReports.ofRows(columns, rows), language);
        assertThat(written).endsWith(",z\n");
        return written.substring(written.indexOf('\n') + 1, written.length() - ",z\n".length());
    }

    private static String csv(Report report, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvRenderer.render(report.table(), language, StandardCharsets.UTF_8, 1, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
