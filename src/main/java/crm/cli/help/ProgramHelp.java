package crm.cli.help;

import crm.base.Language;
import crm.cli.option.CommandOptions;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The help of the program as a whole, in the form in which picocli writes that of a command. It does without picocli,
 * which takes as long to load as the Java VM takes to start.
 */
public final class ProgramHelp {

    /** What the program does. */
    public static final String DESCRIPTION = "Carries out a customer management policy (客户管理办法) over flat files.";

    /** How far the texts of options and commands are set in; lines that go on stand two further in. */
    private static final int OPTION_TEXT = 20;

    private static final int COMMAND_TEXT = 14;
    private static final int GOES_ON = 2;

    private static final String BOLD = "\u001B[1m";
    private static final String ITALIC = "\u001B[3m";
    private static final String YELLOW = "\u001B[33m";
    private static final String PLAIN = "\u001B[0m";

    /** Marks that must not begin a line. */
    private static final String CLOSING = "，。；：、！？）》」』】’”,.;:!?)";

    private final @Nullable ResourceBundle translated;
    private final int columns;
    private final boolean colour;
    private final StringBuilder text = new StringBuilder();

    private ProgramHelp(Language language, int columns, boolean colour) {
        this.translated = HelpResources.texts(language);
        this.columns = columns;
        this.colour = colour;
    }

    /** Whether the arguments ask for nothing else. */
    public static boolean isAskedBy(String[] arguments) {
        return arguments.length == 1 && (arguments[0].equals("--help") || arguments[0].equals("-h"));
    }

    /**
     * The text.
     *
     * @param columns the width that no line exceeds, at least 40
     * @param colour whether names stand out
     */
    public static String of(Language language, int columns, boolean colour) {
        return new ProgramHelp(language, columns, colour).write();
    }

    private String write() {
        text.append(translated("usage.synopsisHeading", "Usage: ").strip());
        text.append(translated == null ? " " : "").append(styled(BOLD, "crm")).append(" [OPTIONS] [COMMAND]\n");
        wrap(translated("crm.usage.description", DESCRIPTION), 0, 0);
        heading("usage.optionListHeading", "%nOptions:%n");
        text.append("      ").append(styled(YELLOW, "--lang")).append('=').append(styled(ITALIC, "LANG"));
        wrap(translated("crm.lang", CommandOptions.LANGUAGE).replace("$$", "$"), 17, OPTION_TEXT);
        option("-h", "--help", translated("help", CommandOptions.HELP));
        option("-V", "--version", translated("version", CommandOptions.VERSION));
        heading("usage.commandListHeading", "%nCommands:%n");
        for (CommandName each : CommandName.values()) {
            text.append("  ").append(styled(BOLD, each.word()));
            wrap(each.description(translated), 2 + each.word().length(), COMMAND_TEXT);
        }
        text.append('\n');
        wrap(translated("crm.usage.footer.1", "How a command is used: crm help COMMAND"), 0, 0);
        return text.toString();
    }

    private String translated(String key, String english) {
        return translated == null ? english : translated.getString(key);
    }

    private void heading(String key, String english) {
        text.append(translated(key, english).replace("%n", "\n"));
    }

    private void option(String letter, String name, String description) {
        text.append("  ").append(styled(YELLOW, letter)).append(", ").append(styled(YELLOW, name));
        wrap(description, 2 + letter.length() + 2 + name.length(), OPTION_TEXT);
    }

    private String styled(String style, String word) {
        return colour ? style + word + PLAIN : word;
    }

    /** Writes a text that begins in a column, on lines of their own where it is too long for the one begun. */
    private void wrap(String description, int written, int column) {
        text.append(" ".repeat(column - written));
        int used = column;
        int start = 0;
        int end;
        for (int at = 0; at < description.length(); at = end) {
            end = unbroken(description, at);
            int width = width(description, at, end);
            if (used + width >= columns) { // as picocli, which leaves the last column free
                text.append(description.substring(start, at).stripTrailing()).append('\n');
                text.append(" ".repeat(column + GOES_ON));
                used = column + GOES_ON;
                start = at;
            }
            used += width(description, at, blanksEnd(description, end));
            end = blanksEnd(description, end);
        }
        text.append(description, start, description.length()).append('\n');
    }

    /** The end of what must stay on one line: a word, or a Chinese character with the marks behind it. */
    private static int unbroken(String description, int start) {
        int end = start + 1;
        while (end < description.length()) {
            char next = description.charAt(end);
            boolean apart = isWide(next) || isWide(description.charAt(end - 1));
            if (next == ' ' || (apart && CLOSING.indexOf(next) < 0)) {
                break;
            }
            end++;
        }
        return end;
    }

    private static int blanksEnd(String description, int from) {
        int end = from;
        while (end < description.length() && description.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static int width(String description, int start, int end) {
        int width = 0;
        for (int i = start; i < end; i++) {
            width += isWide(description.charAt(i)) ? 2 : 1;
        }
        return width;
    }

    /** True of the Chinese characters and marks that the help is written in. */
    private static boolean isWide(char c) {
        return c >= '\u2E80';
    }
}
