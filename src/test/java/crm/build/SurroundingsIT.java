package crm.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program as it is packaged, in surroundings that fail it: full disks, closed pipes, cron's bare environment,
 * strange names, pipes for files, links laid by others. Whatever happens, a report is whole or not there.
 */
class SurroundingsIT {

    private static final String REPORT = "\"$CRM\" compliance -d data --as-of 2026-03-31 --status all -f csv";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeGoodData() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("customers.csv"), """
                customer_id,name,nature,region,contract_tons_per_month,salesperson,recorded_on
                C001,成都建材有限公司,tier1_agent,成都,5000,王芳,1980-03-15
                C002,绵阳商贸有限公司,dealer,绵阳,1200.5,刘洋,1975-12-31
                """);
        Files.writeString(
                data.resolve("visits.csv"),
                "visit_id,customer_id,date,channel,staff,role,content\nV1,C001,2026-01-05,visit,王芳,salesperson,首访\n");
    }

    private Run sh(String script) throws IOException, InterruptedException {
        return Run.of(
                folder,
                Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "CRM",
                        System.getProperty("crm.program"),
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "LC_ALL",
                        "C.UTF-8"),
                "sh",
                "-c",
                script);
    }

    @Test
    void a_good_run_says_nothing_on_standard_error_and_cron_sees_the_same_bytes() throws Exception {
        Run good = sh(REPORT);
        Run cron = sh("env -i PATH=/usr/bin:/bin JAVA_HOME=\"$JAVA_HOME\" LC_ALL=C " + REPORT);
        assertThat(good.out()).startsWith("customer_id,").contains("成都建材有限公司");
        assertThat(good.err() + cron.err()).isEmpty();
        assertThat(cron).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-Duser.language=tr", "-Duser.language=ar -Duser.country=EG", "-Djava.io.tmpdir=/nonexistent"})
    void the_vms_locale_and_folder_change_no_byte(String options) throws Exception {
        assertThat(sh("JAVA_OPTS='" + options + "' " + REPORT)).isEqualTo(sh(REPORT));
    }

    @Test
    void a_full_disk_ends_with_74_and_one_line() throws Exception {
        Run run = sh(REPORT + " >/dev/full");
        assertThat(run.status()).isEqualTo(74);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void a_limit_on_the_size_of_files_leaves_the_old_report_and_nothing_else() throws Exception {
        Run run =
                sh("mkdir out && printf old >out/r.csv && ulimit -f 0 && trap '' XFSZ && " + REPORT + " -o out/r.csv");
        assertThat(run.status()).isEqualTo(74);
        assertThat(folder.resolve("out/r.csv")).hasContent("old");
        assertThat(folder.resolve("out").toFile().list()).containsExactly("r.csv");
    }

    @Test
    void a_closed_pipe_ends_quietly() throws Exception {
        Run run = sh("\"$CRM\" policy | head -1");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "客户 数据", "-dash", "new\nline"})
    void folders_may_have_any_name_in_any_locale(String name) throws Exception {
        Files.move(folder.resolve("data"), folder.resolve(name));
        for (String locale : new String[] {"C.UTF-8", "C"}) {
            Run run = sh("LC_ALL=" + locale + " " + REPORT.replace("-d data", "-d './" + name + "'") + " -o './" + name
                    + ".csv'");
            assertThat(run).isEqualTo(new Run(0, "", ""));
            assertThat(Files.readString(folder.resolve(name + ".csv"))).contains("成都建材有限公司");
        }
    }

    @Test
    void links_that_others_laid_under_likely_names_are_not_followed() throws Exception {
        Run run = sh("mkdir out && echo V >victim && for n in r.csv.tmp .r.csv.tmp r.csv~ r.csv.new r.csv.part; do "
                + "ln -s ../victim out/$n; done && " + REPORT + " -o out/r.csv");
        assertThat(run.status()).isZero();
        assertThat(folder.resolve("victim")).hasContent("V\n");
    }

    @Test
    void the_mode_of_a_report_is_kept_and_a_new_one_follows_the_umask() throws Exception {
        Run run = sh("umask 027; echo old >r.csv; chmod 604 r.csv; " + REPORT + " -o r.csv && " + REPORT
                + " -o new.csv && stat -c %a r.csv new.csv");
        assertThat(run.out()).isEqualTo("604\n640\n");
    }

    @Test
    void an_input_that_is_a_pipe_is_read_once() throws Exception {
        Run wanted = sh(REPORT);
        Run run = sh("mv data/visits.csv v && mkfifo data/visits.csv && { cat v >data/visits.csv & } && " + REPORT);
        assertThat(run).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printf 'C9,x,dealer\\n' >>data/customers.csv",
                "cp data/customers.csv new; sleep 0.05; cp new data/customers.csv",
                "printf x >new; mv new data/customers.csv",
                "rm data/customers.csv",
                "printf 'customer_id,month,our_tons\\n' >data/purchases-2.csv",
                "printf 'customer_id,class\\n' >data/overrides.yaml"
            })
    void an_input_that_changes_while_it_is_read_ends_the_run_with_nothing_written(String change) throws Exception {
        Run run = sh("mkfifo data/purchases-pipe.csv; echo OLD >out.csv; "
                + "\"$CRM\" classify -d data --year 2025 -o out.csv & "
                + "exec 3>data/purchases-pipe.csv; " + change + "; echo customer_id,month,our_tons >&3; exec 3>&-; "
                + "wait $!; echo $?; cat out.csv; ls -A | grep -v -e '^out.csv$' -e '^new$' | sort");
        assertThat(run.err())
                .containsPattern("data/[a-z0-9-]+\\.(csv|yaml): error: the file was changed, added or removed");
        assertThat(run.out()).startsWith("65\nOLD\n").doesNotContain("tmp");
    }

    @Test
    void a_pipe_that_sends_more_than_is_read_into_memory_is_refused() throws Exception {
        Run run = sh("mkfifo data/purchases.csv; head -c 270000000 /dev/zero >data/purchases.csv 2>/dev/null & "
                + "\"$CRM\" classify -d data --year 2025");
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err())
                .contains("data/purchases.csv: error: this is no regular file and sends more than 256 MB; write it to");
    }

    @Test
    void what_is_no_readable_file_is_told_by_its_name() throws Exception {
        Run folderForFile = sh("mv data/customers.csv c && mkdir data/customers.csv && " + REPORT);
        assertThat(folderForFile.status()).isEqualTo(65);
        assertThat(folderForFile.err()).contains("data/customers.csv").doesNotContain("\tat ");
        Run missing = sh("rmdir data/customers.csv && " + REPORT);
        assertThat(missing.status()).isEqualTo(66);
        assertThat(missing.err()).contains("data/customers.csv");
        Run noFolder = sh("mv c data/customers.csv && " + REPORT + " -o no/such/r.csv");
        assertThat(noFolder.status()).isEqualTo(74);
        assertThat(noFolder.err()).contains("no/such/r.csv");
    }

    @Test
    void a_folder_that_is_deleted_under_the_program_is_told() throws Exception {
        Run run = sh("mkdir gone && cd gone && rmdir ../gone && " + REPORT.replace("-d data", "-d \"$OLDPWD/data\""));
        assertThat(run.status()).isIn(0, 74);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void a_quote_that_never_closes_in_a_large_file_needs_little_memory() throws Exception {
        Path visits = folder.resolve("data/visits.csv");
        byte[] row = "V2,C001,2026-01-05,phone,w,salesperson,\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(visits)) {
            out.write(
                    ("visit_id,customer_id,date,channel,staff,role,content\nV1,C001,2026-01-05,phone,王芳,salesperson,\"x\n")
                            .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(row);
            }
        }
        Run run = sh("JAVA_OPTS=-Xmx64m " + REPORT);
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err()).contains("data/visits.csv:2:7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void a_run_that_is_stopped_leaves_the_old_report_and_nothing_else(String signal) throws Exception {
        StringBuilder customers = new StringBuilder("customer_id,name,nature\n");
        for (int i = 0; i < 20_000; i++) {
            customers.append('C').append(i).append(",客户,dealer\n");
        }
        Files.writeString(folder.resolve("data/customers.csv"), customers);
        Files.delete(folder.resolve("data/visits.csv"));
        sh("mkdir out && printf old >out/r.csv");
        for (String delay : new String[] {"0.3", "0.6", "0.9", "1.2"}) {
            Run run = sh("trap - INT; setsid " + REPORT + " -o out/r.csv & p=$!; sleep " + delay + "; kill -" + signal
                    + " $p 2>/dev/null; wait $p");
            assertThat(run.status()).isIn(0, 143, 130);
            String report = Files.readString(folder.resolve("out/r.csv"));
            assertThat(report.equals("old") || report.startsWith("customer_id,") && report.endsWith("\n"))
                    .isTrue();
            assertThat(folder.resolve("out").toFile().list()).containsExactly("r.csv");
        }
    }
}
