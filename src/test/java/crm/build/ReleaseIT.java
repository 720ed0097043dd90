package crm.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The archive that `mvn verify -Prelease` makes, unpacked where nothing else is: it has what it promises, needs no Java,
 * and says what target/crm says. $CRM is bin/crm of the archive, $BUILT is target/crm, $EXAMPLES the example company.
 */
class ReleaseIT {

    private static final Path PROGRAM = Path.of(System.getProperty("crm.program"));
    private static final String VERSION = System.getProperty("crm.version");

    /** What the launcher and these tests call, and no Java. */
    private static final List<String> TOOLS = List.of(
            "cat",
            "cp",
            "date",
            "env",
            "find",
            "gzip",
            "ln",
            "ls",
            "mkdir",
            "mv",
            "nice",
            "readlink",
            "rm",
            "sh",
            "sleep",
            "stat",
            "sync",
            "tar",
            "touch",
            "uname");

    @TempDir
    private static Path home;

    private static Path root;

    @TempDir
    private Path folder;

    @BeforeAll
    static void unpack_it_into_a_folder_with_blanks() throws IOException, InterruptedException {
        assumeTrue(Boolean.getBoolean("crm.release"), "a release, made by -Prelease");
        for (String tool : TOOLS) {
            Path tools = Files.createDirectories(home.resolve("tools"));
            Files.createSymbolicLink(
                    tools.resolve(tool), Path.of(Files.exists(Path.of("/bin", tool)) ? "/bin" : "/usr/bin", tool));
        }
        Path place = Files.createDirectory(home.resolve("a  b"));
        root = place.resolve("crm-" + VERSION);
        assertThat(sh(place, "tar -xzf \"$TARGET/crm-" + VERSION + "-linux-$(uname -m).tar.gz\""))
                .isEqualTo(new Run(0, "", ""));
    }

    private Run sh(String script) throws IOException, InterruptedException {
        return sh(folder, script);
    }

