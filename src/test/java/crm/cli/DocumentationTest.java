package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.docs.Page;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command line that the documentation shows prints what stands below it. A page's commands run one after the
 * other in a folder with nothing but a copy of the examples, in a virtual machine that runs there, for the names of
 * files in what they print are those that the reader types. What {@code cat} shows of a file that is not there is put
 * into it, and so is what a block says that a file is to hold. Readers of the Chinese pages have a Chinese locale.
 */
@Tag("slow")
class DocumentationTest {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final String ANY_LINES = "...";

    /** The working folder of the virtual machines, emptied before each page. */
    @TempDir
    private static Path folder;

    /** By whether their readers are Chinese. */
    private static final Map<Boolean, Process> MACHINES = new HashMap<>();

    private record Outcome(List<String> lines, int status) {}

    static Stream<Page> pages() {
        return Page.all().stream().filter(page -> !page.examples().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void every_command_line_prints_what_the_page_shows(Page page) throws Exception {
        empty(folder);
        Resources.copy(Path.of("examples"), folder.resolve("examples"));
        for (Page.Example example : page.examples()) {
            List<String> words = words(example.command());
            switch (words.get(0)) {
                case "mvn" -> assertThat(example.shown()).as("%s", example).isEmpty();
                case "cat" -> showFile(example, folder.resolve(words.get(1)));
                case "cp" -> copy(words.subList(1, words.size()));
                case "mkdir" -> Files.createDirectory(folder.resolve(words.get(1)));
                case "write" -> Files.write(folder.resolve(words.get(1)), example.shown());
                case "crm", "target/crm" -> compare(example, run(page.isChinese(), words.subList(1, words.size())));
                default -> throw new AssertionError(example + ": this is no command of ours");
            }
        }
    }

    private static void empty(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (Files.isDirectory(file)) {
                    empty(file);
                }
                Files.delete(file);
            }
        }
    }

    @AfterAll
    static void end_the_machines() throws InterruptedException {
        for (Process machine : MACHINES.values()) {
            machine.destroyForcibly().waitFor();
        }
    }

    /** The words of a command line, or of the last of several that are joined by {@code &&}. */
    private static List<String> words(String command) {
        String[] commands = command.split(" && ");
        return WORD.matcher(commands[commands.length - 1])
                .results()
                .map(DocumentationTest::unquoted)
                .toList();
    }

    private static String unquoted(MatchResult word) {
        for (int group = 1; group < 3; group++) {
            if (word.group(group) != null) {
                return word.group(group);
            }
        }
        return word.group();
    }

    private static void showFile(Page.Example example, Path file) throws IOException {
        if (Files.exists(file)) {
            compare(example, new Outcome(lines(file), 0));
        } else {
            Files.createDirectories(file.getParent());
            Files.write(file, example.shown());
        }
    }

    private static List<String> lines(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        String text;
        try {
            text = strict.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("GB18030")); // as a spreadsheet shows it
        }
        return text.replace("\uFEFF", "").lines().toList();
    }

    /** Copies files, those of a folder that fit a pattern too, into a folder or to a file. */
    private static void copy(List<String> words) throws IOException {
        Path target = folder.resolve(words.get(words.size() - 1));
        for (String word : words.subList(0, words.size() - 1)) {
            Path source = folder.resolve(word);
            List<Path> sources = new ArrayList<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(
                    source.getParent(), source.getFileName().toString())) {
                files.forEach(sources::add);
            }
            assertThat(sources).as("the files that fit %s", word).isNotEmpty();
            for (Path file : sources) {
                Path copy = Files.isDirectory(target) ? target.resolve(file.getFileName()) : target;
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void compare(Page.Example example, Outcome outcome) {
        List<String> printed = Page.withoutBlankEnd(outcome.lines());
        if (!fits(example.shown(), printed)) {
            assertThat(String.join("\n", printed))
                    .as("what is printed, where the page shows, at %s", example)
                    .isEqualTo(String.join("\n", example.shown()));
        }
        assertThat(outcome.status()).as("the exit status of %s", example).isEqualTo(example.status());
    }

    /** Whether lines are those shown, any lines standing where three points do. */
    private static boolean fits(List<String> shown, List<String> printed) {
        int points = shown.indexOf(ANY_LINES);
        if (points < 0) {
            return shown.equals(printed);
        }
        if (points > printed.size() || !shown.subList(0, points).equals(printed.subList(0, points))) {
            return false;
        }
        List<String> rest = shown.subList(points + 1, shown.size());
        for (int from = points; from <= printed.size(); from++) {
            if (fits(rest, printed.subList(from, printed.size()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Starts a virtual machine in the folder that runs the command lines on its standard input, each as on a terminal of
     * 80 columns: what a run says and prints comes in that order.
     */
    private static Process start(boolean inChinese) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Runs.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        if (inChinese) {
            builder.environment().put("CRM_LOCALE", "zh_CN.UTF-8"); // as the launcher hands on the reader's own
        }
        return builder.start();
    }

    private static Outcome run(boolean inChinese, List<String> arguments) throws IOException {
        Process runs = MACHINES.get(inChinese);
        if (runs == null) {
            runs = start(inChinese);
            MACHINES.put(inChinese, runs);
        }
        runs.getOutputStream().write((String.join("\t", arguments) + "\n").getBytes(StandardCharsets.UTF_8));
        runs.getOutputStream().flush();
        String printed = until(runs, 0);
        return new Outcome(printed.lines().toList(), Integer.parseInt(until(runs, '\n')));
    }

    private static String until(Process runs, int end) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = runs.getInputStream().read();
                b != end;
                b = runs.getInputStream().read()) {
            assertThat(b).as("more after %s", bytes).isNotNegative();
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The program once for each line on standard input, whose words are divided by tabs; a zero byte and the status follow. */
    static final class Runs {

        private Runs() {}

        public static void main(String[] none) throws IOException {
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            System.setIn(InputStream.nullInputStream());
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int status = new Crm(Main.surroundings()).run(line.split("\t", -1));
                out.write(("\0" + status + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
