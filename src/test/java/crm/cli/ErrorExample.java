package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Phrase;
import crm.problem.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An input that provokes a fault: some files, of which those of customers are there even if none is written down, and a
 * command line. The examples stand in {@code errors/examples.txt}, one after the other:
 *
 * <pre>
 * ## FAULT
 * $ a command line; else crm check
 * > the name of a file, with what it is if it is no text as it stands: hex, repeat, a link, a folder
 * its lines
 * % a text of the built-in policy
 * = what stands in its place
 * ! the class of the test that provokes it, where files cannot
 * </pre>
 */
record ErrorExample(Fault fault, String command, List<Part> parts, String before, String after, String test) {

    private static final String GOOD_CUSTOMERS = "customer_id,name,nature\nC1,成都建材,dealer\nC2,重庆钢贸,dealer\n";

    /** A file of an example. */
    record Part(String name, String kind, String text) {}

    /** What a run said of the fault. */
    record Told(String english, String chinese) {}

    /** All examples, in the order of the file. */
    static List<ErrorExample> all() throws IOException {
        List<ErrorExample> examples = new ArrayList<>();
        for (String section :
                Files.readString(Resources.at("errors/examples.txt")).split("(?m)^## ", -1)) {
            if (!section.isBlank()) {
                examples.add(of(section));
            }
        }
        return examples;
    }

    private static ErrorExample of(String section) {
        String[] lines = section.stripTrailing().split("\n", -1);
        String command = "crm check";
        String before = "";
        String after = "";
        String test = "";
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            if (line.startsWith("$ ")) {
                command = line.substring(2);
            } else if (line.startsWith("% ")) {
                before = line.substring(2);
            } else if (line.startsWith("= ")) {
                after = line.substring(2).replace("\\n", "\n");
            } else if (line.startsWith("! ")) {
                test = line.substring(2);
            } else if (line.startsWith("> ")) {
                String[] words = line.substring(2).split(" ", 2);
                parts.add(new Part(words[0], words.length > 1 ? words[1] : "", ""));
            } else {
                Part last = parts.remove(parts.size() - 1);
                parts.add(new Part(last.name(), last.kind(), last.text() + line + '\n'));
            }
        }
        return new ErrorExample(Fault.valueOf(lines[0]), command, parts, before, after, test);
    }

    /** Whether files provoke it. */
    boolean isRun() {
        return test.isEmpty();
    }

    /** Provokes the fault in an empty folder; empty if it was not told. */
    Optional<Told> told(Path folder) throws IOException {
        write(folder);
        Optional<String> english = line(folder, "en");
        Optional<String> chinese = line(folder, "zh");
        return english.isPresent() && chinese.isPresent()
                ? Optional.of(new Told(english.get(), chinese.get()))
                : Optional.empty();
    }

    private void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("customers.csv"), GOOD_CUSTOMERS);
        for (Part part : parts) {
            Path file = folder.resolve(part.name());
            if (part.name().endsWith("/")) {
                Files.createDirectory(file);
            } else if (part.kind().startsWith("-> ")) {
                Files.createSymbolicLink(file, Path.of(part.kind().substring(3)));
            } else if (part.kind().equals("hex")) {
                Files.write(file, HexFormat.of().parseHex(part.text().strip()));
            } else if (part.kind().startsWith("repeat ")) {
                String text = part.text().stripTrailing();
                int times = Integer.parseInt(part.kind().substring(7));
                Files.writeString(file, text + text.substring(text.length() - 1).repeat(times));
            } else {
                Files.write(file, part.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        if (!before.isEmpty()) {
            String policy = Run.of("policy").out();
            assertThat(policy).as(fault.name()).containsOnlyOnce(before);
            Files.writeString(folder.resolve("policy.yaml"), policy.replace(before, after));
        }
    }

    private Optional<String> line(Path folder, String language) {
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ")) {
            words.add(word.equals("policy.yaml") || word.equals("rejects.csv") ? folder + "/" + word : word);
        }
        words.remove(0);
        if (!words.get(0).equals("policy")) {
            words.addAll(List.of("-d", folder.toString(), "--as-of", "2026-03-31"));
        }
        words.addAll(List.of("--lang", language, "-o", folder + "/report.out"));
        Pattern wanted = pattern(language.equals("en"));
        return Run.of(words.toArray(String[]::new))
                .err()
                .replace(folder + "/", "")
                .lines()
                .filter(line -> wanted.matcher(line).find())
                .findFirst();
    }

    /** The end of a line that tells the fault. */
    private Pattern pattern(boolean english) {
        Phrase what = fault.what();
        Phrase advice = fault.advice();
        String severity = english ? ": (error|warning): " : ": (错误|警告): ";
        String end = english ? advice.en() : advice.zh();
        return Pattern.compile(severity
                + "(.*: ?)?"
                + literal(english ? what.en() : what.zh())
                + (end.isEmpty() ? "" : "[;;] ?" + literal(end))
                + '$');
    }

    /** A line that ends with a message. */
    static Pattern pattern(String message) {
        return Pattern.compile(": " + literal(message) + '$');
    }

    private static String literal(String template) {
        StringBuilder pattern = new StringBuilder();
        String rest = template;
        while (!rest.isEmpty()) {
            int place = rest.indexOf('{');
            boolean isPlace = place >= 0 && place + 2 < rest.length() && rest.charAt(place + 2) == '}';
            int end = isPlace ? place : place < 0 ? rest.length() : place + 1;
            pattern.append(Pattern.quote(rest.substring(0, end)));
            if (isPlace) {
                pattern.append(".+");
                end += 3;
            }
            rest = rest.substring(end);
        }
        return pattern.toString();
    }
}
