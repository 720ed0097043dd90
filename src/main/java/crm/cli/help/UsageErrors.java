package crm.cli.help;

import crm.base.Display;
import crm.base.Nearest;
import crm.base.Phrase;
import crm.cli.run.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line, in both languages, what is wrong with a command line and how to learn more. */
public final class UsageErrors {

    private UsageErrors() {}

    /** Reads a command line. */
    public static ParseResult parse(CommandLine program, String[] arguments) throws Stop {
        try {
            return program.parseArgs(arguments);
        } catch (ParameterException e) {
            throw stop(e);
        }
    }

    private static Stop stop(ParameterException e) {
        String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, help);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0), help);
        }
        ArgSpec argument = e.getArgSpec();
        if (e instanceof OverwrittenOptionException twice) {
            return Stop.usage("{0} is given twice", "{0} 重复给出", name(twice.getOverwritten()));
        }
        String value = e.getValue();
        if (argument != null && value != null) {
            return wrongValue(argument, Display.quoted(value), help);
        }
        return Stop.usage("{0}; see {1}", "{0};参见 {1}", Display.visible(String.valueOf(e.getMessage())), help);
    }

    private static Stop unmatched(UnmatchedArgumentException e, String help) {
        String word = e.getUnmatched().get(0);
        String shown = Display.quoted(word);
        CommandLine command = e.getCommandLine();
        boolean option = e.isUnknownOption();
        List<String> commands = names(command);
        if (!option) {
            return commands.isEmpty()
                    ? Stop.usage("{0} was not expected here; see {1}", "这里不应有 {0};参见 {1}", shown, help)
                    : noCommand(word, word, commands, help);
        }
        int value = word.indexOf('=');
        String name = value > 0 ? word.substring(0, value) : word;
        Optional<String> near = Nearest.to(name, options(command));
        return near.isPresent()
                ? Stop.usage("there is no option {0}; did you mean {1}?", "没有选项 {0};是不是 {1}?", shown, near.get())
                : Stop.usage("there is no option {0}; see {1}", "没有选项 {0};参见 {1}", shown, help);
    }

    /**
     * There is no such command.
     *
     * @param given all that was given
     * @param word the part of it that is no command
     * @param commands those that could stand there
     * @param help the command line that says more
     */
    public static Stop noCommand(String given, String word, List<String> commands, String help) {
        String shown = Display.quoted(given);
        Optional<String> near = Nearest.to(word, commands);
        return near.isPresent()
                ? Stop.usage("there is no command {0}; did you mean {1}?", "没有命令 {0};是不是 {1}?", shown, near.get())
                : Stop.usage("there is no command {0}; see {1}", "没有命令 {0};参见 {1}", shown, help);
    }

    /** The names that a command could be followed by, built or not. */
    public static List<String> names(CommandLine command) {
        return command.getParent() == null
                ? CommandName.words()
                : List.copyOf(command.getSubcommands().keySet());
    }

    private static List<String> options(CommandLine command) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            names.addAll(List.of(option.names()));
        }
        return names;
    }

    private static Stop missing(ArgSpec argument, String help) {
        return argument.isOption()
                ? Stop.usage("{0} wants a value; see {1}", "{0} 需要一个值;参见 {1}", name(argument), help)
                : Stop.usage("{0} is missing; see {1}", "缺少 {0};参见 {1}", name(argument), help);
    }

    private static Stop wrongValue(ArgSpec argument, String value, String help) {
        Iterable<String> choices = argument.completionCandidates();
        if (choices != null) {
            return Stop.usage(
                    "{0}: {1} is none of {2}", "{0}:{1} 不是 {2} 之一", name(argument), value, Phrase.list(choices));
        }
        Class<?> type = argument.type();
        return type == int.class || type == Integer.class
                ? Stop.usage("{0}: {1} is no whole number", "{0}:{1} 不是整数", name(argument), value)
                : Stop.usage("{0}: {1} cannot be used; see {2}", "{0}:{1} 无法使用;参见 {2}", name(argument), value, help);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
