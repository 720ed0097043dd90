package crm.cli.help;

import crm.base.Language;
import crm.base.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A man page in roff, of the macros of man(7), which groff and mandoc both read. Lines of prose are the formatter's to
 * break.
 */
public final class ManPage {

    private static final Phrase NAME = new Phrase("NAME", "名称");
    private static final Phrase SYNOPSIS = new Phrase("SYNOPSIS", "用法");
    private static final Phrase DESCRIPTION = new Phrase("DESCRIPTION", "说明");
    private static final Phrase ARGUMENTS = new Phrase("ARGUMENTS", "参数");
    private static final Phrase OPTIONS = new Phrase("OPTIONS", "选项");
    private static final Phrase COMMANDS = new Phrase("COMMANDS", "命令");
    private static final Phrase STATUS = new Phrase("EXIT STATUS", "退出状态");
    private static final Phrase ENVIRONMENT = new Phrase("ENVIRONMENT", "环境变量");
    private static final Phrase FILES = new Phrase("FILES", "文件");
    private static final Phrase EXAMPLES = new Phrase("EXAMPLES", "示例");
    private static final Phrase SEE_ALSO = new Phrase("SEE ALSO", "另见");
    private static final Phrase VALUES = new Phrase("Values: {0}.", "可取:{0}。");

    /** What an entry of a list is, and what is said of it. */
    private record Entry(String name, Phrase meaning) {}

    private static final List<Entry> VARIABLES = List.of(
            new Entry("CRM_DATA", new Phrase("The data directory, where -d is not given.", "数据目录(未写 -d 时)。")),
            new Entry(
                    "CRM_LANG",
                    new Phrase("The language, en or zh, where --lang is not given.", "语言 en 或 zh(未写 --lang 时)。")),
            new Entry(
                    "LC_ALL, LC_MESSAGES, LANG",
                    new Phrase(
                            "The language of text where nothing else says it: Chinese if the first that is set begins with zh.",
                            "其他方式都未指定时文本所用的语言:第一个已设置的变量以 zh 开头则为中文。")),
            new Entry("NO_COLOR", new Phrase("If it is set and not empty, text has no colours.", "非空时文本不加颜色。")),
            new Entry("COLUMNS", new Phrase("The width of text on a terminal.", "终端上文本的宽度。")),
            new Entry(
                    "JAVA_HOME",
                    new Phrase(
                            "Which Java runs the program, unless it was installed with its own.",
                            "用哪个 Java 运行(自带 Java 的安装除外)。")),
            new Entry("JAVA_OPTS", new Phrase("Options for the Java VM.", "传给 Java 虚拟机的选项。")));

    private static final List<Entry> DATA = List.of(
            new Entry(
                    "KIND.csv, KIND-*.csv, KIND/*.csv, *.yaml, *.yml",
                    new Phrase(
                            "The records of the data directory: KIND is customers, contacts, purchases, visits, feedback, staff, ratings or overrides.",
                            "数据目录中的记录:KIND 为 customers、contacts、purchases、visits、feedback、staff、ratings 或 overrides。")),
            new Entry("policy.yaml", new Phrase("The policy, in place of the built-in one.", "办法,代替内置的办法。")),
            new Entry(
                    "crm.yaml",
                    new Phrase(
                            "Settings of the directory: lang, encoding and company.",
                            "目录的设置:lang 语言、encoding 编码、company 公司名称。")));

    /** Between names, which are the same in both languages. */
    private static final String BETWEEN = ", ";

    /** The first of the characters that Chinese is written in. */
    private static final char WIDE = '\u2E80';

    private static final String OPENING = "(（“‘《";
    private static final String CLOSING = ")）”’》，。；：、！？,.;:!?…";

    private final Manual manual;
    private final Language language;
    private final StringBuilder roff = new StringBuilder();

    private ManPage(Manual manual, Language language) {
        this.manual = manual;
        this.language = language;
    }

    /**
     * The page.
     *
     * @param manual of the program or a command, in the language
     * @param all of the whole program
     * @param version of the program
     * @param date of it, as YYYY-MM-DD
     */
    public static String of(Manual manual, Manual all, Language language, String version, String date) {
        return new ManPage(manual, language).write(all, version, date);
    }

    /** The name under which a command's page is found: {@code crm-policy-compare}. */
    public static String title(Manual manual) {
        return String.join("-", manual.path());
    }