    /** Runs a shell script in a folder, where the PATH leads to no Java. */
    private static Run sh(Path folder, String script) throws IOException, InterruptedException {
        return Run.of(
                folder,
                Map.of(
                        "PATH", home.resolve("tools").toString(),
                        "ROOT", root.toString(),
                        "CRM", root.resolve("bin/crm").toString(),
                        "BUILT", PROGRAM.toString(),
                        "TARGET", String.valueOf(PROGRAM.getParent()),
                        "EXAMPLES", Path.of("examples").toAbsolutePath().toString(),
                        "REAL", System.getProperty("java.home")),
                "sh",
                "-c",
                script);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "--help",
                "help classify --lang zh",
                "classify -d \"$EXAMPLES\" --year 2025",
                "classify -d \"$EXAMPLES\" --year 2025 --lang zh --color always",
                "classify -d \"$EXAMPLES\" --year 2025 -f csv --encoding gb18030",
                "compliance -d \"$EXAMPLES\" --as-of 2025-12-31 -f json",
                "greetings -d \"$EXAMPLES\" --as-of 2026-02-09 --days 60",
                "agenda -d \"$EXAMPLES\" --as-of 2025-12-31 -f ics",
                "summary -d \"$EXAMPLES\" --month 2025-01..2025-12 --as-of 2025-12-31",
                "profile -d \"$EXAMPLES\" --as-of 2025-12-31 HD001",
                "check -d \"$EXAMPLES\"",
                "policy",
                "clasify"
            })
    void it_says_byte_for_byte_what_the_built_program_says(String arguments) throws Exception {
        String run = arguments + " >%s.out 2>%s.err; echo $?";
        Run built = sh("JAVA_HOME=\"$REAL\" \"$BUILT\" " + run.formatted("built", "built"));
        Run ours = sh("\"$CRM\" " + run.formatted("ours", "ours"));
        assertThat(ours).isEqualTo(built);
        assertThat(folder.resolve("ours.out")).hasSameBinaryContentAs(folder.resolve("built.out"));
        assertThat(folder.resolve("ours.err")).hasSameBinaryContentAs(folder.resolve("built.err"));
        assertThat(Files.size(folder.resolve("ours.out")) + Files.size(folder.resolve("ours.err")))
                .isPositive();
    }

    @Test
    void no_java_of_the_machine_is_asked_for() throws Exception {
        Path java = Files.createDirectories(folder.resolve("fake/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho another Java\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Run run = sh("fake/bin/java; JAVA_HOME=$PWD/fake PATH=$PWD/fake/bin:$PATH \"$CRM\" --version");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("another Java\ncrm " + VERSION + "\n");
    }

    @Test
    void it_is_found_however_it_is_named() throws Exception {
        Run run = sh("""
                mkdir links; ln -s "$CRM" links/crm; ln -s ../links/crm links/second; ln -s "$ROOT" current
                "$CRM" --version && links/crm --version && links/second --version && current/bin/crm --version || exit
                (PATH=$ROOT/bin:$PATH; crm --version) && (PATH=$PWD/links:$PATH; cd /; crm --version) || exit
                (cd "$ROOT" && bin/crm --version && cd bin && ./crm --version && sh crm --version) || exit
                cd "$ROOT/share"; ../bin/crm --version
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(("crm " + VERSION + "\n").repeat(10));
    }

    @Test
    void options_of_the_user_count() throws Exception {
        assertThat(sh("JAVA_OPTS='-Xmx64m -Dcrm.today=2020-02-03' \"$CRM\" classify -d \"$EXAMPLES\"")
                        .out())
                .contains("2020-02-03");
        assertThat(sh("JAVA_OPTS=-XX:+UseSerialGC \"$CRM\" --version"))
                .isEqualTo(new Run(0, "crm " + VERSION + "\n", ""));
        assertThat(sh("JAVA_OPTS=-Xnonsense \"$CRM\" --version").err()).contains("nonsense");
    }

    @Test
    void the_class_data_archive_that_it_brings_is_taken_wherever_it_lies() throws Exception {
        Run run = sh("mkdir home; export HOME=$PWD/home JAVA_OPTS='-Xshare:on -Xlog:class+load:file=loaded'; "
                + "\"$CRM\" --version; cat loaded; ls -A home");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsPattern("crm.cli.Main source: shared objects file\n")
                .endsWith("file\n");
    }

    @Test
    void a_copy_with_other_times_does_without_it() throws Exception {
        Run run = sh("cp -R \"$ROOT\" copy; touch copy/lib/crm/crm.jar; sh -x copy/bin/crm --version");
        assertThat(run.out()).isEqualTo("crm " + VERSION + "\n");
        assertThat(run.err()).doesNotContain("SharedArchiveFile");
    }

    @Test
    void a_launcher_without_its_runtime_says_what_to_do() throws Exception {
        Run run = sh("cp \"$CRM\" crm && ./crm --version");
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("lib/crm: the program's runtime is not there; install it again");
    }

    @Test
    void it_has_the_manual_completions_and_what_is_inside() throws Exception {
        assertThat(root.resolve("share"))
                .satisfies(share -> Stream.of(
                                "man/man1/crm.1",
                                "man/man1/crm-classify.1",
                                "man/man1/crm-policy-compare.1",
                                "man/zh_CN/man1/crm.1",
                                "man/zh_CN/man1/crm-policy-compare.1",
                                "bash-completion/completions/crm",
                                "zsh/site-functions/_crm",
                                "fish/vendor_completions.d/crm.fish",
                                "doc/crm/README.md",
                                "doc/crm/docs/install.md",
                                "doc/crm/examples/README.md",
                                "doc/crm/bom.json",
                                "doc/crm/copyright",
                                "doc/crm/licences/Apache-2.0")
                        .forEach(name -> assertThat(share.resolve(name)).isNotEmptyFile()));
        assertThat(Files.readString(root.resolve("share/man/zh_CN/man1/crm-classify.1")))
                .contains("名称");
        assertThat(sh("cd \"$ROOT/lib/crm/runtime/legal/java.base\" && ls LICENSE")
                        .err())
                .isEmpty();
    }

    @Test
    void all_of_it_bears_one_time_and_may_be_read_by_everybody() throws Exception {
        assertThat(sh(
                        "cd \"$ROOT\"; find . ! -perm -444; find . -perm -002 ! -type l; find . -newermt 2026-01-01T00:00:01Z; "
                                + "find . ! -newermt 2025-12-31T23:59:59Z"))
                .isEqualTo(new Run(0, "", ""));
    }
}
