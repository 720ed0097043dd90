package crm.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation. Immutable.
 *
 * @param path where it is, from the root of the project
 * @param lines its lines
 */
public record Page(Path path, List<String> lines) {

    private static final Path FOLDER = Path.of("docs");
    private static final Path CHINESE = FOLDER.resolve("zh");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern FILE = Pattern.compile("```\\w+ (\\S+)");
    private static final Pattern STATUS = Pattern.compile("# (?:exit status|退出状态) (\\d+)");

    /** The command of the example that is a file's content, put before the file's name. */
    public static final String WRITE = "write ";

    /**
     * A command line that a page shows, and what stands below it.
     *
     * @param page the page
     * @param line the number of its line, from 1
     * @param command without the prompt; {@link #WRITE} and a file, where the page shows what that is to hold
     * @param shown what it prints; a line {@code ...} stands for any lines
     * @param status its exit status
     */
    public record Example(Path page, int line, String command, List<String> shown, int status) {

        @Override
        public String toString() {
            return page + ":" + line + ": $ " + command;
        }
    }

    /** The README, that of the examples, every page in docs, and every Chinese one. */
    public static List<Page> all() {
        List<Page> pages = new ArrayList<>();
        pages.add(at(Path.of("README.md")));
        pages.add(at(Path.of("examples", "README.md")));
        pages.addAll(in(FOLDER));
        pages.addAll(in(CHINESE));
        return pages;
    }

    /** The pages for readers of Chinese. */
    public static List<Page> chinese() {
        return in(CHINESE);
    }

    private static List<Page> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::at)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page in docs, such as {@code data} or {@code zh/data}. */
    public static Page named(String name) {
        return at(FOLDER.resolve(name + ".md"));
    }

    private static Page at(Path path) {
        try {
            return new Page(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its readers read Chinese, and run the program in a Chinese locale. */
    public boolean isChinese() {
        return path.startsWith(CHINESE);
    }

    /** The anchors of its headings, as they are made of them where such pages are shown. */
    public List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        boolean code = false;
        for (String line : lines) {
            code ^= line.startsWith("```");
            if (!code && line.matches("#+ .*")) {
                String anchor = line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                        .replace(' ', '-');
                int before = seen.merge(anchor, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? anchor : anchor + '-' + before);
            }
        }
        return anchors;
    }

    /** The whole text. */
    public String text() {
        return String.join("\n", lines) + '\n';
    }

    /** The lines between two that are these. */
    public List<String> between(String first, String last) {
        return lines.subList(lines.indexOf(first) + 1, lines.lastIndexOf(last));
    }

    /** The rows of the tables below a heading, the rows of their heads aside: their cells, code marks taken off. */
    public List<List<String>> tableBelow(String heading) {
        List<List<String>> rows = new ArrayList<>();
        int from = lines.indexOf(heading);
        if (from < 0) {
            throw new AssertionError(path + " has no line: " + heading);
        }
        for (String line : lines.subList(from + 1, lines.size())) {
            if (line.startsWith("#")) {
                break;
            }
            if (line.startsWith("| `")) {
                rows.add(Stream.of(line.substring(1).split("\\|"))
                        .map(cell -> cell.replace("`", "").trim())
                        .toList());
            }
        }
        return rows;
    }

    /** The places in the project that it links to. */
    public List<String> links() {
        return LINK.matcher(text())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** The command lines in its console blocks, and the files that other blocks name behind their language. */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        int end;
        for (int i = 0; i < lines.size(); i = end + 1) {
            end = i;
            Matcher file = FILE.matcher(lines.get(i));
            boolean isFile = file.matches();
            if (isFile || lines.get(i).equals("```console")) {
                while (!lines.get(end + 1).equals("```")) {
                    end++;
                }
                if (isFile) {
                    examples.add(new Example(path, i + 1, WRITE + file.group(1), lines.subList(i + 1, end + 1), 0));
                } else {
                    addExamples(i + 1, end + 1, examples);
                }
                end++;
            }
        }
        return examples;
    }

    private void addExamples(int from, int to, List<Example> examples) {
        int next;
        for (int i = from; i < to; i = next) {
            if (!lines.get(i).startsWith("$ ")) {
                throw new AssertionError(path + ":" + (i + 1) + ": a console block begins with a command line");
            }
            next = i + 1;
            while (next < to && !lines.get(next).startsWith("$ ")) {
                next++;
            }
            examples.add(example(i, lines.subList(i + 1, next)));
        }
    }

    private Example example(int line, List<String> below) {
        List<String> shown = withoutBlankEnd(below);
        int status = 0;
        Matcher last = STATUS.matcher(shown.isEmpty() ? "" : shown.get(shown.size() - 1));
        if (last.matches()) {
            status = Integer.parseInt(last.group(1));
            shown = withoutBlankEnd(shown.subList(0, shown.size() - 1));
        }
        return new Example(path, line + 1, lines.get(line).substring(2), shown, status);
    }

    /** Lines without the blank ones at their end. */
    public static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }
}
