package crm.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DestinationTest {

    private static final String OLD = "OLD GOOD REPORT\n";
    private static final Content NEW = out -> out.write("new 报表\n".getBytes(UTF_8));

    @TempDir
    Path scratch;

    private Path folder;
    private Path report;

    @BeforeEach
    void aFolderIsThere() throws IOException {
        folder = Files.createDirectory(scratch.resolve("out"));
        report = folder.resolve("r.csv");
    }

    @Nested
    class A_file {

        @Test
        void appears_with_every_byte() throws IOException {
            Destination.file(report).write(NEW);

            assertThat(report).content(UTF_8).isEqualTo("new 报表\n");
            assertThat(names()).containsExactly("r.csv");
        }

        @Test
        void takes_the_place_of_the_old_one_only_when_it_is_whole() throws IOException {
            Files.writeString(report, OLD);

            Destination.file(report).write(out -> {
                out.write(new byte[1_000_000]);
                assertThat(report).content(UTF_8).isEqualTo(OLD);
                assertThat(names()).hasSize(2);
                assertThat(names().get(0)).matches("\\.r\\.csv\\.crm-[0-9]+-[0-9a-f]{16}\\.tmp");
            });

            assertThat(report).hasBinaryContent(new byte[1_000_000]);
            assertThat(names()).containsExactly("r.csv");
        }

        @Test
        void may_be_empty() throws IOException {
            Files.writeString(report, OLD);

            Destination.file(report).write(out -> {});

            assertThat(report).isEmptyFile();
        }

        @Test
        void is_the_same_whatever_pieces_it_is_written_in() throws IOException {
            byte[] bytes = new byte[300_001];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (i * 31 >>> 3);
            }
            for (int piece : new int[] {1, 7, 4096, 65_535, 65_536, 65_537, 300_001}) {
                Destination.file(report).write(out -> {
                    for (int from = 0; from < bytes.length; from += piece) {
                        if (piece == 1) {
                            out.write(bytes[from]);
                        } else {
                            out.write(bytes, from, Math.min(piece, bytes.length - from));
                        }
                        if (from % 5 == 0) {
                            out.flush();
                        }
                    }
                    out.close();
                });

                assertThat(report).hasBinaryContent(bytes);
            }
        }

        @Test
        void stays_as_it_was_when_the_content_fails() throws IOException {
            Files.writeString(report, OLD);

            for (Throwable failure : List.of(
                    new IllegalStateException("a fault of ours"), new OutOfMemoryError("none"), new IOException("x"))) {
                assertThatThrownBy(() -> Destination.file(report).write(out -> {
                            out.write(new byte[200_000]);
                            DestinationTest.<RuntimeException>sneak(failure);
                        }))
                        .satisfies(thrown -> assertThat(thrown == failure || thrown.getCause() == failure)
                                .isTrue());

                assertThat(report).content(UTF_8).isEqualTo(OLD);
                assertThat(names()).containsExactly("r.csv");
            }
        }

        @Test
        void may_have_the_longest_name_there_is() throws IOException {
            for (String name : List.of("r".repeat(255), "报".repeat(85), "r" + "\uD83D\uDE00".repeat(63))) {
                if (!canBeAName(name)) {
                    continue;
                }
                Path file = folder.resolve(name);
                Destination.file(file).write(NEW);
                Destination.file(file).write(NEW);

                assertThat(names()).containsExactly(name);
                Files.delete(file);
            }
        }
    }

    @Nested
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has neither these modes nor links for everybody")
    class Permissions_and_links {

        @Test
        void the_mode_of_the_old_file_is_kept() throws IOException {
            for (String mode : List.of("rw-r-----", "rw-rw-rw-", "rw-------", "rwxr-xr-x", "-w-------")) {
                Files.deleteIfExists(report);
                Files.writeString(report, OLD);
                Files.setPosixFilePermissions(report, PosixFilePermissions.fromString(mode));

                Destination.file(report).write(NEW);

                assertThat(mode(report)).isEqualTo(mode);
            }
        }

        @Test
        void owner_and_group_of_the_old_file_are_kept_where_that_is_allowed() throws IOException {
            Files.writeString(report, OLD);
            if (isRoot()) {
                Files.setAttribute(report, "unix:uid", 65_534);
                Files.setAttribute(report, "unix:gid", 65_533);
            }
            Map<String, Object> before = Files.readAttributes(report, "unix:uid,gid,mode");

            Destination.file(report).write(NEW);

            assertThat(Files.readAttributes(report, "unix:uid,gid,mode")).isEqualTo(before);
            assertThat(report).content(UTF_8).isEqualTo("new 报表\n");
        }

        @Test
        void nobody_else_can_read_what_is_to_replace_a_private_file() throws IOException {
            Files.writeString(report, OLD);
            Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rw-------"));

            Destination.file(report)
                    .write(out ->
                            assertThat(mode(folder.resolve(names().get(0)))).isEqualTo("rw-------"));
        }

        @Test
        void a_write_protected_file_is_refused_to_all_but_root() throws IOException {
            Files.writeString(report, OLD);
            Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("r--r--r--"));

            if (isRoot()) {
                Destination.file(report).write(NEW);
                assertThat(report).content(UTF_8).isEqualTo("new 报表\n");
                assertThat(mode(report)).isEqualTo("r--r--r--");
            } else {
                assertRefused(report, report + ": the file is write-protected", report + ":文件是只读的");
                assertThat(report).content(UTF_8).isEqualTo(OLD);
            }
        }

        @Test
        void a_write_protected_folder_is_refused_to_all_but_root() throws IOException {
            Files.writeString(report, OLD);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
            try {
                if (isRoot()) {
                    Destination.file(report).write(NEW);
                } else {
                    assertRefused(
                            report,
                            report + ": no permission to create a file in the directory " + folder + ";",
                            report + ":没有在文件夹 " + folder + " 中创建文件的权限;");
                    assertThat(report).content(UTF_8).isEqualTo(OLD);
                }
            } finally {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }

        @Test
        void links_are_followed_and_stay() throws IOException {
            Path elsewhere = Files.createDirectory(scratch.resolve("elsewhere"));
            Path real = Files.writeString(elsewhere.resolve("real.csv"), OLD);
            Path second = Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("real.csv"));
            Path first = Files.createSymbolicLink(report, Path.of("../elsewhere/second"));

            Destination.file(report).write(out -> {
                NEW.writeTo(out);
                assertThat(names()).containsExactly("r.csv");
                assertThat(elsewhere.toFile().list()).hasSize(3);
            });

            assertThat(first).isSymbolicLink();
            assertThat(second).isSymbolicLink();
            assertThat(real).isRegularFile().content(UTF_8).isEqualTo("new 报表\n");
            assertThat(elsewhere.toFile().list()).hasSize(2);
        }

        @Test
        void a_link_to_a_file_that_is_not_there_yet_is_followed() throws IOException {
            Path elsewhere = Files.createDirectory(scratch.resolve("elsewhere"));
            Files.createSymbolicLink(report, Path.of("../elsewhere/to-come.csv"));

            Destination.file(report).write(NEW);

            assertThat(report).isSymbolicLink().content(UTF_8).isEqualTo("new 报表\n");
            assertThat(elsewhere.resolve("to-come.csv")).isRegularFile();
        }

        @Test
        void links_that_lead_in_a_circle_are_refused() throws IOException {
            Files.createSymbolicLink(report, Path.of("other"));
            Files.createSymbolicLink(folder.resolve("other"), Path.of("r.csv"));

            assertRefused(report, report + ": the symbolic link leads in a circle", report + ":符号链接循环");
        }

        @Test
        void a_link_into_a_folder_that_is_not_there_names_it() throws IOException {
            Files.createSymbolicLink(report, scratch.resolve("no/such.csv"));

            assertRefused(
                    report,
                    report + ": the directory " + scratch.resolve("no") + " does not exist",
                    report + ":文件夹 " + scratch.resolve("no") + " 不存在");
        }

        @Test
        void links_that_lie_in_wait_under_likely_names_are_not_followed() throws IOException {
            Path victim = Files.writeString(scratch.resolve("victim"), "V");
            for (String name : List.of("r.csv.tmp", ".r.csv.tmp", "r.csv~", "r.csv.new", ".r.csv.swp", "r.tmp")) {
                Files.createSymbolicLink(folder.resolve(name), victim);
            }

            Destination.file(report).write(NEW);

            assertThat(victim).content(UTF_8).isEqualTo("V");
            assertThat(report).content(UTF_8).isEqualTo("new 报表\n");
        }
    }

    @Nested
    class What_cannot_be_written {

        @Test
        void a_folder() {
            assertRefused(folder, folder + ": this is a directory, not a file", folder + ":这是文件夹");
        }

        @Test
        void a_file_in_a_folder_that_is_not_there() {
            Path missing = folder.resolve("no/such/r.csv");

            assertRefused(
                    missing,
                    missing + ": the directory " + missing.getParent() + " does not exist; create it first",
                    missing + ":文件夹 " + missing.getParent() + " 不存在;请先创建");
        }

        @Test
        void a_file_in_a_file() throws IOException {
            Files.writeString(report, OLD);

            assertRefused(
                    report.resolve("x.csv"),
                    report.resolve("x.csv") + ": " + report + " is a file, not a directory",
                    report.resolve("x.csv") + ":" + report + " 是文件,不是文件夹");
            assertThat(report).content(UTF_8).isEqualTo(OLD);
        }

        @Test
        void a_file_without_a_name() {
            assertRefused(Path.of(""), "the name of the output file is empty", "输出文件名为空");
        }

        @Test
        @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such names")
        void a_name_with_control_characters_is_shown_escaped() {
            assertRefused(
                    Path.of("/no such/a\u001b[31m\n.csv"),
                    "/no such/a\\u001B[31m\\n.csv: ",
                    "/no such/a\\u001B[31m\\n.csv:");
        }
    }

    @Nested
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such devices")
    @Timeout(20)
    class A_stream {

        @Test
        void is_written_directly_when_it_is_a_device() throws IOException {
            Destination.file(Path.of("/dev/null")).write(NEW);

            assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        }

        @Test
        void that_is_full_is_told_even_if_the_content_hides_it() {
            assumeTrue(Files.exists(Path.of("/dev/full")), "a device of Linux");
            List<Content> contents = List.of(
                    out -> out.write(new byte[10]),
                    out -> out.write(new byte[1_000_000]),
                    out -> new PrintStream(out, true, StandardCharsets.UTF_8).println("x".repeat(100_000)),
                    out -> {
                        try (Writer writer = new OutputStreamWriter(out, UTF_8)) {
                            writer.write("x".repeat(1_000_000));
                        }
                    },
                    out -> {
                        try {
                            out.write(new byte[1_000_000]);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    out -> {
                        try {
                            out.write(new byte[1_000_000]);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    });
            for (Content content : contents) {
                assertThatExceptionOfType(OutputException.class)
                        .isThrownBy(() -> Destination.file(Path.of("/dev/full")).write(content))
                        .withMessageStartingWith("/dev/full: cannot be written: ")
                        .isNotInstanceOf(BrokenPipeException.class);
            }
        }

        @Test
        void is_written_directly_when_it_is_a_fifo() throws Exception {
            fifo(report);
            CompletableFuture<String> reader = CompletableFuture.supplyAsync(() -> {
                try (BufferedReader lines = Files.newBufferedReader(report)) {
                    return lines.readLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            Destination.file(report).write(NEW);

            assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo("new 报表");
            assertThat(Files.isRegularFile(report)).isFalse();
        }

        @Test
        void that_nobody_reads_any_more_is_a_broken_pipe() throws Exception {
            fifo(report);
            CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
                try (InputStream in = Files.newInputStream(report)) {
                    return in.read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            assertThatExceptionOfType(BrokenPipeException.class)
                    .isThrownBy(() -> Destination.file(report).write(out -> out.write(new byte[1_000_000])));
            assertThat(reader.get(10, TimeUnit.SECONDS)).isZero();
        }

        @Test
        void that_nobody_reads_any_more_is_known_in_any_language() throws Exception {
            fifo(report);
            Path file = Files.writeString(folder.resolve("file"), "x");
            for (String message : Arrays.asList("Broken pipe", "Datenübergabe unterbrochen", "断开的管道", null)) {
                assertThat(Destination.Stream.isBrokenPipe(report, new IOException(message)))
                        .isTrue();
                assertThat(Destination.Stream.isBrokenPipe(file, new IOException(message)))
                        .isFalse();
                assertThat(Destination.Stream.isBrokenPipe(Path.of("/dev/null"), new IOException(message)))
                        .isFalse();
            }
            Path unknown = folder.resolve("none");
            assertThat(Destination.Stream.isBrokenPipe(unknown, new IOException("The pipe is being closed")))
                    .isTrue();
            assertThat(Destination.Stream.isBrokenPipe(unknown, new IOException("No space left on device")))
                    .isFalse();
        }

        private void fifo(Path path) throws IOException, InterruptedException {
            assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                    .isZero();
        }
    }

    @Nested
    class What_killed_runs_left {

        private static final String DEAD = ".r.csv.crm-999999999-0123456789abcdef.tmp";

        @Test
        void is_cleared() throws IOException {
            Files.writeString(folder.resolve(DEAD), "half");

            Destination.file(report).write(NEW);

            assertThat(names()).containsExactly("r.csv");
        }

        @Test
        @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such command")
        void is_cleared_when_another_process_has_been_given_the_number() throws IOException {
            Process sleeping = new ProcessBuilder("sleep", "60").start();
            try {
                String name = ".r.csv.crm-" + sleeping.pid() + "-0123456789abcdef.tmp";
                Path half = Files.writeString(folder.resolve(name), "half");
                Destination.file(report).write(NEW);
                assertThat(names()).containsExactly(name, "r.csv");

                Files.setLastModifiedTime(half, FileTime.from(Instant.now().minusSeconds(60)));
                Destination.file(report).write(NEW);
                assertThat(names()).containsExactly("r.csv");
            } finally {
                sleeping.destroyForcibly();
            }
        }

        /** Each morning's file has a name of its own. */
        @Test
        void is_cleared_when_it_was_to_become_another_file_and_is_old() throws IOException {
            String other = DEAD.replace(".r.", ".2026-01-05.");
            Path half = Files.writeString(folder.resolve(other), "half");
            Destination.file(report).write(NEW);
            assertThat(names()).containsExactly(other, "r.csv");

            Files.setLastModifiedTime(half, FileTime.from(Instant.now().minusSeconds(3_700)));
            Destination.file(report).write(NEW);
            assertThat(names()).containsExactly("r.csv");
        }

        @Test
        void is_cleared_when_it_had_our_number_as_in_a_container() throws IOException {
            Files.writeString(
                    folder.resolve(".r.csv.crm-" + ProcessHandle.current().pid() + "-0123456789abcdef.tmp"), "half");

            Destination.file(report).write(NEW);

            assertThat(names()).containsExactly("r.csv");
        }

        @Test
        void is_not_what_this_run_is_writing() throws IOException {
            Destination.file(report).write(out -> {
                Destination.file(report).write(inner -> inner.write('x'));
                NEW.writeTo(out);
            });

            assertThat(report).content(UTF_8).isEqualTo("new 报表\n");
            assertThat(names()).containsExactly("r.csv");
        }

        @Test
        void is_not_what_has_another_name() throws IOException {
            List<String> others = List.of(
                    ".r.csv.crm-999999999-0123456789abcdef",
                    ".r.csv.crm-999999999-0123456789ABCDEF.tmp",
                    ".r.csv.crm-999999999-0123456789abcde.tmp",
                    ".r.csv.crm-999999999-.tmp",
                    ".r.csv.crm--0123456789abcdef.tmp",
                    ".r.csv.crm--999999999-0123456789abcdef.tmp",
                    ".r.csv.crm-99999999999999999999-0123456789abcdef.tmp",
                    ".r.csv.crm-9a-0123456789abcdef.tmp",
                    canBeAName("٣") ? ".r.csv.crm-٣-0123456789abcdef.tmp" : ".r.csv.crm-x-0123456789abcdef.tmp",
                    ".crm-999999999-0123456789abcdef.tmp",
                    "r.csv.crm-999999999-0123456789abcdef.tmp",
                    ".r.csv.crm-",
                    "r.csv.tmp");
            for (String other : others) {
                Path file = Files.writeString(folder.resolve(other), "not ours");
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }

            Destination.file(report).write(NEW);

            assertThat(names()).containsAll(others).hasSize(others.size() + 1);
        }

        @Test
        @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no links for everybody")
        void is_no_link_and_no_folder() throws IOException {
            Path victim = Files.writeString(scratch.resolve("victim"), "V");
            Path link = Files.createSymbolicLink(folder.resolve(DEAD), victim);
            Path inner = Files.createDirectory(folder.resolve(DEAD.replace('f', 'e')));

            Destination.file(report).write(NEW);

            assertThat(link).isSymbolicLink();
            assertThat(victim).content(UTF_8).isEqualTo("V");
            assertThat(inner).isDirectory();
        }

        @Test
        @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such owners")
        void is_nothing_of_another_user() throws IOException {
            Path foreign = Files.writeString(folder.resolve(DEAD), "half");
            if (isRoot()) {
                Files.setAttribute(foreign, "unix:uid", 65_534);
            }

            Destination.file(report).write(NEW);

            assertThat(Files.exists(foreign, LinkOption.NOFOLLOW_LINKS)).isEqualTo(isRoot());
        }
    }

    private void assertRefused(Path path, String english, String chinese) {
        OutputException refused = catchThrowableOfType(
                OutputException.class, () -> Destination.file(path).write(NEW));
        assertThat(refused).isNotNull().isNotInstanceOf(BrokenPipeException.class);
        assertThat(refused.phrase().en()).startsWith(english).contains("; ").doesNotContain("{", "Exception");
        assertThat(refused.phrase().zh()).startsWith(chinese).contains(";请").doesNotContain("{", "Exception");
        assertThat(refused).hasMessage(refused.phrase().en());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Whether the locale in which the tests run knows such names. */
    private static boolean canBeAName(String name) {
        return Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode(name);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private boolean isRoot() throws IOException {
        return (int) Files.getAttribute(folder, "unix:uid") == 0;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable throwable) throws T {
        throw (T) throwable;
    }
}
