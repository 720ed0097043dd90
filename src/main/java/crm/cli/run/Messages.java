package crm.cli.run;

import crm.base.Language;
import crm.base.Phrase;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What goes to standard error, always in UTF-8. Nobody can be told if that fails. */
public final class Messages {

    private Messages() {}

    /** One line that begins with the program's name. */
    public static void say(Phrase phrase, Language language, Surroundings surroundings) {
        print("crm: " + phrase.in(language) + '\n', surroundings);
    }

    /** The first problems of each severity in the order of their places, and how many there are in all. */
    public static void tell(Problems problems, int most, Language language, Surroundings surroundings) {
        StringBuilder text = new StringBuilder();
        lines(problems.errors(), most, language, text);
        lines(problems.warnings(), most, language, text);
        long errors = problems.errorCount();
        long warnings = problems.warningCount();
        if (errors > 0) {
            Phrase total = errors > most
                    ? new Phrase("{0} errors in all, the first {1} of which are shown", "共 {0} 个错误,以上为前 {1} 个")
                    : errors == 1 ? new Phrase("1 error", "1 个错误") : new Phrase("{0} errors", "{0} 个错误");
            text.append("crm: ").append(total.with(errors, most).in(language)).append('\n');
        }
        if (warnings > most) {
            Phrase total = new Phrase("{0} warnings in all, the first {1} of which are shown", "共 {0} 个警告,以上为前 {1} 个");
            text.append("crm: ").append(total.with(warnings, most).in(language)).append('\n');
        }
        print(text.toString(), surroundings);
    }

    private static void lines(List<Problem> problems, int most, Language language, StringBuilder text) {
        for (int i = 0; i < problems.size() && i < most; i++) {
            text.append(problems.get(i).line(language)).append('\n');
        }
    }

    /** Text as it is. */
    public static void print(String text, Surroundings surroundings) {
        try {
            surroundings.err().write(text.getBytes(StandardCharsets.UTF_8));
            surroundings.err().flush();
        } catch (IOException e) {
            // standard error itself is closed or full: the exit status is all that is left to tell
        }
    }
}
