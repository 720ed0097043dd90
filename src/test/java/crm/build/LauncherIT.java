package crm.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program as a shell starts it. Most tests put a script in place of Java that shows what it was handed;
 * all files with Chinese names are made by the shell, so that the tests pass in any locale.
 */
class LauncherIT {
    private static final Path PROGRAM = Path.of(System.getProperty("crm.program"));

    @TempDir
    private Path folder;

    @BeforeEach
    void put_a_script_in_place_of_java() throws IOException {
        java("fake", "for word; do printf '<%s>\\n' \"$word\"; done; env");
    }

    @Test
    void everybody_may_read_and_run_it() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(PROGRAM)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void it_starts_in_crons_environment_and_says_nothing_on_standard_error() throws Exception {
        Run run = sh("env -i PATH=/usr/bin:/bin JAVA_HOME=\"$REAL\" \"$CRM\" --version");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(System.getProperty("crm.version"));
        assertThat(run.status()).isZero();
    }

    @Test
    void it_starts_from_a_path_with_blanks_and_chinese_characters_in_any_locale() throws Exception {
        Run run = sh("""
                mkdir '客户 a b' && cp "$CRM" '客户 a b/crm' && ln -s '客户 a b/crm' link
                for locale in C zh_CN.UTF-8 zh_CN.GBK; do
                    env -i JAVA_HOME="$REAL" LC_ALL=$locale './客户 a b/crm' --version || exit
                    env -i JAVA_HOME="$REAL" LC_ALL=$locale "$PWD/link" --version || exit
                done
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(System.getProperty("crm.version"));
        assertThat(run.status()).isZero();
    }

    @Test
    void it_finds_itself_however_it_is_named() throws Exception {
        Run run = sh("""
                mkdir -- -x bin && cp "$CRM" ./-x/crm && ln -s "$PWD/-x/crm" bin/crm
                export JAVA_HOME="$PWD/fake"
                -x/crm; PATH=-x:$PATH; crm; PATH=$PWD/bin:$PATH; crm
                cd bin && PATH=:/usr/bin:/bin && crm && sh crm
                """);
        assertThat(run.lines().stream().filter(line -> line.endsWith("/crm>")))
                .containsExactly(
                        "<./-x/crm>", "<./-x/crm>", "<" + folder.toRealPath() + "/bin/crm>", "<./crm>", "<./crm>");
    }

    @Test
    void arguments_arrive_as_they_were_given() throws Exception {
        Run run = sh("touch a.csv; JAVA_HOME=fake \"$CRM\" 'a  b' '' '*' '@x' '$HOME' 'one\ntwo' 客户 -h");
        assertThat(run.out()).contains("crm>\n<a  b>\n<>\n<*>\n<@x>\n<$HOME>\n<one\ntwo>\n<客户>\n<-h>\n");
    }

    @Test
    void options_of_the_user_come_after_those_of_the_launcher() throws Exception {
        Run run = sh("touch a.csv; JAVA_HOME=fake JAVA_OPTS='-Dcrm.columns=7  -Xmx64m -Da=*' COLUMNS=9 \"$CRM\"");
        assertThat(run.out()).contains("<-Dcrm.columns=9>\n<-Dcrm.columns=7>\n<-Xmx64m>\n<-Da=*>\n<-jar>\n");
    }

    @Test
    void a_collector_and_sizes_that_the_user_names_replace_the_launchers() throws Exception {
        assertThat(sh("JAVA_HOME=fake \"$CRM\" check").out()).contains("<-XX:+UseSerialGC>\n<-Xmn32m>\n");
        assertThat(sh("JAVA_HOME=fake JAVA_OPTS=-Xmx40m \"$CRM\" check").out())
                .contains("<-XX:+UseSerialGC>\n")
                .doesNotContain("<-Xmn32m>");
        for (String command : List.of("check", "--help")) {
            assertThat(sh("JAVA_HOME=fake JAVA_OPTS=-XX:+UseParallelGC \"$CRM\" " + command)
                            .out())
                    .contains("<-XX:+UseParallelGC>")
                    .doesNotContain("SerialGC", "G1GC", "-Xmn");
        }
        Run run = sh("JAVA_HOME=\"$REAL\" JAVA_OPTS=-XX:+UseParallelGC \"$CRM\" --version");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void variables_that_the_vm_would_announce_are_handed_over_in_silence() throws Exception {
        String variables = "JAVA_TOOL_OPTIONS=-Da=1 JDK_JAVA_OPTIONS=-Da=2 JAVA_OPTS=-Da=3 _JAVA_OPTIONS=-Da=4 ";
        Run run = sh(variables + "JAVA_HOME=fake \"$CRM\"");
        assertThat(run.out()).contains("<-Da=1>\n<-Da=2>\n<-Da=3>\n<-Da=4>\n<-jar>\n");
        assertThat(run.out()).doesNotContain("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
        assertThat(sh(variables + "JAVA_HOME=\"$REAL\" \"$CRM\" --version").err())
                .isEmpty();
    }

    @Test
    void the_language_is_handed_over_and_the_charset_is_utf_8() throws Exception {
        Map<String, String> languages = Map.of(
                "LANG=zh_CN.UTF-8",
                "zh_CN.UTF-8",
                "LANG=de LC_MESSAGES=zh_TW.BIG5",
                "zh_TW.BIG5",
                "LANG=de LC_MESSAGES=zh_TW LC_ALL=C",
                "C",
                "LANG= LC_CTYPE=ja",
                "");
        for (Map.Entry<String, String> language : languages.entrySet()) {
            Run run = sh("env -i PATH=/usr/bin:/bin JAVA_HOME=fake " + language.getKey() + " \"$CRM\"");
            assertThat(run.lines()).contains("CRM_LOCALE=" + language.getValue(), "LC_ALL=C.UTF-8");
        }
    }

    @Test
    void a_pipe_is_no_terminal_and_has_a_width_only_if_one_was_set() throws Exception {
        assertThat(sh("JAVA_HOME=fake \"$CRM\"").out())
                .contains("<-Dcrm.stdout.terminal=false>", "<-Dcrm.stderr.terminal=false>")
                .doesNotContain("crm.columns");
        assertThat(sh("COLUMNS=72 JAVA_HOME=fake \"$CRM\"").out()).contains("<-Dcrm.columns=72>");
        for (String nonsense : List.of("''", "0", "08", "-5", "1e3", "'7 7'", "999999")) {
            assertThat(sh("COLUMNS=" + nonsense + " JAVA_HOME=fake \"$CRM\"").out())
                    .doesNotContain("crm.columns");
        }
    }

    @Test
    void a_terminal_is_told_with_its_width() throws Exception {
        assumeTrue(sh("script -qec true /dev/null </dev/null").status() == 0, "a `script` that opens a terminal");
        Run run = sh("JAVA_HOME=fake script -qec 'stty cols 91; \"$CRM\"' /dev/null </dev/null");
        assertThat(run.out())
                .contains("<-Dcrm.stdout.terminal=true>", "<-Dcrm.stderr.terminal=true>", "<-Dcrm.columns=91>");
        assertThat(sh("JAVA_HOME=fake script -qec '\"$CRM\" | cat' /dev/null </dev/null")
                        .out())
                .contains("<-Dcrm.stdout.terminal=false>", "<-Dcrm.stderr.terminal=true>")
                .doesNotContain("crm.columns");
    }

    @Test
    void a_closed_standard_output_is_one_that_cannot_be_written() throws Exception {
        Run run = sh("JAVA_HOME=\"$REAL\" \"$CRM\" --version >&-");
        assertThat(run.status()).isEqualTo(74);
        assertThat(run.err()).containsOnlyOnce("\n").startsWith("crm: error: standard output: cannot be written");
    }

    @Test
    void a_report_to_a_file_does_not_mind_a_closed_standard_output() throws Exception {
        Run run = sh("JAVA_HOME=\"$REAL\" \"$CRM\" policy -o written.yaml >&- && head -1 written.yaml");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("客户管理办法");
    }

    @Test
    void what_a_vm_that_cannot_start_says_does_not_go_into_the_report() throws Exception {
        Run run = sh("JAVA_HOME=\"$REAL\" JAVA_OPTS=-Xmx1k \"$CRM\" --version");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty();
    }

    @Test
    void today_is_the_systems_day_whatever_the_vm_takes_the_zone_for() throws Exception {
        assertThat(sh("TZ=NST JAVA_HOME=fake \"$CRM\"; TZ=NST date +%Y-%m-%d").out())
                .containsPattern("(?s)<-Dcrm.today=(\\d{4}-\\d\\d-\\d\\d)>.*\\1\n");
    }

    @Test
    void closed_standard_input_and_error_do_no_harm() throws Exception {
        assertThat(sh("JAVA_HOME=\"$REAL\" \"$CRM\" --version <&- 2>&-").status())
                .isZero();
    }

    @Test
    void a_deleted_working_folder_is_told() throws Exception {
        for (String then : List.of("", "mkdir ../gone;")) {
            Run run = sh("mkdir gone; cd gone; rmdir ../gone; " + then + " JAVA_HOME=$OLDPWD/fake \"$CRM\"");
            assertThat(run.status()).isEqualTo(74);
            assertThat(run.err()).contains("crm: error: the working folder has been deleted");
        }
    }

    @Test
    void a_machine_without_java_is_told_what_is_missing() throws Exception {
        Run run = sh("mkdir bin; PATH=$PWD/bin JAVA_HOME=$PWD/none \"$CRM\"");
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.err())
                .isEqualTo("crm: error: no Java was found; crm needs Java 17 or later, in JAVA_HOME or on the PATH\n");
    }

    @Test
    void a_java_that_is_too_old_is_named() throws Exception {
        java("eight", "exit 1");
        Files.writeString(folder.resolve("eight/release"), "OS_ARCH=\"x\"\nJAVA_VERSION=\"1.8.0_392\"\n");
        Run run = sh("PATH=$PWD/eight/bin:/nowhere JAVA_HOME= \"$CRM\"");
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.err()).containsOnlyOnce("\n").contains("/eight/bin/java is Java 8; crm needs Java 17");
    }

    @Test
    void the_first_java_that_is_new_enough_is_taken() throws Exception {
        java("eleven", "exit 1");
        Files.writeString(folder.resolve("eleven/release"), "JAVA_VERSION=\"11.0.2\"");
        java("new", "echo new");
        Files.writeString(folder.resolve("new/release"), "JAVA_VERSION=\"25\"\n");
        assertThat(sh("JAVA_HOME=eleven PATH=eleven/bin:new/bin:fake/bin:/usr/bin:/bin \"$CRM\"")
                        .out())
                .isEqualTo("new\n");
        assertThat(sh("ln -s ../eleven/bin/java new/bin/old; mkdir bin; ln -s ../eleven/bin/java bin/java; "
                                + "PATH=bin:new/bin:/usr/bin:/bin \"$CRM\"")
                        .out())
                .isEqualTo("new\n");
    }

    @Test
    void the_runtime_of_a_release_that_happens_to_lie_beside_it_is_not_taken() throws Exception {
        java("lib/crm/runtime", "echo of the release");
        Run run = sh("touch lib/crm/crm.jar; mkdir bin; cp \"$CRM\" bin/crm; JAVA_HOME=fake bin/crm --version");
        assertThat(run.out()).contains("<-jar>\n<./bin/crm>\n<--version>").doesNotContain("of the release");
    }

    @Test
    void exit_status_and_signals_pass_through() throws Exception {
        java("exits", "exit 65");
        java("dies", "kill -TERM $$");
        assertThat(sh("JAVA_HOME=exits \"$CRM\"").status()).isEqualTo(65);
        assertThat(sh("JAVA_HOME=dies \"$CRM\"; exit $?").status()).isEqualTo(143);
    }

    /** A script that stands in for Java in a folder for JAVA_HOME. */
    private void java(String home, String script) throws IOException {
        Path java = folder.resolve(home).resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs a shell script in the test's folder: $CRM is the program, $REAL the home of a real Java. */
    private Run sh(String script) throws IOException, InterruptedException {
        Path file = folder.resolve("script.sh");
        Files.writeString(file, script);
        return Run.of(
                folder,
                Map.of("PATH", "/usr/bin:/bin", "CRM", PROGRAM.toString(), "REAL", System.getProperty("java.home")),
                "sh",
                file.toString());
    }
}
