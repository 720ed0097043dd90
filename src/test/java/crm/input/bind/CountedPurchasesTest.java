package crm.input.bind;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.input.FileCount;
import crm.input.LoadOptions;
import crm.input.ParallelReading;
import crm.input.Progress;
import crm.input.directory.DataDirectory;
import crm.input.directory.Loader;
import crm.problem.Problems;
import crm.record.Customer;
import crm.record.Purchase;
import crm.record.PurchaseCounter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Purchases that are counted in pieces give what the same purchases give one by one: figures, problems and rejects. */
class CountedPurchasesTest {

    private static final int ROUNDS = 250;
    private static final String HEADER = "customer_id,month,total_tons,our_tons,product";

    @TempDir
    private Path folder;

    /** Lists every purchase as it was told. */
    private static final class Lister implements PurchaseCounter<Lister> {
        private final Map<String, Integer> purchases = new TreeMap<>();

        @Override
        public void count(int customer, int month, BigDecimal ourTons, @Nullable BigDecimal totalTons) {
            purchases.merge(customer + " " + month + " " + ourTons + " of " + totalTons, 1, Integer::sum);
        }

        @Override
        public Lister fork() {
            return new Lister();
        }

        @Override
        public void merge(Lister other) {
            other.purchases.forEach((purchase, count) -> purchases.merge(purchase, count, Integer::sum));
        }
    }

    private record Reading(
            Map<String, Integer> purchases,
            List<String> wanted,
            List<String> problems,
            long errors,
            long warnings,
            List<String> rejects,
            List<FileCount> files) {}

    /** Reads the purchases: in pieces, or one by one where there are none. */
    private Reading read(@Nullable ParallelReading pieces, boolean strict, boolean rejecting) throws Exception {
        Problems problems = new Problems(4, strict);
        List<String> rejects = new ArrayList<>();
        LoadOptions options = new LoadOptions(
                Optional.empty(),
                strict,
                rejecting ? (at, record, why) -> rejects.add(at + "|" + record + "|" + why.size()) : null,
                pieces == null ? ParallelReading.NONE : pieces,
                Progress.NONE);
        Loader loader = new Loader(DataDirectory.open(folder, "data"), options, problems);
        RecordIndex<Customer> customers = loader.customers();
        Lister lister = new Lister();
        List<Purchase> wanted = new ArrayList<>();
        if (pieces != null) {
            loader.purchases(customers, lister, customers.find("C2"), wanted::add);
        } else {
            loader.purchases(customers, purchase -> {
                lister.count(purchase);
                if (purchase.customer().id().equals("C2")) {
                    wanted.add(purchase);
                }
            });
        }
        return new Reading(
                lister.purchases,
                wanted.stream().map(Purchase::toString).toList(),
                problems.all().stream()
                        .map(problem -> problem.line(Language.EN))
                        .toList(),
                problems.errorCount(),
                problems.warningCount(),
                rejects,
                loader.counts());
    }

    private static String anyOf(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String tons(Random random) {
        return BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(7)).toPlainString();
    }

    /** A record as most are, or one that is written in another way, or wrong. */
    private static String record(Random random, int percentUnusual) {
        if (random.nextInt(100) >= percentUnusual) {
            String ours = tons(random);
            String total = anyOf(
                    random, "", ours, new BigDecimal(ours).add(BigDecimal.TEN).toPlainString());
            return "C" + (1 + random.nextInt(2)) + ",2025-" + anyOf(random, "01", "10", "12") + ',' + total + ',' + ours
                    + ',';
        }
        return String.join(
                ",",
                anyOf(random, "C1", " C2", "c1", "C9", "", "成都建材", "合计"),
                anyOf(
                        random,
                        "2025-01",
                        "2025/1",
                        "2025年1月",
                        "202501",
                        "2025-13",
                        "2025-01-31",
                        "",
                        "1999-1",
                        "2101-01"),
                anyOf(random, "", "5", "\"1,500\"", "12吨", "-1", "1e3", "0", "999999999999.999999", "1234567890123"),
                anyOf(random, "", "5", "\"1,500\"", "12.50", ".5", "5.", "0", "00012", "0.0000001", "１２", " 7 "),
                anyOf(random, "", "钢", "\"a,b\"", "\"two\nlines\"", "bad\u0007"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 50})
    void any_files_give_the_same_in_pieces_and_one_by_one(int percentUnusual) throws Exception {
        Files.writeString(folder.resolve("customers.csv"), "customer_id,name,nature\nC1,成都建材,dealer\nC2,重庆钢贸,dealer\n");
        int good = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round * 1000L + percentUnusual);
            StringBuilder text = new StringBuilder(HEADER).append('\n');
            String end = anyOf(random, "\n", "\r\n");
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(record(random, percentUnusual)).append(end);
            }
            Charset charset = random.nextInt(12) == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
            Files.write(folder.resolve("purchases.csv"), text.toString().getBytes(charset));
            boolean strict = random.nextInt(4) == 0;
            boolean rejecting = random.nextInt(3) == 0;
            Reading oneByOne = read(null, strict, rejecting);
            for (int threads = 1; threads <= 3; threads++) {
                ParallelReading pieces = new ParallelReading(1 + random.nextInt(threads == 1 ? 30 : 400), threads);
                assertThat(read(pieces, strict, rejecting))
                        .as("round %d, %s", round, pieces)
                        .isEqualTo(oneByOne);
            }
            good += oneByOne.errors() == 0 && !oneByOne.purchases().isEmpty() ? 1 : 0;
        }
        assertThat(good).isGreaterThan(percentUnusual == 50 ? 0 : ROUNDS / 20);
    }

    private void write(String customers, String purchases, Charset charset) throws Exception {
        Files.write(folder.resolve("customers.csv"), ("customer_id,name,nature\n" + customers).getBytes(charset));
        Files.write(folder.resolve("purchases.csv"), (HEADER + '\n' + purchases).getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ""})
    void a_record_may_have_a_million_characters_whatever_ends_its_line(String end) throws Exception {
        String record = "C1,2025-01,5,5,";
        String longest = record + "x".repeat(1_000_000 - record.length());
        for (ParallelReading pieces : List.of(new ParallelReading(4_096, 2), new ParallelReading(1 << 20, 1))) {
            write("C1,成都建材,dealer\n", longest + end, StandardCharsets.UTF_8);
            assertThat(read(pieces, false, false).errors()).isZero();
            write("C1,成都建材,dealer\n", longest + 'x' + end, StandardCharsets.UTF_8);
            assertThat(read(pieces, false, false).problems())
                    .singleElement()
                    .asString()
                    .startsWith("data/purchases.csv:2:5: error: product: the record that starts here is longer");
        }
    }

    @Test
    void an_encoding_that_was_assumed_is_looked_at_again_where_reading_ends_early() throws Exception {
        String rows = "C1,2025-01,5,5,plain\n".repeat(60_000);
        write(
                "C1,成都建材,dealer\n模,重庆钢贸,dealer\n", // 模 is good UTF-8 too
                "模,2025-01,1,1,\n" + rows + "C1,2025-01,5,5,\"a\"b\n坏坏坏坏坏\n",
                Charset.forName("GB18030"));
        Reading oneByOne = read(null, false, false);
        assertThat(read(new ParallelReading(1 << 18, 2), false, false)).isEqualTo(oneByOne);
        assertThat(oneByOne.errors()).isEqualTo(1);
    }
}
