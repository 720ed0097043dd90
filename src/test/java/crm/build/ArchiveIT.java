package crm.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The class-data archive of the packaged program: it is made without a word, and whatever becomes of it, the program
 * runs as without one. $CRM is a copy of the program, $CACHE the folder of archives, $OFF the output without one.
 */
class ArchiveIT {

    private static final String RUN = "\"$CRM\" compliance -d data --as-of 2026-03-31 --status all -f csv";

    @TempDir
    private Path folder;

    private Path cache;

    @BeforeEach
    void write_records_and_copy_the_program() throws IOException, InterruptedException {
        cache = folder.resolve("cache/crm");
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("customers.csv"), "customer_id,name,nature\nC1,成都建材,joint_venture\n");
        Files.writeString(
                data.resolve("visits.csv"), "date,customer_id,channel,role\n2026-01-05,C1,visit,salesperson\n");
        Files.copy(
                Path.of(System.getProperty("crm.program")), folder.resolve("crm"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectory(folder.resolve("cache"));
    }

    private Run sh(String script) throws IOException, InterruptedException {
        return Run.of(
                folder,
                Map.of(
                        "PATH", "/usr/bin:/bin",
                        "HOME", folder.resolve("home").toString(),
                        "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                        "CACHE", cache.toString(),
                        "CRM", folder.resolve("crm").toString(),
                        "JAVA_HOME", System.getProperty("java.home")),
                "sh",
                "-c",
                script);
    }

    private Run plain() throws IOException, InterruptedException {
        Run plain = sh("CRM_ARCHIVE=off " + RUN);
        assertThat(plain.status()).isZero();
        assertThat(plain.err()).isEmpty();
        assertThat(plain.out()).contains("成都建材");
        return plain;
    }

    private List<String> cached() throws IOException {
        if (Files.notExists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The one archive that there is, made now. */
    private Path made() throws IOException, InterruptedException {
        Run run = sh("CRM_ARCHIVE=make " + RUN);
        assertThat(run).isEqualTo(plain());
        assertThat(cached()).hasSize(1);
        Path archive = cache.resolve(cached().get(0));
        assertThat(archive).isRegularFile();
        return archive;
    }

    /** What the VM is told, by a script in its place with the looks of a VM. */
    private String told(String script) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("vm/lib"));
        Files.createDirectories(folder.resolve("vm/bin"));
        Files.writeString(folder.resolve("vm/lib/modules"), "");
        Files.writeString(folder.resolve("vm/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Path java = folder.resolve("vm/bin/java");
        Files.writeString(java, "#!/bin/sh\nprintf '<%s>' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Run run = sh("export JAVA_HOME=\"$PWD/vm\"; " + script);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    /** Puts a file where the archive of the script in place of a VM would be. */
    private static final String PLACE = "mkdir -m 700 \"$CACHE\"; set -- $(stat -c '%s.%Y' \"$CRM\" vm/lib/modules); "
            + "touch \"$CACHE/$(printf %s \"$CRM\" | tr / %)@$1@$2.jsa\"; ";

    @Test
    void the_first_run_has_it_made_and_ends_at_once() throws Exception {
        Run run = sh("{ " + RUN + " 9>&1 >first; } | cat; ls \"$CACHE\" 2>/dev/null; cat first");
        assertThat(run.out()).doesNotContain(".jsa\n");
        assertThat(run.out()).endsWith(plain().out());
        Run later =
                sh("until ls \"$CACHE\"/*.jsa >list 2>/dev/null && [ ! -d \"$(cat list).new\" ]; do sleep 0.1; done; "
                        + RUN);
        assertThat(later).isEqualTo(plain());
        assertThat(cached()).hasSize(1);
    }

    @Test
    void the_vm_accepts_it_and_no_one_else_may_read_it() throws Exception {
        Path archive = made();
        Run run = sh("\"$JAVA_HOME/bin/java\" -XX:+UseG1GC -Xshare:on -XX:SharedArchiveFile=\"" + archive
                + "\" -jar \"$CRM\" --version && stat -c %A \"$CACHE\"");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("crm ").endsWith("drwx------\n");
    }

    @Test
    void it_is_used_by_whoever_asks_for_nothing_unusual() throws Exception {
        assertThat(told(PLACE + "\"$CRM\"")).contains("<-XX:SharedArchiveFile=" + cache);
        for (String usual : List.of("-Xmx64m", "-Da=b -Xss1m", "-XX:MaxRAMPercentage=50")) {
            assertThat(told("JAVA_OPTS='" + usual + "' \"$CRM\"")).contains("<-XX:SharedArchiveFile=");
        }
        for (String unusual :
                List.of("-XX:+UseSerialGC", "-Xshare:off", "-javaagent:a.jar", "--add-modules=a", "-cp a")) {
            assertThat(told("JAVA_OPTS='" + unusual + "' \"$CRM\"")).doesNotContain("Archive", "archive");
        }
        assertThat(told("CRM_ARCHIVE=off \"$CRM\"")).doesNotContain("Archive", "archive");
        assertThat(told("unset XDG_CACHE_HOME HOME; \"$CRM\"")).doesNotContain("Archive", "archive");
    }

    @Test
    void it_is_known_however_the_program_is_named() throws Exception {
        assertThat(told(PLACE + "./crm; PATH=$PWD:$PATH; crm; cd data; ../crm"))
                .containsPattern("(?s)(-XX:SharedArchiveFile=.*){2}<-Dcrm.archive.maker=");
    }

    @Test
    void an_archive_that_others_may_have_put_there_is_not_used() throws Exception {
        assertThat(told(PLACE + "\"$CRM\"")).contains("<-XX:SharedArchiveFile=");
        for (String mode : List.of("770", "702", "777", "1777")) {
            assertThat(told("chmod " + mode + " \"$CACHE\"; \"$CRM\"")).doesNotContain("Archive", "archive");
        }
        assumeTrue(sh("chmod 700 \"$CACHE\"; chown 65534 \"$CACHE\"").status() == 0, "a user who may give files away");
        assertThat(told("\"$CRM\"")).doesNotContain("Archive", "archive");
        assertThat(told("chown $(id -u) \"$CACHE\"; chown 65534 \"$CACHE\"/*.jsa; \"$CRM\""))
                .doesNotContain("SharedArchiveFile");
    }

    @Test
    void no_archive_is_asked_for_in_the_home_of_another() throws Exception {
        assumeTrue(sh("mkdir home && chown 65534 home").status() == 0, "a user who may give files away");
        assertThat(told("unset XDG_CACHE_HOME; \"$CRM\"")).doesNotContain("archive");
        assertThat(told("chown $(id -u) home; unset XDG_CACHE_HOME; \"$CRM\"")).contains("<-Dcrm.archive.maker=");
    }

    @Test
    void one_that_is_damaged_or_stale_does_no_harm() throws Exception {
        Path archive = made();
        Path good = Files.copy(archive, folder.resolve("good"));
        Run plain = plain();
        for (String damage : List.of(
                ": >$A",
                "printf x >$A",
                "head -c 4096 good >$A",
                "head -c 1000000 good >$A",
                "head -c 9000000 good >$A",
                "head -c $(($(stat -c %s good) - 1)) good >$A",
                "head -c 4096 /dev/zero | dd of=$A conv=notrunc 2>/dev/null",
                "head -c 4096 /dev/urandom | dd of=$A conv=notrunc 2>/dev/null",
                "seq 1000000 >$A",
                "rm $A; mkdir $A",
                "rm $A; ln -s nowhere $A",
                "rm $A; ln -s $A $A",
                "rm $A; mkfifo $A",
                "chmod 000 $A",
                "touch -d 2020-01-01 crm; mv $A \"${A%%@*}@$(stat -c %s.%Y crm)@${A##*@}\"",
                "rm -rf \"$CACHE\"; date >\"$CACHE\"",
                "rm -rf cache; ln -s cache cache")) {
            Run run = sh("rm -rf cache/* cache/crm; mkdir -p \"$CACHE\"; chmod 700 \"$CACHE\"; A='" + archive
                    + "'; cp good \"$A\"; chmod u+w \"$A\"; " + damage.replace("$A", "\"$A\"") + "\n" + RUN + " && "
                    + RUN
                    + " >again");
            assertThat(run).as(damage).isEqualTo(plain);
            assertThat(folder.resolve("again")).hasContent(plain.out());
        }
        assertThat(good).isNotEmptyFile();
    }

    @Test
    void that_of_another_vm_is_not_taken_for_ones_own() throws Exception {
        Path home = Path.of(System.getProperty("java.home"));
        Path other;
        try (Stream<Path> homes = Files.list(home.resolveSibling("."))) {
            other = homes.filter(each -> Files.isRegularFile(each.resolve("lib/modules")))
                    .filter(each -> !isSameRelease(each, home))
                    .findFirst()
                    .orElse(null);
        }
        assumeTrue(other != null, "another Java beside this one");
        Path ours = made();
        Run run = sh("export JAVA_HOME='" + other + "'; CRM_ARCHIVE=make " + RUN + " && " + RUN + " >again");
        assertThat(run).isEqualTo(plain());
        assertThat(folder.resolve("again")).hasContent(run.out());
        assertThat(cached()).hasSize(2).contains(ours.getFileName().toString());
        String theirs = cached().stream()
                .filter(name -> !ours.endsWith(name))
                .findFirst()
                .orElseThrow();
        assertThat(sh("mv -f '" + cache.resolve(theirs) + "' '" + ours + "'; " + RUN))
                .isEqualTo(run);
    }

    private static boolean isSameRelease(Path one, Path other) {
        try {
            return Files.readString(one.resolve("release")).equals(Files.readString(other.resolve("release")));
        } catch (IOException e) {
            return true; // no Java that could run the program
        }
    }

    @Test
    void two_first_runs_at_once_make_one() throws Exception {
        Run run = sh("export CRM_ARCHIVE=make; for i in 1 2 3; do " + RUN + " >out$i & done; " + RUN
                + "; wait; cat out1 out2 out3");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(plain().out().repeat(4));
        assertThat(cached()).hasSize(1).allMatch(name -> name.endsWith(".jsa"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unset XDG_CACHE_HOME HOME",
                "unset XDG_CACHE_HOME; HOME=",
                "unset XDG_CACHE_HOME; HOME=/nonexistent",
                "unset XDG_CACHE_HOME; HOME=/dev/null",
                "unset XDG_CACHE_HOME; HOME=/proc",
                "unset XDG_CACHE_HOME; HOME=relative",
                "XDG_CACHE_HOME=a:b; mkdir a:b",
                "XDG_CACHE_HOME=$PWD/a:b; mkdir a:b",
                "mkdir \"$CACHE\"; chmod 500 \"$CACHE\"",
                "rmdir cache; date >cache",
                "chmod 500 cache",
                "mkdir bin; PATH=$PWD/bin; ln -s /bin/sh /bin/date bin"
            })
    void where_none_can_be_made_the_program_runs_without(String surroundings) throws Exception {
        for (String how : List.of("", "export CRM_ARCHIVE=make; ")) {
            assertThat(sh("{ " + surroundings + "; } 2>/dev/null; " + how + RUN))
                    .isEqualTo(plain());
            sh("chmod -R u+w . ; rm -rf a:b bin cache; mkdir cache");
        }
    }

    @Test
    void a_disk_that_is_full_leaves_no_archive_and_is_not_tried_again_the_same_day() throws Exception {
        Run run = sh("ulimit -f 2000; trap '' XFSZ; CRM_ARCHIVE=make " + RUN);
        assertThat(run).isEqualTo(plain());
        assertThat(cached()).hasSize(1).allMatch(name -> name.endsWith(".jsa.new"));
        assertThat(sh("CRM_ARCHIVE=make " + RUN)).isEqualTo(run);
        assertThat(cached()).allMatch(name -> name.endsWith(".jsa.new"));
        assertThat(sh("touch -d '2 days ago' \"$CACHE\"/*.new; CRM_ARCHIVE=make " + RUN))
                .isEqualTo(run);
        assertThat(cached()).hasSize(1).allMatch(name -> name.endsWith(".jsa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "0.9", "1.6"})
    void a_run_that_is_killed_while_it_makes_one_harms_no_other(String seconds) throws Exception {
        assumeTrue(sh("setsid true").status() == 0, "processes that can be killed together");
        Run run = sh("CRM_ARCHIVE=make setsid " + RUN + " >/dev/null & sleep " + seconds
                + "; kill -KILL -$! 2>/dev/null; " + "wait; " + RUN);
        assertThat(run.out()).isEqualTo(plain().out());
        assertThat(sh("CRM_ARCHIVE=make setsid " + RUN + " >/dev/null & sleep " + seconds
                                + "; kill -TERM -$! 2>/dev/null; wait; " + RUN)
                        .out())
                .isEqualTo(run.out());
    }

    @Test
    void a_new_build_has_its_own_and_the_old_one_goes() throws Exception {
        Path old = made();
        Run run = sh("touch -d 2020-01-01 \"$CRM\"; touch \"$CACHE/another program@1@2.jsa\" \"$CACHE/old@1@2.jsa\"; "
                + "touch -d '40 days ago' \"$CACHE/old@1@2.jsa\"; CRM_ARCHIVE=make " + RUN);
        assertThat(run).isEqualTo(plain());
        assertThat(old).doesNotExist();
        assertThat(cached()).hasSize(2).contains("another program@1@2.jsa");
    }

    @Test
    void options_of_the_user_change_no_byte() throws Exception {
        made();
        for (String options : List.of(
                "-Xmx40m",
                "-Xmx40g",
                "-XX:+UseSerialGC",
                "-XX:+UseParallelGC",
                "-XX:-UseCompressedOops",
                "-Xshare:off",
                "-Xint",
                "-XX:-TieredCompilation",
                "-Djava.system.class.loader=java.lang.ClassLoader",
                "-cp nowhere",
                "-ea -esa")) {
            assertThat(sh("JAVA_OPTS='" + options + "' " + RUN))
                    .as(options)
                    .isEqualTo(sh("CRM_ARCHIVE=off JAVA_OPTS='" + options + "' " + RUN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "客户 数据", "[x]*?", "100%@1@", "new\nline"})
    void folders_may_have_any_name(String name) throws Exception {
        Run run = sh("export XDG_CACHE_HOME=\"$PWD/" + name + "/c\" N=\"$PWD/" + name + "\"; mkdir \"$N\" \"$N/c\"; "
                + "cp -p \"$CRM\" \"$N/crm\"; CRM=$N/crm; CRM_ARCHIVE=make " + RUN + "; " + RUN
                + " >again; ls \"$N/c/crm\" >&2");
        assertThat(run.out()).isEqualTo(plain().out());
        assertThat(run.err()).endsWith(".jsa\n");
        assertThat(folder.resolve("again")).hasContent(run.out());
    }

    @Test
    void much_to_do_gets_both_compilers_and_a_small_nursery() throws Exception {
        String quick = "<-XX:TieredStopAtLevel=1>";
        assertThat(told("\"$CRM\" compliance -d data")).contains(quick, "<-XX:+UseG1GC>");
        assertThat(sh("head -c 20000000 /dev/zero >data/visits-2.csv").status()).isZero();
        for (String data : List.of("-d data", "-ddata", "--data data", "--data=data", "-f csv -d data --strict")) {
            assertThat(told("\"$CRM\" compliance " + data)).doesNotContain(quick);
        }
        assertThat(told("cd data; \"$CRM\" compliance"))
                .doesNotContain(quick, "G1GC")
                .contains("<-XX:+UseSerialGC><-Xmn64m>");
        assertThat(told("JAVA_OPTS=-Xmx40m \"$CRM\" compliance -d data"))
                .contains("<-XX:+UseSerialGC>")
                .doesNotContain("-Xmn");
        assertThat(told("JAVA_OPTS=-XX:+UseParallelGC \"$CRM\" compliance -d data"))
                .doesNotContain("<-XX:+UseSerialGC>", "-Xmn");
        assertThat(told("CRM_DATA=data CRM_ARCHIVE=off \"$CRM\" compliance")).doesNotContain(quick);
        assertThat(told("cd data; \"$CRM\" --help")).contains(quick);
        assertThat(told("JAVA_OPTS=-XX:+TieredCompilation \"$CRM\" compliance")).doesNotContain(quick);
    }
}
