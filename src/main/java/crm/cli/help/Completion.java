package crm.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Scripts by which a shell completes the program's command lines. All that can be completed stands in them: no program is
 * started when somebody presses the tab key.
 */
public final class Completion {

    private Completion() {}

    /** All commands and the program itself. */
    private static List<Manual> all(Manual program) {
        List<Manual> all = below(program);
        all.add(program);
        return all;
    }

    /** All commands below one. */
    private static List<Manual> below(Manual manual) {
        List<Manual> all = new ArrayList<>();
        for (Manual each : manual.commands()) {
            all.addAll(below(each));
            all.add(each);
        }
        return all;
    }

    private static List<String> names(List<Manual> manuals) {
        return manuals.stream().map(Manual::name).toList();
    }

    /** The names of options whose values are of some kinds. */
    private static String names(Manual manual, Predicate<Manual.Option> wanted, String separator) {
        List<String> names = new ArrayList<>();
        manual.options().stream().filter(wanted).forEach(each -> names.addAll(each.names()));
        return String.join(separator, names);
    }

    /** A word that holds a path of commands: {@code policy_compare}. */
    private static String word(Manual manual) {
        return String.join("_", manual.path().subList(1, manual.path().size()));
    }

    private static boolean isFile(Manual.Kind kind) {
        return kind == Manual.Kind.FILE || kind == Manual.Kind.DIRECTORY;
    }

    // bash

    private static final String BASH_HEAD = """
            # bash completion for crm

            _crm_words() {
                local word
                while IFS= read -r word; do
                    COMPREPLY+=("$word")
                done < <(compgen -W "$1" -- "$cur")
            }

            _crm_list() {
                local before=
                case $cur in
                *,*)
                    before=${cur%,*},
                    cur=${cur##*,}
                    ;;
                esac
                _crm_words "$1"
                COMPREPLY=("${COMPREPLY[@]/#/$before}")
                compopt -o nospace 2>/dev/null
            }

            _crm_files() {
                local word
                compopt -o filenames 2>/dev/null
                while IFS= read -r word; do
                    COMPREPLY+=("$word")
                done < <(compgen "$1" -- "$cur")
            }

            _crm() {
                local cur=${COMP_WORDS[COMP_CWORD]} option= command= word i skip=
                COMPREPLY=()
                if [ "$cur" = = ]; then
                    option=${COMP_WORDS[COMP_CWORD - 1]}
                    cur=
                elif [ "$COMP_CWORD" -gt 2 ] && [ "${COMP_WORDS[COMP_CWORD - 1]}" = = ]; then
                    option=${COMP_WORDS[COMP_CWORD - 2]}
                elif [ "$COMP_CWORD" -gt 0 ]; then
                    option=${COMP_WORDS[COMP_CWORD - 1]}
                fi
                for ((i = 1; i < COMP_CWORD; i++)); do
                    word=${COMP_WORDS[i]}
                    if [ -n "$skip" ] && [ "$word" != = ]; then
                        skip=
                        continue
                    fi
                    case $command:$word in
            """;

    /** The script for bash 4 and later, with the package bash-completion and without. */
    public static String bash(Manual program) {
        StringBuilder script = new StringBuilder(BASH_HEAD);
        for (Manual each : below(program)) {
            List<String> before = each.path().subList(1, each.path().size() - 1);
            script.append("        ")
                    .append(String.join("_", before))
                    .append(':')
                    .append(each.name())
                    .append(") command=")
                    .append(word(each))
                    .append(" ;;\n");
        }
        for (Manual each : all(program)) {
            String valued = names(each, option -> option.kind() != Manual.Kind.FLAG, "|" + word(each) + ":");
            if (!valued.isEmpty()) {
                script.append("        ")
                        .append(word(each))
                        .append(':')
                        .append(valued)
                        .append(") skip=1 ;;\n");
            }
        }
        script.append("        esac\n    done\n    case $command:$option in\n");
        for (Manual each : all(program)) {
            bashValues(each, script);
        }
        script.append("    esac\n    case $cur in\n    -*)\n        case $command in\n        '') _crm_words '");
        script.append(names(program, option -> true, " ")).append("' ;;\n");
        for (Manual each : below(program)) {
            script.append("        ")
                    .append(word(each))
                    .append(") _crm_words '")
                    .append(names(each, option -> true, " "))
                    .append("' ;;\n");
        }
        script.append("        esac\n        return\n        ;;\n    esac\n    case $command in\n    '') _crm_words '");
        script.append(String.join(" ", names(program.commands()))).append("' ;;\n");
        for (Manual each : below(program)) {
            bashArguments(each, script);
        }
        script.append("    esac\n}\n\ncomplete -F _crm crm\n");
        return script.toString();
    }

    private static void bashValues(Manual manual, StringBuilder script) {
        for (Manual.Option option : manual.options()) {
            String action = switch (option.kind()) {
                case WORDS, COMMAND -> "_crm_words '" + String.join(" ", option.words()) + '\'';
                case LIST -> "_crm_list '" + String.join(" ", option.words()) + '\'';
                case FILE -> "_crm_files -f";
                case DIRECTORY -> "_crm_files -d";
                case TEXT -> ":";
                case FLAG -> "";
            };
            if (!action.isEmpty()) {
                script.append("    ").append(word(manual)).append(':');
                script.append(String.join("|" + word(manual) + ":", option.names()));
                script.append(") ").append(action).append("; return ;;\n");
            }
        }
    }

