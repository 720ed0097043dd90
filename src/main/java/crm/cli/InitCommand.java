package crm.cli;

import crm.base.Display;
import crm.base.Language;
import crm.base.Phrase;
import crm.field.Field;
import crm.field.RecordKind;
import crm.field.RecordKinds;
import crm.input.policy.PolicyFile;
import crm.input.text.ReadTrouble;
import crm.output.BrokenPipeException;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm init}: an empty data directory. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        description = Subcommand.INIT,
        footer = {
            "",
            "What is there already is kept; nothing is ever overwritten.",
            "",
            "Examples:",
            "  crm init data",
            "  crm init data --lang zh      headers in Chinese, ready for Excel",
            "",
            "Exit status: 0 done, 2 wrong usage, 70 a fault of ours,",
            "74 the directory or a file could not be written."
        })
final class InitCommand implements ReportCommand {

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

    @Parameters(paramLabel = "DIR", description = "The directory, which is made if it is not there.")
    @Nullable
    Path directory;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = Choice.OfLanguage.class,
            completionCandidates = Choice.OfLanguage.class,
            description = "Language of the headers: en (default) or zh.")
    @Nullable
    Language language;

    @Override
    public int run(Surroundings surroundings) throws Stop {
        Path target = java.util.Objects.requireNonNull(directory);
        if (target.toString().isEmpty()) {
            throw Stop.usage("DIR is blank; name a directory, or . for this one", "DIR 为空;请给出目录,当前目录写 .");
        }
        Language headers = Languages.ofTable(language, surroundings);
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw Stop.because(
                    ExitStatus.CANNOT_WRITE,
                    new Phrase("{0}: the directory cannot be made: {1}", "{0}:无法新建目录:{1}")
                            .with(Display.visible(target.toString()), why(e)));
        }
        List<String> made = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        Outputs outputs = new Outputs();
        for (RecordKind kind : RecordKinds.ALL) {
            add(target.resolve(kind.name() + ".csv"), MARK + header(kind, headers), made, kept, outputs);
        }
        add(target.resolve("policy.yaml"), PolicyFile.builtIn().text(), made, kept, outputs);
        add(target.resolve("crm.yaml"), SETTINGS.in(headers), made, kept, outputs);
        try {
            outputs.write();
        } catch (OutputException e) {
            throw Stop.because(ExitStatus.CANNOT_WRITE, e.phrase());
        }
        tell(made, kept, surroundings);
        return ExitStatus.OK;
    }

    private static Phrase why(IOException e) {
        return e instanceof java.nio.file.FileAlreadyExistsException
                ? new Phrase("a file of this name is there", "已有同名文件")
                : ReadTrouble.of(e);
    }

    private static void add(Path file, String text, List<String> made, List<String> kept, Outputs outputs) {
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        (there ? kept : made).add(Display.visible(file.toString()));
        if (!there) {
            outputs.add(Destination.file(file), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String header(RecordKind kind, Language language) {
        List<String> names = new ArrayList<>();
        for (Field<?> field : kind.fields()) {
            names.add(field.in(language));
        }
        return String.join(",", names) + '\n';
    }

    private void tell(List<String> made, List<String> kept, Surroundings surroundings) throws Stop {
        Language spoken = Languages.ofText(language, surroundings);
        StringBuilder text = new StringBuilder();
        for (String file : made) {
            text.append(new Phrase("made {0}\n", "已新建 {0}\n").with(file).in(spoken));
        }
        for (String file : kept) {
            text.append(new Phrase("kept {0}, which is there already\n", "已保留原有的 {0}\n")
                    .with(file)
                    .in(spoken));
        }
        try {
            surroundings.out().write(out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (BrokenPipeException e) {
            throw Stop.quietly();
        } catch (OutputException e) {
            throw Stop.because(ExitStatus.CANNOT_WRITE, e.phrase());
        }
    }
}
