package crm.cli;

import crm.base.Language;
import crm.base.Phrase;
import crm.input.directory.Settings;
import crm.input.policy.PolicyFile;
import crm.manual.ManPage;
import crm.manual.Manual;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: a function of arguments and surroundings that gives an exit status. */
public final class Crm {

    private static final int NARROWEST_HELP = 60;
    private static final int WIDEST_HELP = 120;

    private final Surroundings surroundings;

    /** A program in its surroundings. */
    Crm(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs one command line. */
    int run(String... arguments) {
        return guarded(surroundings, Languages.asked(arguments), known -> execute(arguments, known));
    }

    /** Something that ends with an exit status. */
    private interface Work {
        int run(Surroundings known) throws Stop;
    }

    /** Does some work, and says in the language of its surroundings why it ended early. */
    private static int guarded(Surroundings known, @Nullable Language asked, Work work) {
        Language language = Languages.ofText(asked, known);
        try {
            return work.run(known);
        } catch (Stop stop) {
            return end(stop, language, known);
        } catch (OutOfMemoryError e) {
            Messages.say(
                    new Phrase(
                            "error: the memory does not suffice; give more, for example: JAVA_OPTS=-Xmx2g crm ...",
                            "错误:内存不足;请加大,例如:JAVA_OPTS=-Xmx2g crm ..."),
                    language,
                    known);
            return ExitStatus.OUR_FAULT;
        } catch (RuntimeException | StackOverflowError e) {
            return ownFault(e, language, known);
        }
    }

    private int execute(String[] arguments, Surroundings known) throws Stop {
        Language language = Languages.ofText(Languages.asked(arguments), known);
        if (ProgramHelp.isAskedBy(arguments)) {
            return print(programHelp(language));
        }
        List<String> words = Arrays.asList(arguments);
        if (words.size() > 1 && !words.contains("--help") && !words.contains("-h")) {
            // Most commands need it, and to read it takes as long as what comes first.
            PolicyFile.prepareBuiltIn();
        }
        CommandLine commandLine = CommandTree.of(arguments, language, helpColumns());
        ParseResult parsed;
        try {
            parsed = commandLine.parseArgs(arguments);
        } catch (ParameterException e) {
            throw UsageErrors.stop(e);
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine asked = last.commandSpec().commandLine();
        Object command = last.commandSpec().userObject();
        if (last.isUsageHelpRequested()) {
            return print(usage(asked, language));
        }
        if (last.isVersionHelpRequested()) {
            return print("crm " + Version.number() + '\n');
        }
        if (command instanceof HelpCommand help) {
            CommandLine target = help.target(commandLine);
            return print(help.man ? manPage(help.names, language) : usage(target, language));
        }
        if (command instanceof CompletionCommand completion) {
            return print(completion.script(Manuals.of(language)));
        }
        if (command instanceof ReportCommand report) {
            return guarded(configured(last), Languages.asked(arguments), report::run);
        }
        Messages.print(programHelp(language), surroundings);
        return ExitStatus.USAGE;
    }

    /** The surroundings as the settings of the data directory have them, if the command reads one. */
    private Surroundings configured(ParseResult command) {
        if (command.commandSpec().findOption("--data") == null) {
            return surroundings;
        }
        Path data = command.matchedOptionValue("--data", null);
        String given = data != null ? data.toString() : surroundings.variable("CRM_DATA");
        return surroundings.with(Settings.of(Path.of(given), given, new Choice.OfEncoding().words()));
    }

    private int helpColumns() {
        return Math.max(NARROWEST_HELP, Math.min(surroundings.columns(), WIDEST_HELP));
    }

    private String programHelp(Language language) {
        return ProgramHelp.of(language, helpColumns(), Colour.AUTO.isOn(surroundings, true));
    }

    private String usage(CommandLine commandLine, Language language) {
        if (commandLine.getParent() == null) {
            return programHelp(language);
        }
        boolean colour = Colour.AUTO.isOn(surroundings, true);
        StringWriter text = new StringWriter();
        commandLine.usage(new PrintWriter(text), colour ? Ansi.ON : Ansi.OFF);
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String manPage(List<String> names, Language language) {
        Manual program = Manuals.of(language);
        return ManPage.of(Manuals.find(program, names), program, language, Version.number(), Version.date());
    }

    private int print(String text) throws Stop {
        try {
            surroundings.out().write(out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return ExitStatus.OK;
        } catch (crm.output.BrokenPipeException e) {
            return ExitStatus.OK;
        } catch (crm.output.OutputException e) {
            throw Stop.because(ExitStatus.CANNOT_WRITE, e.phrase());
        }
    }

    private static int end(Stop stop, Language language, Surroundings known) {
        Phrase phrase = stop.phrase();
        if (phrase != null) {
            Messages.say(new Phrase("error: {0}", "错误:{0}").with(phrase), language, known);
        }
        return stop.status();
    }

    private static int ownFault(Throwable fault, Language language, Surroundings known) {
        StackTraceElement[] trace = fault.getStackTrace();
        String where = trace.length == 0 ? "" : trace[0].toString();
        Messages.say(
                new Phrase(
                                "error: a fault of ours: {0} at {1}; please report it with the command line",
                                "错误:程序自身故障:{0},位于 {1};请连同命令行一起告知我们")
                        .with(crm.base.Display.visible(String.valueOf(fault)), where),
                language,
                known);
        return ExitStatus.OUR_FAULT;
    }
}
