package crm.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every report of the packaged program on the examples has the same bytes whatever the locale, the time zone, the charset,
 * the folders for temporary files and of the user, and the Java VM. With -Dcrm.everywhere=all all reports are tried in all
 * forms; else some in one form each.
 */
class EverywhereIT {

    private static final boolean ALL = System.getProperty("crm.everywhere", "").equals("all");

    private static final List<String> SOME =
            List.of("classify", "compliance --status all", "greetings --days 60", "profile HB001");

    private static final List<String> OTHERS = List.of(
            "classify --explain HB001",
            "compliance --summary salesperson",
            "audience",
            "feedback --month 2025-11",
            "summary --month 2025-01..2025-06",
            "agenda",
            "check",
            "policy");

    private static final Map<String, String> USUAL = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    /** All reports, one after the other, with what each said and how it ended. */
    private String reports(String form, Map<String, String> environment) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        List<String> reports = new ArrayList<>(SOME);
        reports.addAll(ALL ? OTHERS : List.of());
        for (String report : reports) {
            script.append("echo '--- ").append(report).append("'; \"$CRM\" ").append(report);
            if (!report.startsWith("policy")) {
                script.append(" -d \"$DATA\" --as-of 2025-12-31");
            }
            script.append(' ').append(form).append("; echo \"ended with $?\"\n");
        }
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script.toString())
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "CRM",
                        System.getProperty("crm.program"),
                        "DATA",
                        Path.of("examples").toAbsolutePath().toString(),
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        builder.environment().putAll(environment);
        builder.start().waitFor();
        return Files.readString(out);
    }

    private void assertTheSame(String form, Map<String, String> environment) throws Exception {
        for (String each : ALL ? List.of("-f csv", "-f json", "--lang zh", "--lang en") : List.of(form)) {
            String usual = USUAL.get(each);
            if (usual == null) {
                usual = reports(each, Map.of("LC_ALL", "C.UTF-8", "TZ", "Asia/Shanghai"));
                assertThat(usual).contains("大同砺谊金属材料有限公司").doesNotContain("Exception", "ended with 7");
                USUAL.put(each, usual);
            }
            assertThat(reports(each, environment)).isEqualTo(usual);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-f json, tr_TR.UTF-8, America/Los_Angeles, -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-9",
        "-f csv, ar_EG.UTF-8, Asia/Kathmandu, -Duser.language=ar -Duser.country=EG -Dfile.encoding=windows-1256",
        "--lang zh, th_TH.UTF-8, Pacific/Kiritimati, -Duser.language=th -Duser.country=TH -Djava.io.tmpdir=/nonexistent",
        "--lang en, de_DE@euro, UTC, -Duser.language=de -Duser.country=DE -Dline.separator=; -Dfile.encoding=US-ASCII"
    })
    void the_locale_the_time_zone_and_the_charset_change_no_byte(
            String form, String locale, String zone, String options) throws Exception {
        assertTheSame(form, Map.of("LC_ALL", locale, "TZ", zone, "JAVA_OPTS", options));
    }

    @Test
    void a_bare_environment_with_a_home_that_is_not_there_changes_no_byte() throws Exception {
        assertTheSame("-f csv", Map.of("HOME", "/nonexistent", "TMPDIR", "/nonexistent"));
    }

    @Test
    void another_version_of_java_changes_no_byte() throws Exception {
        Path home = Path.of(System.getProperty("java.home"));
        Path other;
        try (Stream<Path> homes = Files.list(home.resolveSibling("."))) {
            other = homes.filter(each -> Files.isExecutable(each.resolve("bin/java")))
                    .filter(each -> Files.isRegularFile(each.resolve("release")))
                    .filter(each -> !release(each).equals(release(home)))
                    .findFirst()
                    .orElse(null);
        }
        assumeTrue(other != null, "another Java beside this one");
        assertTheSame("-f json", new HashMap<>(Map.of("JAVA_HOME", other.toString())));
    }

    private static String release(Path home) {
        try {
            return Files.readString(home.resolve("release"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
