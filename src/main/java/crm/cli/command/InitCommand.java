package crm.cli.command;

import crm.base.Display;
import crm.base.Language;
import crm.base.Phrase;
import crm.cli.help.CommandName;
import crm.cli.option.CommandOptions;
import crm.cli.option.Value;
import crm.cli.run.ExitStatus;
import crm.cli.run.Stop;
import crm.cli.run.Surroundings;
import crm.field.RecordKind;
import crm.field.RecordKinds;
import crm.input.policy.PolicyFile;
import crm.input.text.InputText;
import crm.output.Destination;
import crm.output.OutputException;
import crm.output.Outputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code crm init}: an empty data directory. */
final class InitCommand extends Command {

    /** By this mark Excel knows that a file is UTF-8. */
    private static final String MARK = "\uFEFF";

    /** All in comments: a new directory sets nothing. */
    private static final Phrase SETTINGS = new Phrase("""
            # Defaults of every report that is made from this folder: take away the mark # before a line to set it.
            # An option on the command line, or CRM_LANG in the environment, comes before what stands here.

            # The language of reports and messages: en or zh
            #lang: zh

            # The encoding of CSV that is written: utf-8, utf-8-bom or gb18030 (for Excel in China)
            #encoding: gb18030

            # The name of your company, which signs greetings in place of the one in the policy
            #company: 本公司
            """, """
            # 本目录所有报表的默认设置:去掉行首的 # 即生效。
            # 命令行选项和环境变量 CRM_LANG 优先于此处的设置。

            # 报表和提示的语言:en 或 zh
            #lang: zh

            # 输出 CSV 的编码:utf-8、utf-8-bom 或 gb18030(中文版 Excel)
            #encoding: gb18030

            # 公司名称:问候以此署名,代替办法中的名称
            #company: 本公司
            """);

    private final Value<Path> directory = options.path("DIR", "The directory, which is made if it is not there.");
    private final Value<Language> language =
            options.choice("--lang=LANG", "Language of the headers: en (default) or zh.", Language.values());
    private final List<String> made = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final Outputs outputs = new Outputs();

    InitCommand() {
        super(CommandName.INIT, new CommandOptions(), """
                What is there already is kept; nothing is ever overwritten.

                Examples:
                  crm init data
                  crm init data --lang zh      headers in Chinese, ready for Excel

                Exit status: 0 done, 2 wrong usage, 70 a fault of ours,
                74 the directory or a file could not be written.
                """);
    }

    @Override
    public int run(Surroundings surroundings) throws Stop {
        Path target = directory.get();
        if (target.toString().isEmpty()) {
            throw Stop.usage("DIR is blank; name a directory, or . for this one", "DIR 为空;请给出目录,当前目录写 .");
        }
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw Stop.because(
                    ExitStatus.CANNOT_WRITE,
                    new Phrase("{0}: the directory cannot be made: {1}", "{0}:无法新建目录:{1}")
                            .with(Display.visible(target.toString()), why(e)));
        }
        Language headers = surroundings.tableLanguage(language.orNull());
        for (RecordKind kind : RecordKinds.ALL) {
            add(target.resolve(kind.name() + ".csv"), MARK + header(kind, headers));
        }
        add(target.resolve("policy.yaml"), PolicyFile.builtIn().text());
        add(target.resolve("crm.yaml"), SETTINGS.in(headers));
        try {
            outputs.write();
        } catch (OutputException e) {
            throw Stop.because(ExitStatus.CANNOT_WRITE, e.phrase());
        }
        Phrase isMade = new Phrase("made {0}\n", "已新建 {0}\n");
        Phrase isKept = new Phrase("kept {0}, which is there already\n", "已保留原有的 {0}\n");
        StringBuilder told = new StringBuilder();
        Language spoken = surroundings.textLanguage(language.orNull());
        made.forEach(file -> told.append(isMade.with(file).in(spoken)));
        kept.forEach(file -> told.append(isKept.with(file).in(spoken)));
        surroundings.print(told.toString());
        return ExitStatus.OK;
    }

    private static Phrase why(IOException e) {
        return e instanceof java.nio.file.FileAlreadyExistsException
                ? new Phrase("a file of this name is there", "已有同名文件")
                : InputText.reason(e);
    }

    private void add(Path file, String text) {
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        (there ? kept : made).add(Display.visible(file.toString()));
        if (!there) {
            outputs.add(Destination.file(file), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String header(RecordKind kind, Language language) {
        List<String> names =
                kind.fields().stream().map(field -> field.in(language)).toList();
        return String.join(",", names) + '\n';
    }
}
