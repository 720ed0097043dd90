package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Coverage-guided fuzzing of all that is read, seeded with good and bad files: for some seconds here, as long as one
 * likes with {@code -Dcrm.fuzz.seconds}. See docs/fuzzing.md.
 */
@Tag("slow")
class FuzzingTest {

    private static final int SECONDS = Integer.getInteger("crm.fuzz.seconds", 2);

    /** Coverage is asked of all code that sees the bytes: that of the libraries too, or nothing would guide the fuzzer. */
    private static final String INSTRUMENTED =
            "crm.**:org.apache.commons.csv.**:tools.jackson.dataformat.yaml.**:org.snakeyaml.**";

    /** In seconds there is no time for all seeds, which other tests put to the program one by one. */
    private static final int EVERY = SECONDS < 30 ? 8 : 1;

    private static final int LONGEST_SEED = 4096;
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

    @ParameterizedTest
    @CsvSource({"RecordsFuzzer, 4500", "CountedFuzzer, 4500", "PolicyFuzzer, 3500", "LedgerFuzzer, 2500"})
    void no_input_breaks_the_program(String fuzzer, int edges) throws Exception {
        Path folder = Path.of(System.getProperty("crm.fuzz.folder", "target/fuzz"), fuzzer)
                .toAbsolutePath();
        Path found = Files.createDirectories(folder.resolve("found"));
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        writeSeeds(fuzzer, seeds);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path log = folder.resolve("log.txt");
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        SECONDS < 30 ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
                        "-cp",
                        classPath,
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=crm.cli." + fuzzer,
                        "--instrumentation_includes=" + INSTRUMENTED,
                        "--custom_hook_includes=none",
                        "--reproducer_path=" + found,
                        "-artifact_prefix=" + found + File.separator,
                        "-seed=1",
                        "-timeout=20",
                        "-rss_limit_mb=0",
                        "-max_len=8192",
                        "-max_total_time=" + SECONDS,
                        corpus.toString(),
                        seeds.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        assertThat(status).as(tail(said)).isZero();
        assertThat(covered(said)).as(tail(said)).isGreaterThan(edges);
    }

    private static String tail(String said) {
        return said.substring(Math.max(0, said.length() - 5000));
    }

    private static int covered(String said) {
        int last = 0;
        for (Matcher covered = COVERED.matcher(said); covered.find(); ) {
            last = Integer.parseInt(covered.group(1));
        }
        return last;
    }

    private static void writeSeeds(String fuzzer, Path seeds) throws IOException {
        int number = 0;
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            for (byte[] seed : seeds(fuzzer, name, bytes)) {
                if (seed.length <= LONGEST_SEED && number++ % EVERY == 0) {
                    Files.write(seeds.resolve("seed-" + number), seed);
                }
            }
        }
        if (fuzzer.equals("LedgerFuzzer")) {
            Path out = seeds.resolveSibling("out.csv");
            Path ledger = seeds.resolveSibling("ledger.csv");
            Files.deleteIfExists(ledger);
            String data = Resources.at("cases/plain/data").toString();
            Run run = Run.of(
                    "greetings",
                    "-d",
                    data,
                    "--as-of",
                    "2025-11-01",
                    "--days",
                    "90",
                    "--ledger",
                    ledger.toString(),
                    "-o",
                    out.toString());
            assertThat(run.status()).as(run.err()).isZero();
            Files.copy(ledger, seeds.resolve("seed-ledger"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        if (fuzzer.equals("PolicyFuzzer")) {
            Files.writeString(seeds.resolve("seed-built-in"), Run.of("policy").out());
        }
    }

    private static List<byte[]> seeds(String fuzzer, String name, byte[] bytes) {
        List<byte[]> seeds = new ArrayList<>();
        switch (fuzzer) {
            case "RecordsFuzzer" -> {
                for (int i = 0; i < RecordsFuzzer.NAMES.length; i++) {
                    String own = RecordsFuzzer.NAMES[i].replace("-2", "");
                    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
                    if (yaml == own.endsWith(".yaml") && name.startsWith(own.substring(0, own.indexOf('.')))) {
                        seeds.add(prefixed(i, bytes));
                    }
                }
            }
            case "CountedFuzzer" -> {
                if (name.startsWith("visits") && name.endsWith(".csv")) {
                    seeds.add(prefixed(1, bytes));
                } else if (name.startsWith("customers") && name.endsWith(".csv")) {
                    seeds.add(prefixed(0, bytes));
                }
            }
            case "PolicyFuzzer" -> {
                if (name.startsWith("policy")) {
                    seeds.add(bytes);
                }
            }
            default -> {
                // the ledger is written by the program itself
            }
        }
        return seeds;
    }

    private static byte[] prefixed(int first, byte[] bytes) {
        ByteArrayOutputStream seed = new ByteArrayOutputStream();
        seed.write(first);
        seed.writeBytes(bytes);
        return seed.toByteArray();
    }

    private static List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("faults", "cases")) {
            try (Stream<Path> all = Files.walk(Resources.at(name))) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
