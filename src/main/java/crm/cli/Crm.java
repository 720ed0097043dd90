package crm.cli;

import crm.base.Display;
import crm.base.Language;
import crm.base.Phrase;
import crm.cli.command.Command;
import crm.cli.command.CommandTree;
import crm.cli.help.Help;
import crm.cli.help.HelpResources;
import crm.cli.help.ProgramHelp;
import crm.cli.help.UsageErrors;
import crm.cli.option.OutputEncoding;
import crm.cli.run.ExitStatus;
import crm.cli.run.Messages;
import crm.cli.run.Stop;
import crm.cli.run.Surroundings;
import crm.input.directory.Settings;
import crm.input.policy.PolicyFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The program: a function of arguments and surroundings that gives an exit status. */
public final class Crm {

    private final Surroundings surroundings;

    /** A program in its surroundings. */
    Crm(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs one command line. */
    int run(String... arguments) {
        Language asked = asked(arguments);
        return guarded(surroundings, asked, known -> execute(arguments, asked));
    }

    /** The language that the arguments ask for, before they are read: help and usage errors need it too. */
    private static @Nullable Language asked(String[] arguments) {
        Language asked = null;
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            String value = arguments[i].startsWith("--lang=")
                    ? arguments[i].substring("--lang=".length())
                    : arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : "";
            switch (value.toLowerCase(Locale.ROOT)) {
                case "en" -> asked = Language.EN;
                case "zh" -> asked = Language.ZH;
                default -> {}
            }
        }
        return asked;
    }

    /** Something that ends with an exit status. */
    private interface Work {
        int run(Surroundings known) throws Stop;
    }

    /** Does some work, and says in the language of its surroundings why it ended early. */
    private static int guarded(Surroundings known, @Nullable Language asked, Work work) {
        Language language = known.textLanguage(asked);
        try {
            return work.run(known);
        } catch (Stop stop) {
            Phrase phrase = stop.phrase();
            if (phrase != null) {
                Messages.say(new Phrase("error: {0}", "错误:{0}").with(phrase), language, known);
            }
            return stop.status();
        } catch (OutOfMemoryError e) {
            Messages.say(
                    new Phrase(
                            "error: the memory does not suffice; give more, for example: JAVA_OPTS=-Xmx2g crm ...",
                            "错误:内存不足;请加大,例如:JAVA_OPTS=-Xmx2g crm ..."),
                    language,
                    known);
            return ExitStatus.OUR_FAULT;
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            Messages.say(
                    new Phrase(
                                    "error: a fault of ours: {0} at {1}; please report it with the command line",
                                    "错误:程序自身故障:{0},位于 {1};请连同命令行一起告知我们")
                            .with(Display.visible(String.valueOf(e)), trace.length == 0 ? "" : trace[0]),
                    language,
                    known);
            return ExitStatus.OUR_FAULT;
        }
    }

    private int execute(String[] arguments, @Nullable Language asked) throws Stop {
        Language language = surroundings.textLanguage(asked);
        if (ProgramHelp.isAskedBy(arguments)) {
            return print(Help.ofProgram(language, surroundings));
        }
        List<String> words = Arrays.asList(arguments);
        if (words.size() > 1 && !words.contains("--help") && !words.contains("-h")) {
            // Most commands need it, and to read it takes as long as what comes first.
            PolicyFile.prepareBuiltIn();
        }
        CommandLine program = CommandTree.of(words, language, Help.columns(surroundings));
        ParseResult last = UsageErrors.parse(program, arguments);
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.isUsageHelpRequested()) {
            return print(Help.of(last.commandSpec().commandLine(), language, surroundings));
        }
        if (last.isVersionHelpRequested()) {
            return print("crm " + HelpResources.version() + '\n');
        }
        if (last.commandSpec().userObject() instanceof Command command) {
            return guarded(configured(last), asked, command::run);
        }
        Messages.print(Help.ofProgram(language, surroundings), surroundings);
        return ExitStatus.USAGE;
    }

    private int print(String text) throws Stop {
        surroundings.print(text);
        return ExitStatus.OK;
    }

    /** The surroundings as the settings of the data directory have them, if the command reads one. */
    private Surroundings configured(ParseResult command) {
        if (command.commandSpec().findOption("--data") == null) {
            return surroundings;
        }
        Path data = command.matchedOptionValue("--data", null);
        String given = data != null ? data.toString() : surroundings.variable("CRM_DATA");
        return surroundings.with(Settings.of(Path.of(given), given, OutputEncoding.words()));
    }
}
