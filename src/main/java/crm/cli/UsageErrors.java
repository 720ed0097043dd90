package crm.cli;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line, in both languages, what is wrong with a command line and how to learn more. */
final class UsageErrors {

    private UsageErrors() {}

    static Stop stop(ParameterException e) {
        String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = crm.words.Display.quoted(unmatched.getUnmatched().get(0));
            boolean option = unmatched.isUnknownOption();
            List<String> near = Crm.suggestions(unmatched);
            if (!near.isEmpty()) {
                return Stop.usage(
                        option
                                ? "there is no option {0}; did you mean {1}?"
                                : "there is no command {0}; did you mean {1}?",
                        option ? "没有选项 {0};是不是 {1}?" : "没有命令 {0};是不是 {1}?",
                        word,
                        near.get(0));
            }
            return Stop.usage(
                    option ? "there is no option {0}; see {1}" : "{0} was not expected here; see {1}",
                    option ? "没有选项 {0};参见 {1}" : "这里不应有 {0};参见 {1}",
                    word,
                    help);
        }
        if (e instanceof MissingParameterException missing) {
            String names = missing.getMissing().isEmpty()
                    ? ""
                    : missing.getMissing().get(0).isOption()
                            ? ((picocli.CommandLine.Model.OptionSpec)
                                            missing.getMissing().get(0))
                                    .longestName()
                            : missing.getMissing().get(0).paramLabel();
            return Stop.usage("{0} wants a value; see {1}", "{0} 需要一个值;参见 {1}", names, help);
        }
        if (e instanceof OverwrittenOptionException) {
            String name =
                    e.getArgSpec() instanceof picocli.CommandLine.Model.OptionSpec option ? option.longestName() : "";
            return Stop.usage("{0} is given twice", "{0} 重复给出", name);
        }
        String message = crm.words.Display.visible(String.valueOf(e.getMessage()));
        return Stop.usage("{0}; see {1}", "{0};参见 {1}", message, help);
    }
}
