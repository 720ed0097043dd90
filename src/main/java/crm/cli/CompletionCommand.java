package crm.cli;

import crm.manual.Completion;
import crm.manual.Manual;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code crm completion}: what a shell completes command lines by. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        description = Subcommand.COMPLETION,
        footer = {
            "",
            "Examples:",
            "  source <(crm completion bash)     in ~/.bashrc",
            "  crm completion zsh > ~/.zfunc/_crm     a folder of $fpath",
            "  crm completion fish > ~/.config/fish/completions/crm.fish",
            "",
            "Exit status: 0 done, 2 wrong usage, 70 a fault of ours, 74 the output could",
            "not be written."
        })
final class CompletionCommand {

    @Parameters(
            paramLabel = "SHELL",
            converter = Choice.OfShell.class,
            completionCandidates = Choice.OfShell.class,
            description = "bash, zsh or fish.")
    @Nullable
    Shell shell;

    @Mixin
    HelpLanguage language = new HelpLanguage();

    /** The script. */
    String script(Manual program) {
        return switch (java.util.Objects.requireNonNull(shell)) {
            case BASH -> Completion.bash(program);
            case ZSH -> Completion.zsh(program);
            case FISH -> Completion.fish(program);
        };
    }
}
