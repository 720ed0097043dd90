package crm.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Scripts by which a shell completes the program's command lines. All that can be completed stands in them: no program is
 * started when somebody presses the tab key.
 */
public final class Completion {

    private Completion() {}

    /** All commands below one, those further below before those above them. */
    private static List<Manual> below(Manual manual) {
        List<Manual> all = new ArrayList<>();
        for (Manual each : manual.commands()) {
            all.addAll(below(each));
            all.add(each);
        }
        return all;
    }

    /** What is written for each of some commands, one after the other. */
    private static String each(List<Manual> manuals, Function<Manual, String> lines) {
        return String.join("", manuals.stream().map(lines).toList());
    }

    private static String commandNames(Manual manual) {
        return String.join(" ", manual.commands().stream().map(Manual::name).toList());
    }

    /** The names of some options. */
    private static String optionNames(Manual manual, Predicate<Manual.Option> wanted, String separator) {
        List<String> names = new ArrayList<>();
        manual.options().stream().filter(wanted).forEach(each -> names.addAll(each.names()));
        return String.join(separator, names);
    }

    private static String optionNames(Manual manual) {
        return optionNames(manual, option -> true, " ");
    }

    /** A word that holds a path of commands: {@code policy_compare}. */
    private static String word(List<String> path) {
        return String.join("_", path.subList(1, path.size()));
    }

    private static String word(Manual manual) {
        return word(manual.path());
    }

    /** A command as one is reached on a command line: the word of the command above it, and its name. */
    private static String step(Manual manual) {
        return word(manual.path().subList(0, manual.path().size() - 1)) + ':' + manual.name();
    }

    // bash

    /** The script for bash 4 and later, with the package bash-completion and without. */
    public static String bash(Manual program) {
        List<Manual> below = below(program);
        List<Manual> all = new ArrayList<>(below);
        all.add(program);
        return HelpResources.text("completion.bash")
                .replace("@steps@", each(below, Completion::bashStep))
                .replace("@skips@", each(all, Completion::bashSkip))
                .replace("@values@", each(all, Completion::bashValues))
                .replace("@options@", optionNames(program))
                .replace("@commandOptions@", each(below, Completion::bashOptions))
                .replace("@commands@", commandNames(program))
                .replace("@arguments@", each(below, Completion::bashArguments));
    }

    private static String bashStep(Manual manual) {
        return "        " + step(manual) + ") command=" + word(manual) + " ;;\n";
    }

    private static String bashSkip(Manual manual) {
        String word = word(manual) + ':';
        String valued = optionNames(manual, option -> option.kind() != Manual.Kind.FLAG, '|' + word);
        return valued.isEmpty() ? "" : "        " + word + valued + ") skip=1 ;;\n";
    }

    private static String bashOptions(Manual manual) {
        return "        " + word(manual) + ") _crm_words '" + optionNames(manual) + "' ;;\n";
    }

    private static String bashValues(Manual manual) {
        StringBuilder lines = new StringBuilder();
        String word = word(manual) + ':';
        for (Manual.Option option : manual.options()) {
            if (option.kind() != Manual.Kind.FLAG) {
                String names = String.join('|' + word, option.names());
                String action = bashAction(option.kind(), option.words());
                lines.append("    " + word + names + ") " + (action.isEmpty() ? ":" : action) + "; return ;;\n");
            }
        }
        return lines.toString();
    }

    private static String bashArguments(Manual manual) {
        List<String> actions = new ArrayList<>();
        if (!manual.commands().isEmpty()) {
            actions.add("_crm_words '" + commandNames(manual) + '\'');
        }
        for (Manual.Argument argument : manual.arguments()) {
            actions.add(bashAction(argument.kind(), argument.words()));
        }
        actions.removeIf(String::isEmpty);
        return actions.isEmpty() ? "" : "    " + word(manual) + ") " + String.join("; ", actions) + " ;;\n";
    }

    private static String bashAction(Manual.Kind kind, List<String> words) {
        return switch (kind) {
            case WORDS, COMMAND -> "_crm_words '" + String.join(" ", words) + '\'';
            case LIST -> "_crm_list '" + String.join(" ", words) + '\'';
            case FILE -> "_crm_files -f";
            case DIRECTORY -> "_crm_files -d";
            case TEXT, FLAG -> "";
        };
    }

    // zsh

    /** The script for zsh: a function to be autoloaded as {@code _crm}, or sourced once completion is set up. */
    public static String zsh(Manual program) {
        return "#compdef crm\n\n" + zshFunction(program) + each(below(program), Completion::zshFunction) + """
                if [ "$funcstack[1]" = _crm ]; then
                    _crm "$@"
                else
                    compdef _crm crm
                fi
                """;
    }

    private static String zshName(Manual manual) {
        return "_" + String.join("_", manual.path());
    }

