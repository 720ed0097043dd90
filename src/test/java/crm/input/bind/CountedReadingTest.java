package crm.input.bind;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.input.FileCount;
import crm.input.LoadOptions;
import crm.input.ParallelReading;
import crm.input.Progress;
import crm.input.Rejects;
import crm.input.directory.DataDirectory;
import crm.input.directory.Loader;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Role;
import crm.record.StaffMember;
import crm.record.Visit;
import crm.record.VisitCounter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are counted at once give what the same records give one by one: the same counts, problems and rejects. */
class CountedReadingTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 5);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int ROUNDS = 250;

    @TempDir
    private Path folder;

    private int readings;

    /** Counts by everything that is told of a visit. */
    private static final class Counter implements VisitCounter<Counter> {
        private final Map<String, Integer> counts = new TreeMap<>();

        @Override
        public void count(int customer, int day, Role role, Channel channel) {
            counts.merge(customer + " " + LocalDate.ofEpochDay(day) + " " + role + " " + channel, 1, Integer::sum);
        }

        @Override
        public void prepare(int[] customers, int from, int to) {
            // there is nothing to look at
        }

        @Override
        public Counter fork() {
            return new Counter();
        }

        @Override
        public void merge(Counter other) {
            other.counts.forEach((key, count) -> counts.merge(key, count, Integer::sum));
        }
    }

    /** All that comes of reading the visits. */
    private record Reading(
            Map<String, Integer> counts,
            List<String> wanted,
            List<String> problems,
            long errors,
            long warnings,
            List<String> rejects,
            List<FileCount> files) {}

    @BeforeEach
    void writeCustomersAndStaff() throws IOException {
        Files.writeString(
                folder.resolve("customers.csv"),
                "customer_id,name,nature\nC1,成都建材,dealer\nC2,重庆钢贸,dealer\nC3,同名,dealer\nC4,同名,dealer\n"
                        + "A-long-id-of-many-letters,绵阳市某某某某钢铁贸易有限公司,dealer\n+5,'=加,dealer\n");
        Files.writeString(
                folder.resolve("staff.csv"),
                "staff_id,name,role\nS1,王芳,salesperson\nS2,李强,department_manager\nS3,赵,\nS4,钱,salesperson\nS5,钱,department_manager\n");
    }

    /**
     * Reads the visits.
     *
     * @param pieces in which they are counted; null: one by one
     */
    private Reading read(
            @Nullable ParallelReading pieces, boolean strict, boolean rejecting, Optional<Charset> encoding)
            throws Exception {
        Problems problems = new Problems(4, strict);
        List<String> rejects = new ArrayList<>();
        Rejects aside = rejecting ? (at, record, why) -> rejects.add(at + "|" + record + "|" + shown(why)) : null;
        LoadOptions options =
                new LoadOptions(encoding, strict, aside, pieces == null ? ParallelReading.NONE : pieces, Progress.NONE);
        Loader loader = new Loader(DataDirectory.open(folder, "data"), options, problems);
        RecordIndex<Customer> customers = loader.customers();
        RecordIndex<StaffMember> staff = loader.staff();
        Counter counter = new Counter();
        List<Visit> wanted = new ArrayList<>();
        if (pieces != null) {
            loader.visits(customers, staff, AS_OF, counter, customers.find("C2"), wanted::add);
        } else {
            loader.visits(customers, staff, AS_OF, visit -> {
                counter.count(visit);
                if (visit.customer().id().equals("C2")) {
                    wanted.add(visit);
                }
            });
        }
        return new Reading(
                counter.counts,
                wanted.stream()
                        .map(visit -> visit.position() + " " + visit.content())
                        .toList(),
                shown(problems.all()),
                problems.errorCount(),
                problems.warningCount(),
                rejects,
                loader.counts());
    }

    private static List<String> shown(List<Problem> problems) {
        return problems.stream().map(problem -> problem.line(Language.EN)).toList();
    }

    private Reading assertTheSameEitherWay(Random random, String what) throws Exception {
        return assertTheSameEitherWay(random, what, Optional.empty());
    }

    private Reading assertTheSameEitherWay(Random random, String what, Optional<Charset> encoding) throws Exception {
        boolean strict = random.nextInt(4) == 0;
        boolean rejecting = random.nextInt(3) == 0;
        Reading slow = read(null, strict, rejecting, encoding);
        for (int threads = 1; threads <= 3; threads++) {
            ParallelReading pieces = new ParallelReading(1 + random.nextInt(readings++ % 3 == 0 ? 30 : 400), threads);
            Reading fast = read(pieces, strict, rejecting, encoding);
            assertSame(fast, slow, what + " " + pieces);
        }
        return slow;
    }

    private static void assertSame(Reading fast, Reading slow, String what) {
        assertThat(fast.problems()).as(what).isEqualTo(slow.problems());
        assertThat(fast.errors()).as(what).isEqualTo(slow.errors());
        assertThat(fast.warnings()).as(what).isEqualTo(slow.warnings());
        assertThat(fast.rejects()).as(what).isEqualTo(slow.rejects());
        assertThat(fast.files()).as(what).isEqualTo(slow.files());
        assertThat(fast.wanted()).as(what).isEqualTo(slow.wanted());
        assertThat(fast.counts()).as(what).isEqualTo(slow.counts());
    }

    private static String anyOf(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    /** A record as most are, or one that is not. */
    private static String record(Random random, int number, int oddity) {
        boolean odd = random.nextInt(100) < oddity;
        String id =
                odd ? anyOf(random, "", "V1", "'=V", "合计", "total", "　V", "V\"\"9", "走访7", "V\u200B") : "V" + number;
        String date = odd
                ? anyOf(
                        random,
                        "2025-1-5",
                        "2025/01/05",
                        "20250105",
                        "2025.1.5",
                        "2025-01-05 09:30",
                        "2025-02-30",
                        "２０２５-01-05",
                        "2027-01-01",
                        "2026-01-06",
                        "2025年1月5日",
                        "",
                        "45678",
                        "2025-01-05 25:00",
                        "1899-12-31")
                : LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)).toString();
        String customer = odd
                ? anyOf(
                        random,
                        "成都建材",
                        "同名",
                        "c1",
                        " C1 ",
                        "C1　",
                        "",
                        "C9",
                        "A-long-id-of-many-letters",
                        "+5",
                        "'+5",
                        "重庆钢贸")
                : "C" + (1 + random.nextInt(2));
        String channel =
                odd ? anyOf(random, "走访", "电话访问", "Visit", "", " phone", "ｖｉｓｉｔ") : anyOf(random, "visit", "phone");
        String role = odd ? anyOf(random, "", "营销员", "boss", " ") : anyOf(random, "salesperson", "department_manager");
        String staff = odd ? anyOf(random, "", "S1", "李强", "赵", "钱", "nobody", "S3") : "S1";
        String content = odd
                ? anyOf(
                        random,
                        "x,y",
                        "line\nbreak",
                        "\"\"said\"\"",
                        "a\r\nb",
                        "bad\u0007",
                        "\u202Eback",
                        ",,,,,,\n,,,,,,",
                        "a\n1,2,3,4,5,6,7\nb")
                : anyOf(random, "了解库存", "spring demand", "a, b", "两\n行");
        boolean quotes = content.indexOf(',') >= 0 || content.indexOf('\n') >= 0 || content.indexOf('"') >= 0;
        String last = quotes ? '"' + content + '"' : content;
        String line = String.join(",", id, date, customer, channel, role, staff, last);
        return odd && random.nextInt(12) == 0
                ? anyOf(random, line + ",more", "a,b", ",,,,,,", "", " , ,,,,,", "x\"y,\"z\"a", line + '"')
                : line;
    }

    private static String file(Random random, int records, int first, int oddity) {
        StringBuilder text = new StringBuilder(anyOf(random, "", "", "\uFEFF", "\n\n", "sep=,\n"));
        text.append(anyOf(
                        random,
                        "visit_id,date,customer_id,channel,role,staff,content",
                        "visit_id,date,customer,channel,role,staff,content",
                        "visit_id,date,customer_id,channel,role,customer,content",
                        "走访编号,走访日期,客户编号,访问形式,岗位,走访人,内容",
                        "visit_id,date,customer_id,channel,role,staff,",
                        "content,date,customer_id,channel,role,staff,visit_id",
                        "\"visit_id\",date,customer_id,channel,role,staff,unheard_of"))
                .append('\n');
        String end = anyOf(random, "\n", "\n", "\r\n", "\r");
        for (int i = 0; i < records; i++) {
            text.append(record(random, first + i, oddity)).append(i == records - 1 && random.nextBoolean() ? "" : end);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 40})
    void any_files_give_the_same_either_way(int oddity) throws Exception {
        int good = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round * 1000L + oddity);
            int files = 1 + random.nextInt(3);
            List<Path> written = new ArrayList<>();
            for (int i = 0; i < files; i++) {
                String text = file(random, random.nextInt(40), random.nextInt(5) == 0 ? 0 : i * 100, oddity);
                Charset charset = random.nextInt(12) == 0 ? GB18030 : StandardCharsets.UTF_8;
                written.add(Files.write(folder.resolve("visits-" + i + ".csv"), text.getBytes(charset)));
            }
            Reading reading = assertTheSameEitherWay(random, "oddity " + oddity + ", round " + round);
            good += reading.errors() == 0 && !reading.counts().isEmpty() ? 1 : 0;
            for (Path each : written) {
                Files.delete(each);
            }
        }
        assertThat(good).isGreaterThan(oddity == 40 ? 0 : ROUNDS / 20);
    }

    @Test
    void ids_are_unique_over_all_files_whatever_their_order() throws Exception {
        for (int round = 0; round < 60; round++) {
            Random random = new Random(round);
            StringBuilder text = new StringBuilder("visit_id,date,customer_id,channel,role\n");
            int same = random.nextInt(3) == 0 ? 1 : 0;
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                numbers.add(i);
            }
            java.util.Collections.shuffle(numbers, random);
            numbers.forEach(number -> text.append("id")
                    .append(same == 1 && number == 77 ? 78 : number)
                    .append(",2025-01-05,C1,visit,salesperson\n"));
            Files.writeString(folder.resolve("visits.csv"), text);
            Reading slow = read(null, false, false, Optional.empty());
            assertThat(read(new ParallelReading(5_000, 2), false, false, Optional.empty()))
                    .isEqualTo(slow);
            assertThat(slow.errors()).isEqualTo(same);
        }
    }

    @Test
    void a_record_may_be_longer_than_a_piece_and_a_stray_quote_may_swallow_several() throws Exception {
        String lines = "V1,2025-01-05,C1,visit,salesperson,S1,x\n";
        String long1 = "V2,2025-01-05,C1,visit,salesperson,S1,\"" + "text, more\n".repeat(300) + "\"\n";
        for (String text :
                List.of(lines + long1, long1 + lines, lines + "V3,\"" + lines.repeat(9), lines.repeat(3) + long1)) {
            Files.writeString(
                    folder.resolve("visits.csv"), "visit_id,date,customer_id,channel,role,staff,content\n" + text);
            assertTheSameEitherWay(new Random(1), text);
        }
    }

    @Test
    void an_encoding_that_is_named_holds_here_too() throws Exception {
        String text = "visit_id,date,customer,channel,role\nV1,2025-01-05,成都建材,走访,营销员\n";
        Files.write(folder.resolve("visits.csv"), text.getBytes(StandardCharsets.UTF_8));
        assertTheSameEitherWay(new Random(2), "utf-8", Optional.of(StandardCharsets.UTF_8));
        Files.write(folder.resolve("visits.csv"), text.getBytes(StandardCharsets.UTF_16LE));
        Files.delete(folder.resolve("customers.csv"));
        Files.write(
                folder.resolve("customers.csv"),
                "customer_id,name,nature\nC1,成都建材,dealer\n".getBytes(StandardCharsets.UTF_16LE));
        Files.delete(folder.resolve("staff.csv"));
        assertTheSameEitherWay(new Random(2), "utf-16le", Optional.of(StandardCharsets.UTF_16LE));
    }
}
