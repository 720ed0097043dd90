package crm.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Command lines that end with a message of their own, and the messages that the sources of the command line hold. */
final class CommandLineExamples {

    /** {@code Stop.usage("...", ...)}, {@code Stop.because(..., new Phrase("...", ...)}. */
    private static final Pattern MESSAGE = Pattern.compile(
            "Stop\\s*\\.(?:usage\\(\\s*|because\\(\\s*[^;\"]*?new Phrase\\(\\s*)\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** What no command line can be made to provoke anywhere: what picocli says itself, a folder that may not be listed. */
    static final Set<String> UNPROVOKED = Set.of(
            "{0}; see {1}", "the data directory {0} cannot be read: {1}", "{0}: the directory cannot be made: {1}");

    private CommandLineExamples() {}

    /** An example with what it printed. */
    record Ended(String command, int status, String english, String chinese) {}

    /** All examples, run on a small data directory. */
    static List<Ended> ended(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("customers.csv"),
                "customer_id,name,nature,salesperson,department\nC1,成都建材,dealer,王芳芳,西南营销部\n"
                        + "C2,同名公司,dealer,王芳芳,西南营销部\nC3,同名公司,retailer,王芳芳,西南营销部\n");
        Files.createDirectory(folder.resolve("empty"));
        List<Ended> ended = new ArrayList<>();
        for (String command : Files.readAllLines(Resources.at("errors/command-lines.txt"))) {
            Run english = run(command, folder, "en");
            Run chinese = run(command, folder, "zh");
            ended.add(new Ended("crm " + command, english.status(), first(english, folder), first(chinese, folder)));
        }
        return ended;
    }

    private static Run run(String command, Path folder, String language) {
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ")) {
            words.add(word.equals("''") ? "" : word.replace("DATA", folder.toString()));
        }
        if (!words.contains("-d")
                && !Set.of("help", "init", "policy", "clasify", "zzz").contains(words.get(0))) {
            words.addAll(List.of("-d", folder.toString()));
        }
        return Run.in(Map.of("CRM_LANG", language), "", words.toArray(String[]::new));
    }

    private static String first(Run run, Path folder) {
        return run.err().replace(folder.toString(), "DATA").lines().findFirst().orElse("");
    }

    /** The messages in the sources that none of some lines is an instance of. */
    static List<String> unprovoked(List<Ended> ended) {
        List<String> missing = new ArrayList<>();
        for (String message : messages()) {
            Pattern pattern = ErrorExample.pattern(message);
            boolean provoked = ended.stream()
                    .anyMatch(each -> pattern.matcher(each.english()).find());
            if (!provoked && !UNPROVOKED.contains(message)) {
                missing.add(message);
            }
        }
        return missing;
    }

    private static List<String> messages() {
        List<String> messages = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/crm/cli"))) {
            for (Path source : sources.filter(Files::isRegularFile).sorted().toList()) {
                for (Matcher message = MESSAGE.matcher(Files.readString(source)); message.find(); ) {
                    messages.add(message.group(1).replace("\\\"", "\""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
