package crm.cli.command;

import crm.base.Language;
import crm.cli.help.CommandName;
import crm.cli.help.Completion;
import crm.cli.help.Help;
import crm.cli.help.Manual;
import crm.cli.help.ManualReader;
import crm.cli.option.CommandOptions;
import crm.cli.option.Value;
import crm.cli.run.ExitStatus;
import crm.cli.run.Stop;
import crm.cli.run.Surroundings;

/** {@code crm completion}: what a shell completes command lines by. */
final class CompletionCommand extends Command {

    /** A shell that completes command lines. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    private final Value<Shell> shell = options.choice("SHELL", "bash, zsh or fish.", Shell.values());
    private final Value<Language> language = options.choice("--lang=LANG", CommandOptions.LANGUAGE, Language.values());
    private final Value<Language> programLanguage;

    /** The command, with the language that an option before it names. */
    CompletionCommand(Value<Language> programLanguage) {
        super(CommandName.COMPLETION, new CommandOptions(), """
                Examples:
                  source <(crm completion bash)     in ~/.bashrc
                  crm completion zsh > ~/.zfunc/_crm     a folder of $fpath
                  crm completion fish > ~/.config/fish/completions/crm.fish

                Exit status: 0 done, 2 wrong usage, 70 a fault of ours, 74 the output could
                not be written.
                """);
        this.programLanguage = programLanguage;
    }

    @Override
    public int run(Surroundings surroundings) throws Stop {
        Language spoken = surroundings.textLanguage((language.isGiven() ? language : programLanguage).orNull());
        Manual program = ManualReader.read(CommandTree.whole(spoken, Help.columns(surroundings)), spoken);
        surroundings.print(
                switch (shell.get()) {
                    case BASH -> Completion.bash(program);
                    case ZSH -> Completion.zsh(program);
                    case FISH -> Completion.fish(program);
                });
        return ExitStatus.OK;
    }
}
