package crm.cli;

import crm.load.PolicyFile;
import crm.words.Language;
import crm.words.Phrase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
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
        Language language = Languages.ofText(Languages.asked(arguments), surroundings);
        try {
            return execute(arguments, language);
        } catch (Stop stop) {
            return end(stop, language);
        } catch (OutOfMemoryError e) {
            Messages.say(
                    new Phrase(
                            "error: the memory does not suffice; give more, for example: JAVA_OPTS=-Xmx2g crm ...",
                            "错误:内存不足;请加大,例如:JAVA_OPTS=-Xmx2g crm ..."),
                    language,
                    surroundings);
            return ExitStatus.OUR_FAULT;
        } catch (RuntimeException | StackOverflowError e) {
            return ownFault(e, language);
        }
    }

    private int execute(String[] arguments, Language language) throws Stop {
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
            return print(usage(help.target(commandLine), language));
        }
        if (command instanceof ReportCommand report) {
            return report.run(surroundings);
        }
        Messages.print(programHelp(language), surroundings);
        return ExitStatus.USAGE;
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

    private int end(Stop stop, Language language) {
        Phrase phrase = stop.phrase();
        if (phrase != null) {
            Messages.say(new Phrase("error: {0}", "错误:{0}").with(phrase), language, surroundings);
        }
        return stop.status();
    }

    private int ownFault(Throwable fault, Language language) {
        StackTraceElement[] trace = fault.getStackTrace();
        String where = trace.length == 0 ? "" : trace[0].toString();
        Messages.say(
                new Phrase(
                                "error: a fault of ours: {0} at {1}; please report it with the command line",
                                "错误:程序自身故障:{0},位于 {1};请连同命令行一起告知我们")
                        .with(crm.words.Display.visible(String.valueOf(fault)), where),
                language,
                surroundings);
        return ExitStatus.OUR_FAULT;
    }
}