    private String write(Manual all, String version, String date) {
        String title = escaped(title(manual).toUpperCase(Locale.ROOT));
        roff.append(".TH \"" + title + "\" 1 \"" + date + "\" \"crm " + version + "\" \"crm\"\n.nh\n.ad l\n");
        section(NAME);
        text(title(manual) + " - " + manual.description().replaceAll("[.。]$", ""));
        section(SYNOPSIS);
        roff.append(synopsis() + '\n');
        section(DESCRIPTION);
        text(manual.description());
        manual.notes().forEach(each -> {
            roff.append(".PP\n");
            text(each);
        });
        list(COMMANDS, manual.commands(), each -> bold(each.name()), Manual::description);
        list(ARGUMENTS, manual.arguments(), each -> bold(each.name()), this::described);
        list(OPTIONS, manual.options(), ManPage::usage, each -> described(each.description(), each.words()));
        list(STATUS, manual.statuses(), each -> bold(each.status()), Manual.Status::meaning);
        list(
                ENVIRONMENT,
                VARIABLES,
                each -> bold(each.name()),
                each -> each.meaning().in(language));
        list(FILES, DATA, each -> bold(each.name()), each -> each.meaning().in(language));
        if (!manual.examples().isEmpty()) {
            section(EXAMPLES);
            roff.append(".nf\n");
            manual.examples().forEach(this::text);
            roff.append(".fi\n");
        }
        section(SEE_ALSO);
        List<String> others = new ArrayList<>();
        addOthers(all, others);
        roff.append(String.join(BETWEEN, others)).append('\n');
        return roff.toString();
    }

    private void section(Phrase title) {
        roff.append(".SH \"").append(title.in(language)).append("\"\n");
    }

    /** A section with an entry for each of some items, if there are any. */
    private <T> void list(Phrase title, List<T> items, Function<T, String> name, Function<T, String> meaning) {
        if (!items.isEmpty()) {
            section(title);
        }
        for (T item : items) {
            roff.append(".TP\n").append(name.apply(item)).append('\n');
            text(meaning.apply(item));
        }
    }

    private String synopsis() {
        StringBuilder synopsis = new StringBuilder(bold(String.join(" ", manual.path())));
        synopsis.append(" [" + OPTIONS.in(language) + ']');
        for (Manual.Argument each : manual.arguments()) {
            String name = italic(each.name()) + (each.several() ? "..." : "");
            synopsis.append(' ').append(each.required() ? name : '[' + name + ']');
        }
        return synopsis + (manual.commands().isEmpty() ? "" : " [" + COMMANDS.in(language) + ']');
    }

    private static String usage(Manual.Option option) {
        String names =
                String.join(BETWEEN, option.names().stream().map(ManPage::bold).toList());
        return option.parameter().isEmpty() ? names : names + '=' + italic(option.parameter());
    }

    private String described(Manual.Argument argument) {
        // the page of the program lists its commands
        boolean isCommand = argument.kind() == Manual.Kind.COMMAND;
        return described(argument.description(), isCommand ? List.of() : argument.words());
    }

    /** A description with the values that it does not name itself. */
    private String described(String description, List<String> words) {
        return words.stream().allMatch(description::contains)
                ? description
                : description
                        + (language == Language.ZH ? "" : " ")
                        + VALUES.with(Phrase.list(words)).in(language);
    }

    private void addOthers(Manual other, List<String> names) {
        if (!other.path().equals(manual.path())) {
            names.add(bold(title(other)) + "(1)");
        }
        other.commands().forEach(each -> addOthers(each, names));
    }

    private static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    private static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** Writes a line of text. */
    private void text(String text) {
        String escaped = escaped(text);
        boolean isRequest = escaped.startsWith(".") || escaped.startsWith("'");
        roff.append(isRequest ? "\\&" : "").append(escaped).append('\n');
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                case '~' -> escaped.append("\\(ti");
                case '^' -> escaped.append("\\(ha");
                default -> escaped.append(c);
            }
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean isWide = c >= WIDE || next >= WIDE;
            if (isWide && c != ' ' && next != ' ' && OPENING.indexOf(c) < 0 && CLOSING.indexOf(next) < 0) {
                escaped.append("\\:"); // a place to break a line, where Chinese has no blanks
            }
        }
        return escaped.toString();
    }
}
