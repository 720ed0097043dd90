package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exports of the guides' walk-through are what Excel saves in China, to the byte, and fit to show each report. */
class ExportsExampleTest {

    private static final Path FOLDER = Path.of("examples", "exports-gb18030");

    static Stream<Path> exports() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void an_export_is_gb18030_with_crlf_and_chinese_headers(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)))
                .isInstanceOf(CharacterCodingException.class);
        String text = Charset.forName("GB18030")
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.lines().findFirst().orElseThrow()).matches("[\\p{IsHan}A-Z()/,-]+");
    }

    @Test
    void check_finds_no_error_in_them_and_the_two_doubts_that_the_guides_speak_of() {
        Run check = Run.of("check", "-d", FOLDER.toString(), "--as-of", "2026-01-05", "-f", "json", "--lang", "zh");
        assertThat(check.status()).isZero();
        assertThat(check.err().lines().toList())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("contacts.csv:28").contains("聊城鲁西管业有限公司"))
                .anySatisfy(line -> assertThat(line).contains("visits.csv:249").contains("高建军"));
    }

    @Test
    void they_have_what_each_report_is_there_to_show() {
        assertThat(csv("classify", "--year", "2025"))
                .anyMatch(row -> row.startsWith("K003,") && row.contains(",up,"))
                .anyMatch(row -> row.startsWith("K005,") && row.contains("A2,contract_tons_per_month,4800.000,5000"))
                .anyMatch(row -> row.startsWith("K020,") && row.contains("scale;cooperation_years"))
                .anyMatch(row -> row.startsWith("K009,") && row.contains(",override,"));
        assertThat(csv("compliance", "--as-of", "2026-01-05", "--status", "all"))
                .anyMatch(row -> row.contains(",overdue,"))
                .anyMatch(row -> row.contains(",due,"));
        assertThat(csv("greetings", "--as-of", "2026-01-05")).anyMatch(row -> row.contains(",birthday,wish,"));
        assertThat(csv("feedback", "--month", "2025-12", "--as-of", "2026-01-05"))
                .anyMatch(row -> row.endsWith(",met"))
                .anyMatch(row -> row.endsWith(",short"));
    }

    private static List<String> csv(String... command) {
        Run run = Run.of(
                Stream.concat(Stream.of(command), Stream.of("-d", FOLDER.toString(), "-f", "csv", "--lang", "en"))
                        .toArray(String[]::new));
        assertThat(run.status()).isZero();
        return run.out().lines().skip(1).toList();
    }
}
