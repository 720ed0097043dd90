package crm.cli;

import crm.base.Language;
import crm.manual.Manual;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands as picocli knows them, as manuals. */
final class Manuals {

    private static final List<String> EXAMPLES = List.of("Examples:", "示例:");
    private static final Pattern STATUS = Pattern.compile("(?:Exit status:|退出状态:)\\s*");
    private static final Pattern NEXT_STATUS = Pattern.compile("[,,.。]\\s*(?=[0-9]+ )");

    private final Language language;
    private final @Nullable ResourceBundle translated;

    private Manuals(Language language) {
        this.language = language;
        this.translated = language == Language.ZH ? ChineseHelp.bundle() : null;
    }

    /** The manual of the program with all its commands. */
    static Manual of(Language language) {
        return new Manuals(language).program(CommandTree.of(null, language, 80));
    }

    /** The manual of the command that names lead to; they lead to one. */
    static Manual find(Manual program, List<String> names) {
        Manual found = program;
        for (String name : names) {
            found = named(name, found.commands());
        }
        return found;
    }

    private static Manual named(String name, List<Manual> commands) {
        return commands.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Manual program(CommandLine program) {
        List<Manual> commands = new ArrayList<>();
        program.getSubcommands().values().forEach(each -> commands.add(command(each, List.of("crm"))));
        List<Manual.Option> options = List.of(
                new Manual.Option(
                        List.of("--lang"),
                        "LANG",
                        text(translated("crm.lang", HelpLanguage.DESCRIPTION)),
                        Manual.Kind.WORDS,
                        new Choice.OfLanguage().words()),
                flag("-h", "--help", translated("help", ProgramHelp.HELP)),
                flag("-V", "--version", translated("version", ProgramHelp.VERSION)));
        return new Manual(
                List.of("crm"),
                translated("crm.usage.description", ProgramHelp.DESCRIPTION),
                options,
                List.of(),
                List.copyOf(commands),
                List.of(),
                List.of(),
                named("compliance", commands).statuses()); // which has them all
    }

    private String translated(String key, String english) {
        return translated == null ? english : translated.getString(key);
    }

    private static Manual.Option flag(String letter, String name, String description) {
        return new Manual.Option(List.of(letter, name), "", description, Manual.Kind.FLAG, List.of());
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
        Footer footer = new Footer();
        footer.read(spec.usageMessage().footer());
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
            return Subcommand.names();
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

        void read(String[] lines) {
            List<String> paragraph = new ArrayList<>();
            for (String line : lines) {
                if (line.isBlank()) {
                    close(paragraph);
                } else {
                    paragraph.add(line);
                }
            }
            close(paragraph);
        }

        private void close(List<String> paragraph) {
            if (!paragraph.isEmpty() && EXAMPLES.contains(paragraph.get(0))) {
                paragraph.subList(1, paragraph.size()).forEach(line -> examples.add(text(line.strip())));
            } else if (!paragraph.isEmpty()) {
                String[] parts = STATUS.split(String.join(language == Language.ZH ? "" : " ", paragraph), 2);
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
            paragraph.clear();
        }
    }
}
