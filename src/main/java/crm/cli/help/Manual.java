package crm.cli.help;

import java.util.List;

/**
 * How a command is used, in one language. Immutable.
 *
 * @param path the words that lead to it: {@code crm}, {@code policy}, {@code compare}
 * @param description what it does
 * @param options in the order of the help
 * @param arguments in order
 * @param commands those below it
 * @param notes what the help says of it besides, a paragraph each
 * @param examples command lines, some with a remark behind
 * @param statuses what each exit status means
 */
public record Manual(
        List<String> path,
        String description,
        List<Option> options,
        List<Argument> arguments,
        List<Manual> commands,
        List<String> notes,
        List<String> examples,
        List<Status> statuses) {

    /** What stands for a value on a command line. */
    public enum Kind {
        /** Nothing: the option stands alone. */
        FLAG,
        /** Free text. */
        TEXT,
        /** One of a few words. */
        WORDS,
        /** Several of a few words, separated by commas. */
        LIST,
        /** A file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** The name of a command. */
        COMMAND
    }

    /**
     * An option.
     *
     * @param names short ones first, with their hyphens
     * @param parameter what its value is called; blank for a flag
     * @param words that it may have, if it is one of a few
     */
    public record Option(List<String> names, String parameter, String description, Kind kind, List<String> words) {}

    /**
     * An argument.
     *
     * @param name what it is called
     * @param required whether it must be there
     * @param several whether there may be more than one
     * @param words that it may be, if it is one of a few
     */
    public record Argument(
            String name, boolean required, boolean several, String description, Kind kind, List<String> words) {}

    /** What an exit status means. */
    public record Status(String status, String meaning) {}

    /** The manual of the command that names lead to, one below the other; they lead to one. */
    public Manual below(List<String> names) {
        Manual found = this;
        for (String name : names) {
            found = found.commands().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
        return found;
    }

    /** The last word of the path. */
    public String name() {
        return path.get(path.size() - 1);
    }
}
