package crm.input.csv;

import static org.assertj.core.api.Assertions.assertThat;

import crm.field.CustomerFields;
import crm.field.PurchaseFields;
import crm.field.RecordKind;
import crm.input.ParallelReading;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is read by its bytes gives what Commons CSV gives of all of it: the same records and problems. */
@Tag("slow")
class CsvLawTest {

    private static final int ROUNDS = 600;
    private static final String[] WORDS = {
        "\"",
        "\"\"",
        "\"x\"",
        ",",
        ",,",
        " ",
        "\t",
        "\u3000",
        "\u00A0",
        "合计",
        "total",
        "customer_id",
        "'=1",
        "'",
        "\u0007",
        "\u202E",
        "\uFEFF",
        "a",
        "钢铁",
        "\"a\nb\"",
        "\"1,2,3,4,5\n6\"",
        "x\"y",
        "\u2028",
        "é",
        "😀"
    };

    @TempDir
    private Path folder;

    private CsvLaw.Reading read(String file, RecordKind kind, Random random, String what) throws IOException {
        ParallelReading pieces =
                new ParallelReading(1 + random.nextInt(random.nextBoolean() ? 30 : 1000), 1 + random.nextInt(3));
        return CsvLaw.hold(folder.resolve(file), kind, Optional.empty(), pieces, pieces + " " + what);
    }

    private void write(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            word.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return word.toString();
    }

    private static String customers(Random random, int hostility, char separator) {
        String end = random.nextBoolean() ? "\n" : random.nextBoolean() ? "\r\n" : "\r";
        StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "");
        text.append(random.nextInt(8) == 0 ? "客户资料" + end : "");
        String header = random.nextInt(4) == 0 ? "客户编号,单位名称,单位性质,区域," : "customer_id,name,nature,region,notes";
        text.append(header.replace(',', separator)).append(end);
        for (int i = 0; i < 12; i++) {
            String[] values = {"C" + i, "单位" + i, "dealer", random.nextBoolean() ? "华东" : "", ""};
            if (random.nextInt(100) < hostility) {
                values[random.nextInt(values.length)] = word(random);
            }
            text.append(String.join(String.valueOf(separator), values))
                    .append(i == 11 && random.nextBoolean() ? "" : end);
            text.append(random.nextInt(20) == 0 ? header.replace(',', separator) + end : "");
            text.append(random.nextInt(20) == 0 ? " " + separator + end : "");
        }
        return text.toString();
    }

    private static String purchases(Random random, int hostility) {
        StringBuilder text = new StringBuilder("customer_id,month,total_tons,our_tons\n");
        for (int i = 0; i < 12; i++) {
            String[] values = {"C" + random.nextInt(14), "2025-0" + (1 + i % 9), "5,000".substring(0, 1), "1"};
            if (random.nextInt(100) < hostility) {
                values[random.nextInt(values.length)] = word(random);
            }
            text.append(String.join(",", values)).append('\n');
        }
        return text.toString();
    }

    /** A text in any encoding, sometimes with bytes that are no text in it. */
    private static byte[] encoded(String text, Random random, int hostility) {
        int kind = random.nextInt(14);
        byte[] bytes = kind < 2
                ? ("\uFEFF" + text).getBytes(kind == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                : text.getBytes(kind < 5 ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
        if (hostility > 0 && random.nextInt(4) == 0) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[10 + random.nextInt(bytes.length - 10)] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 60})
    void any_file_is_read_as_commons_csv_reads_it(int hostility) throws Exception {
        int whole = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round * 100L + hostility);
            char separator = ",;\t".charAt(random.nextInt(3));
            String text = customers(random, hostility, separator);
            write("customers.csv", encoded(text, random, hostility));
            write("purchases.csv", encoded(purchases(random, hostility), random, hostility));
            String what = "hostility " + hostility + ", round " + round + ":\n" + text;
            whole += read("customers.csv", CustomerFields.KIND, random, what).whole() ? 1 : 0;
            read("purchases.csv", PurchaseFields.KIND, random, what);
        }
        assertThat(whole).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void a_bad_byte_somewhere_is_told_on_its_line_and_the_rest_is_read() throws Exception {
        byte[] text = customers(new Random(1), 0, ',').getBytes(StandardCharsets.UTF_8);
        for (int at = 60; at < text.length; at += 7) {
            byte[] bad = text.clone();
            bad[at] = (byte) 0xE9;
            write("customers.csv", bad);
            read("customers.csv", CustomerFields.KIND, new Random(at), "a bad byte at " + at);
        }
    }

    @Test
    void records_longer_than_a_piece_are_read_whole_and_endless_ones_are_refused() throws Exception {
        String header = "customer_id,name,nature,notes\nC0,甲,dealer,\n";
        for (int length : new int[] {200_000, 300_000, 499_000, 600_000, 2_900_000, 4_000_000}) {
            String notes = "很长".repeat(length / 6);
            for (String end : List.of("\"", "")) {
                String text = header + "C1,乙,dealer,\"" + notes + end + "\nC2,丙,dealer,x\n";
                write("customers.csv", text.getBytes(StandardCharsets.UTF_8));
                ParallelReading pieces = new ParallelReading(1 << 17, 2);
                CsvLaw.Reading read = CsvLaw.hold(
                        folder.resolve("customers.csv"),
                        CustomerFields.KIND,
                        Optional.empty(),
                        pieces,
                        "a record of " + length + end);
                assertThat(read.whole()).isEqualTo(!end.isEmpty() && length < 3_000_000);
            }
        }
    }

    @Test
    void a_file_whose_beginning_does_not_tell_its_encoding_is_read_by_all_of_it() throws Exception {
        StringBuilder text = new StringBuilder("customer_id,name,nature\n");
        for (int i = 0; text.length() < 1_300_000; i++) {
            text.append("C").append(i).append(",customer ").append(i).append(",dealer\n");
        }
        text.append("C-1,联通,dealer\nC-2,成都建材,dealer\n");
        for (String charset : List.of("GB18030", "UTF-8")) {
            write("customers.csv", text.toString().getBytes(Charset.forName(charset)));
            CsvLaw.Reading read = CsvLaw.hold(
                    folder.resolve("customers.csv"),
                    CustomerFields.KIND,
                    Optional.empty(),
                    new ParallelReading(1 << 18, 2),
                    charset);
            assertThat(read.records().get(read.records().size() - 1)).contains("成都建材");
        }
    }

    @Test
    void a_carriage_return_alone_within_a_value_is_a_control_character() throws Exception {
        for (String value : List.of("逾期\r正常", "\r逾期", "逾期\r", "a\r\r\nb", "\ra\r\nb")) {
            String text = "customer_id,name,nature,notes\nC1,甲,dealer,\"" + value + "\"\n";
            write("customers.csv", text.getBytes(StandardCharsets.UTF_8));
            CsvLaw.Reading read = read("customers.csv", CustomerFields.KIND, new Random(1), value);
            assertThat(read.records()).singleElement().asString().contains("U+000D");
        }
        write(
                "customers.csv",
                "customer_id,name,nature,notes\r\nC1,甲,dealer,\"a\r\nb\"\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read("customers.csv", CustomerFields.KIND, new Random(1), "CRLF")
                        .records())
                .singleElement()
                .asString()
                .doesNotContain("U+000D");
    }
}
