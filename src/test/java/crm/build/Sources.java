package crm.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java sources of the program, as the build's own tests read them. */
final class Sources {
    static final Path MAIN = Path.of("src", "main", "java");

    private Sources() {}

    /** Every source file below src/main/java, in name order. */
    static List<Path> files() {
        try (Stream<Path> walk = Files.walk(MAIN)) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package that a file lies in, with dots. */
    static String packageOf(Path file) {
        return MAIN.relativize(file.getParent())
                .toString()
                .replace(file.getFileSystem().getSeparator(), ".");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with its comments blanked out: string literals and line breaks stay where they were. */
    static String withoutComments(String text) {
        StringBuilder code = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            int end;
            if (text.startsWith("//", at)) {
                end = endOf("\n", text, at);
                blank(code, at, end);
            } else if (text.startsWith("/*", at)) {
                end = endOf("*/", text, at + 2);
                blank(code, at, end);
            } else if (text.startsWith("\"\"\"", at)) {
                end = endOfLiteral("\"\"\"", text, at);
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                end = endOfLiteral(text.substring(at, at + 1), text, at);
            } else {
                end = at + 1;
            }
            at = end;
        }
        return code.toString();
    }

    private static int endOf(String mark, String text, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static int endOfLiteral(String quote, String text, int from) {
        int at = from + quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), at + quote.length());
    }

    private static void blank(StringBuilder code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
    }
}
