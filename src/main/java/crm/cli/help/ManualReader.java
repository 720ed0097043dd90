package crm.cli.help;

import crm.base.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Reads manuals from the commands as picocli knows them. */
public final class ManualReader {

    private static final List<String> EXAMPLES = List.of("Examples:", "示例:");
    private static final Pattern STATUS = Pattern.compile("(?:Exit status:|退出状态:)\\s*");
    private static final Pattern NEXT_STATUS = Pattern.compile("[,,.。]\\s*(?=[0-9]+ )");

    private final Language language;

    private ManualReader(Language language) {
        this.language = language;
    }

    /** The manual of the program with all its commands, in the language of its help. */
    public static Manual read(CommandLine program, Language language) {
        Manual manual = new ManualReader(language).command(program, List.of());
        return new Manual(
                manual.path(),
                manual.description(),
                manual.options(),
                List.of(),
                manual.commands(),
                List.of(),
                List.of(),
                manual.below(List.of("compliance")).statuses()); // which has them all
    }

    private Manual command(CommandLine command, List<String> above) {
        CommandSpec spec = command.getCommandSpec();
        List<String> path = new ArrayList<>(above);
        path.add(spec.name());
        List<Manual> below = new ArrayList<>();
        command.getSubcommands().values().forEach(each -> below.add(command(each, path)));
        List<Manual.Option> options = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            boolean isFlag = option.arity().max() == 0;
            options.add(new Manual.Option(
                    List.of(option.names()),
                    isFlag ? "" : option.paramLabel(),
                    text(String.join(" ", option.description())),
                    isFlag ? Manual.Kind.FLAG : kind(option),
                    words(option)));
        }
        List<Manual.Argument> arguments = new ArrayList<>();
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            arguments.add(new Manual.Argument(
                    argument.paramLabel(),
                    argument.arity().min() > 0,
                    argument.arity().max() > 1,
                    text(String.join(" ", argument.description())),
                    kind(argument),
                    words(argument)));
        }
        Footer footer = new Footer(spec.usageMessage().footer());
        return new Manual(
                List.copyOf(path),
                text(String.join(" ", spec.usageMessage().description())),
                List.copyOf(options),
                List.copyOf(arguments),
                List.copyOf(below),
                footer.notes,
                footer.examples,
                footer.statuses);
    }

    private static String text(String description) {
        return description.replace("$$", "$");
    }

    private static List<String> words(ArgSpec argument) {
        if (kind(argument) == Manual.Kind.COMMAND) {
            return CommandName.words();
        }
        List<String> words = new ArrayList<>();
        Iterable<String> candidates = argument.completionCandidates();
        if (candidates != null) {
            candidates.forEach(words::add);
        }
        return List.copyOf(words);
    }

    private static Manual.Kind kind(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            return argument.isMultiValue() ? Manual.Kind.LIST : Manual.Kind.WORDS;
        }
        if (argument.type() == Path.class) {
            return argument.paramLabel().equals("DIR") ? Manual.Kind.DIRECTORY : Manual.Kind.FILE;
        }
        return argument.paramLabel().equals("COMMAND") ? Manual.Kind.COMMAND : Manual.Kind.TEXT;
    }

    /** What stands behind the options of a help: paragraphs, examples, and what the exit statuses mean. */
    private final class Footer {
        private final List<String> notes = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();
        private final List<Manual.Status> statuses = new ArrayList<>();

        Footer(String[] lines) {
            for (String paragraph : String.join("\n", lines).strip().split("\n{2,}", -1)) {
                List<String> all = paragraph.lines().toList();
                if (!all.isEmpty() && EXAMPLES.contains(all.get(0))) {
                    all.stream().skip(1).forEach(line -> examples.add(text(line.strip())));
                } else {
                    read(String.join(language == Language.ZH ? "" : " ", all).strip());
                }
            }
        }

        private void read(String paragraph) {
            String[] parts = STATUS.split(paragraph, 2);
            if (!parts[0].isBlank()) {
                notes.add(text(parts[0].strip()));
            }
            if (parts.length == 2) {
                for (String each : NEXT_STATUS.split(parts[1], -1)) {
                    int blank = each.indexOf(' ');
                    String meaning = each.substring(blank + 1).replaceAll("[.。]$", "");
                    statuses.add(new Manual.Status(each.substring(0, blank), meaning));
                }
            }
        }
    }
}
