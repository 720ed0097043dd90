package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.docs.Page;
import java.io.IOException;
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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command line that the documentation shows prints what stands below it. A page's commands run one after the
 * other in a folder of their own with a copy of the examples, each in a virtual machine of its own, for the names of
 * files in what it prints are those that the reader types. What {@code cat} shows of a file that is not there is put
 * into it, and so is what a block says that a file is to hold. Readers of the Chinese pages have a Chinese locale.
 */
class DocumentationTest {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final String ANY_LINES = "...";

    @TempDir
    private Path folder;

    private record Outcome(List<String> lines, int status) {}

    static Stream<Page> pages() {
        return Page.all().stream().filter(page -> !page.examples().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyCommandLinePrintsWhatThePageShows(Page page) throws Exception {
        Resources.copy(Path.of("examples"), folder.resolve("examples"));
        for (Page.Example example : page.examples()) {
            List<String> words = words(example.command());
            switch (words.get(0)) {
                case "mvn" -> assertThat(example.shown()).as("%s", example).isEmpty();
                case "cat" -> showFile(example, folder.resolve(words.get(1)));
                case "cp" -> copy(words.subList(1, words.size()));
                case "mkdir" -> Files.createDirectory(folder.resolve(words.get(1)));
                case "write" -> Files.write(folder.resolve(words.get(1)), example.shown());
                case "crm", "target/crm" -> compare(example, run(words.subList(1, words.size()), page.isChinese()));
                default -> throw new AssertionError(example + ": this is no command of ours");
            }
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
    private void copy(List<String> words) throws IOException {
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

    /** Runs the program as in a terminal of 80 columns: what it says and prints comes in that order. */
    private Outcome run(List<String> arguments, boolean inChinese) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(arguments);
        // in a file, for the test's own machine may know no Chinese
        Path words = folder.resolve("arguments");
        Files.write(
                words,
                command.stream()
                        .map(word -> '"' + word.replace("\\", "\\\\") + '"')
                        .toList());
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + words)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        if (inChinese) {
            builder.environment().put("CRM_LOCALE", "zh_CN.UTF-8"); // as the launcher hands on the reader's own
        }
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Files.delete(words);
        return new Outcome(printed.lines().toList(), process.exitValue());
    }
}
