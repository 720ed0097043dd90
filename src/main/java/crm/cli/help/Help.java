package crm.cli.help;

import crm.base.Language;
import crm.cli.option.Colour;
import crm.cli.run.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The help of the program and of its commands, as the terminal has room for it. */
public final class Help {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 120;

    private Help() {}

    /** The width that lines of help keep to. */
    public static int columns(Surroundings surroundings) {
        return Math.max(NARROWEST, Math.min(surroundings.columns(), WIDEST));
    }

    /** The help of the program. */
    public static String ofProgram(Language language, Surroundings surroundings) {
        return ProgramHelp.of(language, columns(surroundings), isColoured(surroundings));
    }

    /** The help of a command, or of the program itself. */
    public static String of(CommandLine command, Language language, Surroundings surroundings) {
        if (command.getParent() == null) {
            return ofProgram(language, surroundings);
        }
        StringWriter text = new StringWriter();
        command.usage(new PrintWriter(text), isColoured(surroundings) ? Ansi.ON : Ansi.OFF);
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static boolean isColoured(Surroundings surroundings) {
        return surroundings.isColoured(Colour.AUTO, true);
    }
}