    private static void bashArguments(Manual manual, StringBuilder script) {
        List<String> actions = new ArrayList<>();
        if (!manual.commands().isEmpty()) {
            actions.add("_crm_words '" + String.join(" ", names(manual.commands())) + '\'');
        }
        for (Manual.Argument argument : manual.arguments()) {
            switch (argument.kind()) {
                case WORDS, COMMAND -> actions.add("_crm_words '" + String.join(" ", argument.words()) + '\'');
                case FILE -> actions.add("_crm_files -f");
                case DIRECTORY -> actions.add("_crm_files -d");
                default -> {}
            }
        }
        if (!actions.isEmpty()) {
            script.append("    ")
                    .append(word(manual))
                    .append(") ")
                    .append(String.join("; ", actions))
                    .append(" ;;\n");
        }
    }

    // zsh

    /** The script for zsh: a function to be autoloaded as {@code _crm}, or sourced once completion is set up. */
    public static String zsh(Manual program) {
        StringBuilder script = new StringBuilder("#compdef crm\n\n");
        zshFunction(program, script);
        for (Manual each : below(program)) {
            zshFunction(each, script);
        }
        script.append("""
                if [ "$funcstack[1]" = _crm ]; then
                    _crm "$@"
                else
                    compdef _crm crm
                fi
                """);
        return script.toString();
    }

    private static String zshName(Manual manual) {
        return "_" + String.join("_", manual.path());
    }

    private static void zshFunction(Manual manual, StringBuilder script) {
        boolean hasCommands = !manual.commands().isEmpty();
        script.append(zshName(manual)).append("() {\n");
        if (hasCommands) {
            script.append("    local curcontext=$curcontext state line\n    local -a commands=(\n");
            for (Manual each : manual.commands()) {
                script.append("        ")
                        .append(quoted(each.name() + ':' + each.description().replace(":", "\\:")))
                        .append('\n');
            }
            script.append("    )\n");
        }
        script.append("    _arguments ").append(hasCommands ? "-C " : "").append("-s \\\n");
        for (Manual.Option option : manual.options()) {
            zshOption(option, script);
        }
        if (hasCommands) {
            script.append("        '1: :->command' \\\n        '*:: :->rest' && return\n    case $state in\n");
            script.append("    command) _describe -t commands command commands");
            if (manual.arguments().stream().anyMatch(each -> each.kind() == Manual.Kind.FILE)) {
                script.append("; _files");
            }
            script.append(" ;;\n    rest)\n        case $words[1] in\n");
            for (Manual each : manual.commands()) {
                script.append("        ")
                        .append(each.name())
                        .append(") ")
                        .append(zshName(each))
                        .append(" ;;\n");
            }
            script.append("        esac\n        ;;\n    esac\n");
        } else {
            for (Manual.Argument argument : manual.arguments()) {
                script.append("        ")
                        .append(quoted((argument.several() ? "*" : "")
                                + ':'
                                + zshText(argument.name())
                                + ':'
                                + zshAction(argument.kind(), argument.words())))
                        .append(" \\\n");
            }
            script.append("        && return\n");
        }
        script.append("}\n\n");
    }

    private static void zshOption(Manual.Option option, StringBuilder script) {
        String all = String.join(" ", option.names());
        for (String name : option.names()) {
            boolean isLong = name.startsWith("--");
            String value = option.kind() == Manual.Kind.FLAG
                    ? ""
                    : ':' + zshText(option.parameter()) + ':' + zshAction(option.kind(), option.words());
            script.append("        ")
                    .append(quoted((option.kind() == Manual.Kind.LIST || option.kind() == Manual.Kind.TEXT
                                    ? "*"
                                    : '(' + all + ')')
                            + name
                            + (value.isEmpty() ? "" : isLong ? "=" : "+")
                            + '['
                            + zshText(option.description())
                            + ']'
                            + value))
                    .append(" \\\n");
        }
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
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return '\'' + text.replace("'", "'\\''") + '\'';
    }

    // fish

    private static final String FISH_HEAD = """
            # fish completion for crm

            function __crm_at
                set -l wanted $argv
                set -l words (commandline -opc)
                set -l found
                for word in $words[2..-1]
                    switch "$found:$word"
            """;

    /** The script for fish 3. */
    public static String fish(Manual program) {
        StringBuilder script = new StringBuilder(FISH_HEAD);
        for (Manual each : below(program)) {
            List<String> before = each.path().subList(1, each.path().size() - 1);
            script.append("            case '")
                    .append(String.join("_", before))
                    .append(':')
                    .append(each.name())
                    .append("'\n                set found ")
                    .append(word(each))
                    .append('\n');
        }
        script.append("        end\n    end\n    test \"$found\" = \"$wanted\"\nend\n\ncomplete -c crm -f\n");
        fishCommand(program, script);
        for (Manual each : below(program)) {
            fishCommand(each, script);
        }
        return script.toString();
    }

    private static void fishCommand(Manual manual, StringBuilder script) {
        String start = "complete -c crm -n '__crm_at " + word(manual) + "'";
        for (Manual each : manual.commands()) {
            script.append(start)
                    .append(" -a ")
                    .append(each.name())
                    .append(" -d ")
                    .append(fishQuoted(each.description()))
                    .append('\n');
        }
        for (Manual.Argument argument : manual.arguments()) {
            String values = fishValues(argument.kind(), argument.words());
            if (!values.isEmpty()) {
                script.append(start).append(values).append('\n');
            }
        }
        for (Manual.Option option : manual.options()) {
            script.append(start);
            for (String name : option.names()) {
                script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            if (option.kind() != Manual.Kind.FLAG) {
                script.append(isFile(option.kind()) ? " -r" : " -x").append(fishValues(option.kind(), option.words()));
            }
            script.append(" -d ").append(fishQuoted(option.description())).append('\n');
        }
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
