package crm.input.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import crm.field.CustomerFields;
import crm.input.text.TrackedReader;
import crm.problem.Problems;
import crm.problem.Severity;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Long, broken and random texts: all are read or refused, soon and without an exception. */
@Tag("slow")
class YamlBoundsTest {
    static Stream<Arguments> longTexts() {
        return Stream.of(3_000_000, 21_000_000)
                .flatMap(length -> Stream.of(
                        Arguments.of("plain", length, "- name: ", "x", ""),
                        Arguments.of("plain words", length, "- name: ", "xxxxxxx ", ""),
                        Arguments.of("plain lines", length, "- name: a\n", "    xxxxxxxxxxxxxx\n", ""),
                        Arguments.of("quoted", length, "- name: \"", "x", "\"\n"),
                        Arguments.of("quoted lines", length, "- name: 'x\n", "\n  y", "'\n"),
                        Arguments.of("block", length, "- name: |\n", "    xxxxxxxxxxxx\n", ""),
                        Arguments.of("block line", length, "- name: >\n    ", "x", ""),
                        Arguments.of("key", length, "- ", "x", ": a\n"),
                        Arguments.of("blanks", length, "- name:", " ", "a\n"),
                        Arguments.of("anchor", length, "- &", "x", " a\n"),
                        Arguments.of("tag", length, "- !", "x", " a\n"),
                        Arguments.of("list", length, "- name: [", "1, ", "]\n"),
                        Arguments.of("comment", length, "- name: a # ", "x", "\n")));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("longTexts")
    void a_record_without_end_is_refused_soon(String what, int length, String start, String part, String end) {
        String text = start + part.repeat(length / part.length()) + end;
        YamlSource read =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> YamlSource.read(CustomerFields.KIND, text));

        assertThat(read.whole()).isFalse();
        assertThat(read.all()).hasSize(1).first().asString().startsWith("1:").endsWith("RECORD_TOO_LONG");
    }

    @Test
    void a_record_just_short_of_the_limit_is_read() {
        String text = "- name: a\n- name: " + "字".repeat(TrackedReader.LONGEST_RECORD - 40_000) + "\n- name: b\n";

        assertThat(YamlSource.read(CustomerFields.KIND, text).records()).hasSize(3);
    }

    @Test
    void a_file_may_be_longer_than_any_limit_of_the_parser() throws IOException {
        int records = 80_000;
        long[] count = {0};
        Problems problems = new Problems(9, false);
        try (TrackedReader text = new TrackedReader(new Counting(records), "UTF-8")) {
            boolean whole = YamlRecords.read(text, "x.yaml", CustomerFields.KIND, problems, record -> {
                assertThat(record.texts()[CustomerFields.ID.index()]).isEqualTo("C" + count[0]);
                count[0]++;
            });
            assertThat(whole).isTrue();
        }
        assertThat(count[0]).isEqualTo(records);
        assertThat(problems.all()).isEmpty();
    }

    /** Writes records while they are read: none of the text is held. */
    private static final class Counting extends Reader {
        private final int records;
        private int next;
        private StringReader current = new StringReader("");

        Counting(int records) {
            this.records = records;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = current.read(buffer, offset, length);
            while (count < 0 && next < records) {
                current = new StringReader("- customer_id: C" + next++ + "\n  name: 绵阳商贸有限公司\n  nature: dealer\n");
                count = current.read(buffer, offset, length);
            }
            return count;
        }

        @Override
        public void close() {}
    }

    private static final String BASE = """
            # customers
            - customer_id: C001
              name: "成都 \\u5efa 😀"
              nature: 'tier1_agent'
              region: |
                a
                b
            - {customer_id: C002, name: 绵阳,
               notes: 'x'}
            - customer_id: C003
              name: x
                y z
              区域: [a, {b: c}]
              &a k: *a
            """;

    @Test
    void a_text_with_random_faults_is_read_or_refused() {
        Random random = new Random(20260105);
        String[] pieces = {
            "\t", "\"", "'", ": ", "：", "- ", "\n", "\r", "[", "]", "{", "}", "&a", "*a", "!!x ", "#", "|", ">", "?",
            "---\n", "...\n", "%", "@", "\u0000", "\u001B", "\uD83D", "\uDE00", "\uDCB5", "\uFFFD", "\uFFFE", "\uFEFF",
            "\\", ",", "<<: ", "  ", "null", "\u2028", "\u0085", "\u3000"
        };
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder(BASE);
            for (int j = random.nextInt(4); j >= 0; j--) {
                int at = random.nextInt(text.length());
                if (random.nextInt(3) == 0) {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(5)));
                }
                text.insert(Math.min(at, text.length()), pieces[random.nextInt(pieces.length)]);
            }
            YamlSource read = YamlSource.read(CustomerFields.KIND, text.toString());

            boolean bad = read.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
            assertThat(read.whole()).as(text.toString()).isEqualTo(!bad);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "7", "16383", "16384", "16385"})
    void it_does_not_matter_in_which_pieces_a_text_comes(int size) throws IOException {
        String text = (BASE + "- name: 😀\u001B\uDCB5\uD83D\uD83D😀\uFFFD x\n").repeat(300);
        YamlSource whole = YamlSource.read(CustomerFields.KIND, text);
        List<YamlSource.Taken> records = new ArrayList<>();
        try (TrackedReader pieces = new TrackedReader(new Pieces(text, size), UTF_8.name())) {
            YamlRecords.read(pieces, YamlSource.FILE, CustomerFields.KIND, new Problems(1, false), record -> {
                records.add(YamlSource.copy(record));
            });
        }

        assertThat(records).isEqualTo(whole.records()).hasSize(1200);
    }

    /** Hands a text on in pieces of one size, at least of one character. */
    private static final class Pieces extends Reader {
        private final StringReader in;
        private final int size;

        Pieces(String text, int size) {
            this.in = new StringReader(text);
            this.size = size;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, Math.min(size, length));
        }

        @Override
        public void close() {
            in.close();
        }
    }
}
