package crm.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The class-data archive that the build makes beside the program: it is used, and whatever is wrong with it, the program runs
 * as without one. $CRM is a copy of the program and $A that of its archive, with the times that the build gave them.
 */
class ArchiveIT {

    private static final Path PROGRAM = Path.of(System.getProperty("crm.program"));
    private static final String RUN = "\"$CRM\" compliance -d data --as-of 2026-03-31 --status all -f csv";

    /** Prints where the VM has taken the program's first class from. */
    private static final String SOURCE =
            "JAVA_OPTS=-Xlog:class+load:file=loaded \"$CRM\" --version && grep 'crm.cli.Main ' loaded";

    private static final String ARCHIVE = "source: shared objects file\n";

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void copy_the_program_and_its_archive() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "a system on which an archive is made");
        try (Stream<Path> files = Files.list(PROGRAM.resolveSibling("."))) {
            archive = files.filter(file -> file.getFileName().toString().matches("crm-[0-9.]+\\.jsa"))
                    .findFirst()
                    .orElseThrow();
        }
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("customers.csv"), "customer_id,name,nature\nC1,成都建材,joint_venture\n");
        Files.writeString(
                data.resolve("visits.csv"), "date,customer_id,channel,role\n2026-01-05,C1,visit,salesperson\n");
        assertThat(sh("mkdir bin home && cp -p \"$BUILT\" \"$MADE\" bin")).isEqualTo(new Run(0, "", ""));
    }

    private Run sh(String script) throws IOException, InterruptedException {
        return Run.of(
                folder,
                Map.of(
                        "PATH", "/usr/bin:/bin",
                        "HOME", folder.resolve("home").toString(),
                        "BUILT", PROGRAM.toString(),
                        "MADE", archive.toString(),
                        "CRM", folder.resolve("bin/crm").toString(),
                        "A",
                                folder.resolve("bin")
                                        .resolve(archive.getFileName())
                                        .toString(),
                        "JAVA_HOME", System.getProperty("java.home")),
                "sh",
                "-c",
                script);
    }

    private static Run without;

    /** What a copy of the program says that has no archive. */
    private Run without() throws IOException, InterruptedException {
        if (without == null) {
            without = sh("cp \"$BUILT\" alone; CRM=./alone; " + RUN);
            assertThat(without.status()).isZero();
            assertThat(without.err()).isEmpty();
            assertThat(without.out()).contains("成都建材");
        }
        return without;
    }

    @Test
    void the_vm_takes_the_programs_classes_from_it() throws Exception {
        assertThat(sh("CRM=$BUILT; " + SOURCE).out()).endsWith(ARCHIVE);
        assertThat(sh(SOURCE).out()).endsWith(ARCHIVE);
        assertThat(sh("export JAVA_OPTS=-Xshare:on; " + RUN)).isEqualTo(without());
        assertThat(sh("rm \"$A\"; " + SOURCE).out()).doesNotContain(ARCHIVE);
    }

    @Test
    void it_is_found_however_the_program_is_named_and_leaves_no_file_behind() throws Exception {
        Run run = sh("ln -s bin/crm link; cd bin; for CRM in ./crm ../link crm; do PATH=$PWD:$PATH; " + SOURCE
                + "; done; rm loaded*; chmod 555 .; " + RUN.replace("data", "../data")
                + " >/dev/null; ls -A . ../home; chmod 755 .");
        assertThat(run.out().split(ARCHIVE, -1)).hasSize(4);
        assertThat(run.out()).endsWith(":\ncrm\n" + archive.getFileName() + "\n\n../home:\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "客户 数据", "[x]*?", "a:b", "new\nline"})
    void folders_may_have_any_name(String name) throws Exception {
        Run run = sh("mv bin '" + name + "'; CRM=$PWD/'" + name + "/crm'; { " + SOURCE + "; } >&2; " + RUN);
        assertThat(run.err()).endsWith(ARCHIVE);
        assertThat(run.out()).isEqualTo(without().out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ": >$A",
                "head -c 4096 \"$MADE\" >$A",
                "head -c 9000000 \"$MADE\" >$A",
                "head -c $(($(stat -c %s \"$MADE\") - 1)) \"$MADE\" >$A",
                "head -c 4096 /dev/zero | dd of=$A conv=notrunc 2>/dev/null",
                "head -c 4096 /dev/urandom | dd of=$A conv=notrunc 2>/dev/null",
                "seq 1000000 >$A",
                "rm $A; mkdir $A",
                "rm $A; ln -s nowhere $A",
                "rm $A; ln -s $A $A",
                "rm $A; mkfifo $A",
                "chmod 000 $A",
                // another build's
                "{ head -n 1 \"$BUILT\"; echo '#'; tail -n +2 \"$BUILT\"; } >\"$CRM\"",
                "touch -d 2020-01-01 \"$CRM\""
            })
    void one_that_is_damaged_or_stale_does_no_harm(String damage) throws Exception {
        Run run = sh("chmod u+w \"$A\"; " + damage.replace("$A", "\"$A\"") + "\n"
                + "touch -cr \"$CRM\" \"$A\" 2>/dev/null; " + RUN);
        assertThat(run).isEqualTo(without());
    }

    @Test
    void one_of_another_time_than_the_programs_is_not_tried() throws Exception {
        for (String change : List.of("touch \"$CRM\"", "touch \"$A\"", "touch -d 2020-01-01 \"$CRM\"")) {
            assertThat(sh(change + "; sh -x \"$CRM\" --version").err())
                    .contains(" --version\n")
                    .doesNotContain("SharedArchiveFile");
        }
    }

    @Test
    void one_that_others_may_have_put_there_is_not_tried() throws Exception {
        assertThat(sh("sh -x \"$CRM\" --version").err()).contains("SharedArchiveFile");
        assertThat(sh("chmod 1777 bin; sh -x \"$CRM\" --version").err()).doesNotContain("SharedArchiveFile");
    }

    @Test
    void that_of_another_vm_does_no_harm() throws Exception {
        Path home = Path.of(System.getProperty("java.home"));
        Path other;
        try (Stream<Path> homes = Files.list(home.resolveSibling("."))) {
            other = homes.filter(each -> Files.isRegularFile(each.resolve("lib/modules")))
                    .filter(each -> !isSameRelease(each, home))
                    .findFirst()
                    .orElse(null);
        }
        assumeTrue(other != null, "another Java beside this one");
        Run run = sh("export JAVA_HOME='" + other + "'; " + RUN + "; sh -x \"$CRM\" --version 2>trace >&2; "
                + "cp -p \"$A\" \"bin/crm-$(sed -n 's/^JAVA_VERSION=\"\\(.*\\)\"/\\1/p' \"$JAVA_HOME/release\").jsa\"; "
                + RUN + " >again; sh -x \"$CRM\" --version 2>tried >&2");
        assertThat(run).isEqualTo(without());
        assertThat(folder.resolve("again")).hasContent(run.out());
        assertThat(folder.resolve("trace")).content().doesNotContain("SharedArchiveFile");
        assertThat(folder.resolve("tried")).content().contains("SharedArchiveFile");
    }

    private static boolean isSameRelease(Path one, Path other) {
        try {
            return Files.readString(one.resolve("release")).equals(Files.readString(other.resolve("release")));
        } catch (IOException e) {
            return true; // no Java that could run the program
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx40m",
                "-Xmx40g",
                "-XX:+UseG1GC",
                "-XX:+UseParallelGC",
                "-XX:-UseCompressedOops",
                "-Xshare:off",
                "-Xint",
                "-XX:-TieredCompilation",
                "-XX:TieredStopAtLevel=4",
                "-cp nowhere",
                "-ea -esa"
            })
    void options_of_the_user_change_no_byte(String options) throws Exception {
        assertThat(sh("export JAVA_OPTS='" + options + "'; " + RUN)).isEqualTo(without());
    }
}
