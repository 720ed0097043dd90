package crm.input.csv;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.input.FileCount;
import crm.input.LoadOptions;
import crm.input.ParallelReading;
import crm.input.Progress;
import crm.input.Rejects;
import crm.input.bind.RecordIndex;
import crm.input.directory.DataDirectory;
import crm.input.directory.Loader;
import crm.problem.Problems;
import crm.record.Customer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is read by its bytes gives what Commons CSV gives: the same records, problems, rejects and counts. */
class ScannedCsvTest {

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

    private record Reading(
            List<String> records,
            List<String> problems,
            long errors,
            long warnings,
            List<String> rejects,
            List<FileCount> files) {}

    private Reading read(ParallelReading lanes, boolean strict, boolean rejecting) throws Exception {
        Problems problems = new Problems(5, strict);
        List<String> rejects = new ArrayList<>();
        Rejects aside = rejecting ? (at, record, why) -> rejects.add(at + "|" + record + "|" + why.size()) : null;
        Loader loader = new Loader(
                DataDirectory.open(folder, ""),
                new LoadOptions(Optional.empty(), strict, aside, lanes, Progress.NONE),
                problems);
        List<String> records = new ArrayList<>();
        RecordIndex<Customer> customers = loader.customers();
        customers.all().forEach(each -> records.add(each.toString()));
        loader.purchases(customers, purchase -> records.add(purchase.toString()));
        return new Reading(
                records,
                problems.all().stream().map(each -> each.line(Language.EN)).toList(),
                problems.errorCount(),
                problems.warningCount(),
                rejects,
                loader.counts());
    }

    private void assertTheSameEitherWay(Random random, String what) throws Exception {
        boolean strict = random.nextInt(5) == 0;
        boolean rejecting = random.nextInt(3) == 0;
        Reading parsed = read(ParallelReading.NONE, strict, rejecting);
        Reading scanned = read(new ParallelReading(0, 64, 1), strict, rejecting);
        assertThat(scanned.problems()).as(what).isEqualTo(parsed.problems());
        assertThat(scanned.rejects()).as(what).isEqualTo(parsed.rejects());
        assertThat(scanned).as(what).isEqualTo(parsed);
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

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 60})
    void any_file_is_read_as_commons_csv_reads_it(int hostility) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round * 100L + hostility);
            char separator = ",;\t".charAt(random.nextInt(3));
            String text = customers(random, hostility, separator);
            Charset charset = random.nextInt(10) == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
            Files.write(folder.resolve("customers.csv"), text.getBytes(charset));
            Files.writeString(folder.resolve("purchases.csv"), purchases(random, hostility));
            assertTheSameEitherWay(random, "hostility " + hostility + ", round " + round + ":\n" + text);
        }
    }

    @Test
    void a_bad_byte_somewhere_is_told_on_its_line_and_the_rest_is_read() throws Exception {
        byte[] text = customers(new Random(1), 0, ',').getBytes(StandardCharsets.UTF_8);
        for (int at = 60; at < text.length; at += 7) {
            byte[] bad = text.clone();
            bad[at] = (byte) 0xE9;
            Files.write(folder.resolve("customers.csv"), bad);
            assertTheSameEitherWay(new Random(at), "a bad byte at " + at);
        }
    }

    @Test
    void records_longer_than_the_buffer_are_read_whole_and_endless_ones_are_refused() throws Exception {
        String header = "customer_id,name,nature,notes\nC0,甲,dealer,\n";
        for (int length : new int[] {200_000, 300_000, 499_000, 600_000, 1_200_000}) {
            String notes = "很长".repeat(length / 6);
            Files.writeString(
                    folder.resolve("customers.csv"), header + "C1,乙,dealer,\"" + notes + "\"\nC2,丙,dealer,x\n");
            assertTheSameEitherWay(new Random(1), "a record of " + length);
            Files.writeString(folder.resolve("customers.csv"), header + "C1,乙,dealer,\"" + notes + "\nC2,丙,dealer,x\n");
            assertTheSameEitherWay(new Random(1), "an open quote before " + length);
        }
    }
}