    private static String zshFunction(Manual manual) {
        StringBuilder lines = new StringBuilder(zshName(manual) + "() {\n");
        boolean hasCommands = !manual.commands().isEmpty();
        if (hasCommands) {
            lines.append("    local curcontext=$curcontext state line\n    local -a commands=(\n");
            for (Manual each : manual.commands()) {
                String described = each.name() + ':' + each.description().replace(":", "\\:");
                lines.append("        " + quoted(described) + '\n');
            }
            lines.append("    )\n");
        }
        lines.append("    _arguments " + (hasCommands ? "-C " : "") + "-s \\\n");
        manual.options().forEach(option -> lines.append(zshOption(option)));
        if (hasCommands) {
            boolean hasFile = manual.arguments().stream().anyMatch(each -> each.kind() == Manual.Kind.FILE);
            lines.append("        '1: :->command' \\\n        '*:: :->rest' && return\n    case $state in\n");
            lines.append("    command) _describe -t commands command commands" + (hasFile ? "; _files" : ""));
            lines.append(" ;;\n    rest)\n        case $words[1] in\n");
            manual.commands().forEach(each -> lines.append("        " + each.name() + ") " + zshName(each) + " ;;\n"));
            lines.append("        esac\n        ;;\n    esac\n");
        } else {
            for (Manual.Argument each : manual.arguments()) {
                String action = ':' + zshText(each.name()) + ':' + zshAction(each.kind(), each.words());
                lines.append("        " + quoted((each.several() ? "*" : "") + action) + " \\\n");
            }
            lines.append("        && return\n");
        }
        return lines.append("}\n\n").toString();
    }

    private static String zshOption(Manual.Option option) {
        boolean isFlag = option.kind() == Manual.Kind.FLAG;
        String value = isFlag ? "" : ':' + zshText(option.parameter()) + ':' + zshAction(option.kind(), option.words());
        boolean isRepeated = option.kind() == Manual.Kind.LIST || option.kind() == Manual.Kind.TEXT;
        String before = isRepeated ? "*" : '(' + String.join(" ", option.names()) + ')';
        StringBuilder lines = new StringBuilder();
        for (String name : option.names()) {
            String behind = isFlag ? "" : name.startsWith("--") ? "=" : "+";
            String text = '[' + zshText(option.description()) + ']';
            lines.append("        " + quoted(before + name + behind + text + value) + " \\\n");
        }
        return lines.toString();
    }

    private static String zshAction(Manual.Kind kind, List<String> words) {
        return switch (kind) {
            case WORDS, COMMAND -> '(' + String.join(" ", words) + ')';
            case LIST -> "_values -s , value " + String.join(" ", words);
            case FILE -> "_files";
            case DIRECTORY -> "_directories";
            case TEXT, FLAG -> " ";
        };
    }

    private static String zshText(String text) {
        return text.replaceAll("[\\\\\\[\\]:]", "\\\\$0");
    }

    private static String quoted(String text) {
        return '\'' + text.replace("'", "'\\''") + '\'';
    }

    // fish

    /** The script for fish 3. */
    public static String fish(Manual program) {
        List<Manual> below = below(program);
        return HelpResources.text("completion.fish")
                .replace("@steps@", each(below, Completion::fishStep))
                .replace("@completions@", fishCommand(program) + each(below, Completion::fishCommand));
    }

    private static String fishStep(Manual manual) {
        return "            case '" + step(manual) + "'\n                set found " + word(manual) + '\n';
    }

    private static String fishCommand(Manual manual) {
        String start = "complete -c crm -n '__crm_at " + word(manual) + "'";
        StringBuilder lines = new StringBuilder();
        for (Manual each : manual.commands()) {
            lines.append(start + " -a " + each.name() + " -d " + fishQuoted(each.description()) + '\n');
        }
        for (Manual.Argument argument : manual.arguments()) {
            String values = fishValues(argument.kind(), argument.words());
            lines.append(values.isEmpty() ? "" : start + values + '\n');
        }
        for (Manual.Option option : manual.options()) {
            lines.append(start);
            for (String name : option.names()) {
                lines.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            if (option.kind() != Manual.Kind.FLAG) {
                boolean isFile = option.kind() == Manual.Kind.FILE || option.kind() == Manual.Kind.DIRECTORY;
                lines.append((isFile ? " -r" : " -x") + fishValues(option.kind(), option.words()));
            }
            lines.append(" -d " + fishQuoted(option.description()) + '\n');
        }
        return lines.toString();
    }

    private static String fishValues(Manual.Kind kind, List<String> words) {
        return switch (kind) {
            case WORDS, COMMAND -> " -a '" + String.join(" ", words) + '\'';
            case LIST -> " -a '(__fish_append , " + String.join(" ", words) + ")'";
            case FILE -> " -F";
            case DIRECTORY -> " -a '(__fish_complete_directories)'";
            case TEXT, FLAG -> "";
        };
    }

    private static String fishQuoted(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }
}
