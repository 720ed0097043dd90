package crm.cli;

import crm.base.Display;
import crm.base.Language;
import crm.base.Names;
import crm.base.Phrase;
import crm.field.Dates;
import crm.field.ValueType;
import crm.field.ValueTypes;
import crm.greeting.GreetingLedger;
import crm.input.FileCount;
import crm.input.LoadOptions;
import crm.input.ParallelReading;
import crm.input.Progress;
import crm.input.Rejects;
import crm.input.bind.RecordIndex;
import crm.input.directory.DataDirectory;
import crm.input.directory.InputMissing;
import crm.input.directory.Loader;
import crm.input.policy.PolicyDocument;
import crm.input.policy.PolicyFile;
import crm.input.text.ReadTrouble;
import crm.output.BrokenPipeException;
import crm.output.Content;
import crm.output.Destination;
import crm.output.FileLease;
import crm.output.InputGuard;
import crm.output.OutputException;
import crm.output.Outputs;
import crm.output.OverwriteException;
import crm.problem.Complaint;
import crm.problem.Fault;
import crm.problem.Problems;
import crm.record.Customer;
import crm.render.CalendarRenderer;
import crm.render.CsvRenderer;
import crm.render.HtmlRenderer;
import crm.render.JsonRenderer;
import crm.render.TextRenderer;
import crm.render.TextStyle;
import crm.report.CalendarFile;
import crm.report.Page;
import crm.report.Report;
import crm.report.work.CheckReport;
import crm.report.work.PolicyReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of a command over a data directory: what its options settle, and the steps that all commands share. */
final class Session {

    /** Another run takes seconds; one that takes longer hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What messages call standard input. */
    private static final String STANDARD_INPUT = "<stdin>";

    private final Surroundings surroundings;
    private final DataOptions data;
    private final OutputOptions output;
    private final Problems problems;
    private final Optional<Charset> encoding;
    private final @Nullable RejectsFile rejects;
    private final List<Path> inputs = new ArrayList<>();
    private final List<Loader> loaders = new ArrayList<>();
    private @Nullable DataDirectory directory;
    private @Nullable Path blank;

    /**
     * Settles the options.
     *
     * @param keep how many problems of each severity are kept
     */
    Session(Surroundings surroundings, DataOptions data, OutputOptions output, int keep) throws Stop {
        this.surroundings = surroundings;
        this.data = data;
        this.output = output;
        if (data.maxErrors < 1) {
            throw Stop.usage("--max-errors wants a number from 1 on", "--max-errors 应为 1 或以上的数字");
        }
        if (output.encoding != null && output.encoding != OutputEncoding.UTF_8 && output.format() != OutputFormat.CSV) {
            throw Stop.usage("--encoding goes with -f csv", "--encoding 只用于 -f csv");
        }
        if (isStandardStream(data.rejects)) {
            throw Stop.usage("--rejects wants a file: standard output is the report's", "--rejects 须给出文件:标准输出用于报表");
        }
        this.problems = new Problems(keep, data.strict);
        surroundings.settings().problems().forEach(problems::add);
        this.encoding = encoding(data.inputEncoding);
        this.rejects = data.rejects == null ? null : new RejectsFile();
    }

    private static Optional<Charset> encoding(@Nullable String name) throws Stop {
        if (name == null) {
            return Optional.empty();
        }
        Optional<Charset> charset = LoadOptions.charset(name);
        if (charset.isEmpty()) {
            throw Stop.usage(
                    "--input-encoding: {0} is none of utf-8, gb18030, utf-16le, utf-16be",
                    "--input-encoding:{0} 不是 utf-8、gb18030、utf-16le、utf-16be 之一", Display.quoted(name));
        }
        return charset;
    }

    /** The language of text and messages. */
    Language language() {
        return Languages.ofText(output.language, surroundings);
    }

    /** The problems found so far. */
    Problems problems() {
        return problems;
    }

    /** The day that an option names; today where it is absent. */
    LocalDate day(@Nullable String option, String name) throws Stop {
        if (option == null) {
            return surroundings.today().get();
        }
        return value(option, name, ValueTypes.DATE);
    }

    /** The month that an option names. */
    static YearMonth month(String option, String name) throws Stop {
        return value(option, name, ValueTypes.MONTH);
    }

    /** The value of an option, read as in the records. */
    private static <T> T value(String option, String name, ValueType<T> type) throws Stop {
        List<Phrase> wrong = new ArrayList<>();
        Complaint complaint = (Fault fault, Object... arguments) -> wrong.add(new Phrase("{0}; {1}", "{0};{1}")
                .with(fault.what().with(arguments), fault.advice().with(arguments)));
        T value = type.parse(Names.trimmed(option), complaint);
        if (value == null) {
            throw Stop.usage("{0}: {1}", "{0}:{1}", name, wrong.get(0));
        }
        return value;
    }

    /** Refuses a year that an option names and whose days are not read. */
    static void checkYear(int year) throws Stop {
        if (year < Dates.FIRST_YEAR || year > Dates.LAST_YEAR) {
            throw Stop.usage(
                    "--year: {0} is no year from {1} to {2}",
                    "--year:{0} 不在 {1} 到 {2} 之间", year, Dates.FIRST_YEAR, Dates.LAST_YEAR);
        }
    }

    /** The data directory, listed once. */
    DataDirectory directory() throws Stop {
        if (directory == null) {
            String given = data.data != null ? data.data.toString() : surroundings.variable("CRM_DATA");
            try {
                directory = DataDirectory.open(Path.of(given), given);
            } catch (InputMissing e) {
                throw Stop.because(ExitStatus.MISSING, e.phrase());
            } catch (IOException e) {
                throw Stop.because(
                        ExitStatus.MISSING,
                        new Phrase("the data directory {0} cannot be read: {1}", "无法读取数据目录 {0}:{1}")
                                .with(Display.visible(given), ReadTrouble.of(e)));
            }
        }
        return directory;
    }

    /**
     * The policy in force: the one that an option names, the data directory's, or the built-in one; with the company's
     * name as the settings have it.
     */
    PolicyDocument policy() throws Stop {
        PolicyDocument document = policyAsWritten();
        String company = surroundings.settings().company();
        return company == null ? document : document.ofCompany(company);
    }

    private PolicyDocument policyAsWritten() throws Stop {
        Path given = data.policy;
        if (given != null) {
            return policyAt(given, given.toString());
        }
        Path found = directory().policy();
        return found == null
                ? PolicyFile.builtIn()
                : policyAt(found, directory().shown(found.getFileName().toString()));
    }

    /** Reads a policy; its problems end the run. */
    PolicyDocument policyAt(Path path, String shown) throws Stop {
        if (isStandardStream(path)) {
            return read(PolicyFile.read(surroundings.in(), STANDARD_INPUT, problems), STANDARD_INPUT);
        }
        if (!Files.exists(path)) {
            throw Stop.because(
                    ExitStatus.MISSING,
                    new Phrase(
                                    "{0}: there is no such policy file; crm policy prints the built-in one to start from",
                                    "{0}:没有这个办法文件;可用 crm policy 输出内置办法作为起点")
                            .with(Display.visible(shown)));
        }
        inputs.add(path);
        return read(PolicyFile.read(path, shown, problems), shown);
    }

    private PolicyDocument read(@Nullable PolicyDocument document, String shown) throws Stop {
        if (document == null) {
            stopOnErrors();
            throw new IllegalStateException("a policy without problems was not read: " + shown);
        }
        return document;
    }

    /** A file that an option or argument names, as messages and reports write it. */
    static String shown(Path file) {
        return isStandardStream(file) ? STANDARD_INPUT : file.toString();
    }

    /** Whether what an option or argument names is no file, but standard input or output. */
    static boolean isStandardStream(@Nullable Path file) {
        return file != null && file.toString().equals("-");
    }

    /** The policy in force, or, its problems told, the built-in one: what else is wrong can be looked for by it. */
    PolicyDocument policyOrBuiltIn() throws Stop {
        try {
            return policy();
        } catch (Stop stop) {
            if (stop.status() != ExitStatus.BAD_DATA) {
                throw stop;
            }
            return PolicyFile.builtIn();
        }
    }

    /**
     * The policy in force, to be shown. An empty file is what a shell has made of {@code crm policy >
     * policy.yaml} before the program starts; it says nothing.
     */
    PolicyDocument policyToShow() throws Stop {
        Path found = data.policy == null ? directory().policy() : null;
        if (found == null || found.toFile().length() > 0) {
            return policy();
        }
        blank = found;
        return PolicyFile.builtIn();
    }

    /** Every file that a run might read: none of them is ever written over. */
    private List<Path> inputs() {
        List<Path> all = new ArrayList<>(inputs);
        try {
            DataDirectory listed = directory();
            listed.files().forEach(file -> all.add(file.path()));
            Path policy = listed.policy();
            if (policy != null && !policy.equals(blank)) {
                all.add(policy);
            }
            Path settings = listed.settings();
            if (settings != null) {
                all.add(settings);
            }
        } catch (Stop stop) {
            // there is no data directory, so nothing in it can be written over
        }
        return all;
    }

    /** Reads the records of the data directory, telling also of those that are put aside. */
    Loader loaderThatTells() throws Stop {
        RejectsFile aside = rejects;
        Rejects telling = aside == null
                ? null
                : (at, record, why) -> {
                    aside.add(at, record, why);
                    why.forEach(problems::add);
                };
        return loader(telling);
    }

    /** Reads the records of the data directory. */
    Loader loader() throws Stop {
        return loader(rejects);
    }

    private Progress progress() {
        boolean isShown =
                surroundings.errIsTerminal() && !surroundings.variable("TERM").equals("dumb");
        return isShown ? new ProgressLine(surroundings, language()) : Progress.NONE;
    }

    private Loader loader(@Nullable Rejects aside) throws Stop {
        Loader loader = new Loader(
                directory(), new LoadOptions(encoding, data.strict, aside, surroundings.lanes(), progress()), problems);
        loaders.add(loader);
        return loader;
    }

    /** The customers of the data directory. */
    RecordIndex<Customer> customers(Loader loader) throws Stop {
        try {
            return loader.customers();
        } catch (InputMissing e) {
            throw Stop.because(ExitStatus.MISSING, e.phrase());
        }
    }

    /** The customer that an option names by id or by unique name. */
    Customer customer(String idOrName, RecordIndex<Customer> customers) throws Stop {
        List<Customer> found = customers.find(Names.trimmed(idOrName));
        String shown = Display.quoted(idOrName);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw Stop.usage(
                    "several customers are named {0}: {1}; give the id",
                    "有多个客户名为 {0}:{1};请给出编号",
                    shown,
                    Phrase.list(found.stream().map(Customer::id).toList()));
        }
        Optional<String> near = customers.nearest(idOrName);
        throw near.isPresent()
                ? Stop.usage(
                        "no customer has the id or name {0}; did you mean {1}?",
                        "没有编号或名称为 {0} 的客户;是不是 {1}?", shown, near.get())
                : Stop.usage(
                        "no customer has the id or name {0}; crm classify lists all",
                        "没有编号或名称为 {0} 的客户;crm classify 列出全部客户", shown);
    }

    /** Tells the errors, and ends the run if there are any. */
    void stopOnErrors() throws Stop {
        loaders.forEach(Loader::tellChanges);
        if (problems.errorCount() > 0) {
            tellProblems();
            Messages.say(new Phrase("nothing was written", "未写出任何内容"), language(), surroundings);
            throw Stop.badData();
        }
    }

    /** Tells all problems on standard error: the first of each severity, and how many there are. */
    void tellProblems() {
        Messages.tell(problems, data.maxErrors, language(), surroundings);
    }

    /** Writes a report, after what is doubtful has been told. */
    void write(Report report) throws Stop {
        stopOnErrors();
        tellProblems();
        writeOnly(report);
    }

    /**
     * Writes a report that shows the problems itself. Where it does not go to standard output as text they
     * are told on standard error as well, as in every other run.
     */
    void writeWithProblems(Report report) throws Stop {
        if (output.file() != null || output.format() != OutputFormat.TEXT) {
            tellProblems();
        }
        writeOnly(report);
    }

    /** Whether the report is to be a page. */
    boolean isPage() {
        return output.format() == OutputFormat.HTML;
    }

    /** Writes a page, after what is doubtful has been told. */
    void write(Page page) throws Stop {
        stopOnErrors();
        tellProblems();
        write(written(writer -> HtmlRenderer.render(page, language(), writer)), null, null);
    }

    private void writeOnly(Report report) throws Stop {
        write(content(report), null, null);
    }

    private Content content(Report report, Supplier<CalendarFile> calendar) {
        return output.format() != OutputFormat.ICS
                ? content(report)
                : written(writer -> CalendarRenderer.render(calendar.get(), language(), writer));
    }

    private OutputEncoding csvEncoding() {
        if (output.encoding != null) {
            return output.encoding;
        }
        String set = surroundings.settings().encoding();
        return set == null
                ? OutputEncoding.UTF_8
                : new Choice.OfEncoding().find(set).orElseThrow();
    }

    private Content content(Report report) {
        Language ofTable = Languages.ofTable(output.language, surroundings);
        return switch (output.format()) {
            case CSV ->
                out -> {
                    OutputEncoding encoding = csvEncoding();
                    Charset charset = encoding.charset();
                    out.write(encoding.mark().getBytes(charset));
                    CsvRenderer.render(
                            report.table(),
                            ofTable,
                            charset,
                            surroundings.lanes().threads(),
                            out);
                };
            case JSON ->
                out -> JsonRenderer.render(report, ofTable, surroundings.lanes().threads(), out);
            case TEXT -> written(writer -> TextRenderer.render(report, language(), style(), writer));
            case ICS, HTML -> throw new IllegalStateException("no calendar and no page: " + report.name());
        };
    }

    /** What writes characters, in UTF-8. */
    private interface Written {
        void to(Writer writer) throws IOException;
    }

    private static Content written(Written written) {
        return out -> {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
                written.to(writer);
            }
        };
    }

    /**
     * The ledger of a file; an empty one where there is none yet.
     *
     * @throws Stop if the file cannot be read
     */
    GreetingLedger ledger(Path path) throws Stop {
        if (!Files.exists(path)) {
            return GreetingLedger.EMPTY;
        }
        // crm alone writes ledgers, and none of their entries may be put aside: what it stands for would go out again.
        LoadOptions asWritten =
                new LoadOptions(Optional.empty(), data.strict, null, ParallelReading.NONE, Progress.NONE);
        return GreetingLedger.of(new Loader(directory(), asWritten, problems).ledger(path, path.toString()));
    }

    /** Waits until no other run works with a file. */
    FileLease lease(Path path) throws Stop {
        if (Files.isDirectory(path)) {
            throw Stop.usage(
                    "--ledger: {0} is a directory; name a file",
                    "--ledger:{0} 是目录;请给出文件", Display.quoted(path.toString()));
        }
        try {
            return FileLease.of(path, PATIENCE);
        } catch (OutputException e) {
            throw Stop.because(ExitStatus.CANNOT_WRITE, e.phrase());
        }
    }

    /** Writes a report, or its form as a calendar, after what is doubtful has been told. */
    void write(Report report, Supplier<CalendarFile> calendar) throws Stop {
        stopOnErrors();
        tellProblems();
        write(content(report, calendar), null, null);
    }

    /** Writes the same and, last, the ledger of what it says. */
    void write(Report report, Supplier<CalendarFile> calendar, Path path, Report ledger) throws Stop {
        stopOnErrors();
        tellProblems();
        Destination last = Destination.file(path);
        write(
                content(report, calendar),
                last,
                out -> CsvRenderer.render(ledger.table(), Language.EN, StandardCharsets.UTF_8, 1, out));
    }

    /** How each file was read. */
    static List<CheckReport.FileLine> counts(Loader loader) {
        List<CheckReport.FileLine> lines = new ArrayList<>();
        for (FileCount count : loader.counts()) {
            lines.add(new CheckReport.FileLine(
                    count.file().shown(), count.file().kind().title(), count.good(), count.rejected(), count.whole()));
        }
        return lines;
    }

    /** Every value of a policy. */
    static List<PolicyReport.Value> values(PolicyDocument document) {
        List<PolicyReport.Value> values = new ArrayList<>();
        for (PolicyDocument.Leaf leaf : document.leaves()) {
            values.add(new PolicyReport.Value(leaf.path(), leaf.value(), leaf.line()));
        }
        return values;
    }

    /** Writes what a command says instead of a report. */
    void writeText(String text) throws Stop {
        write(written(writer -> writer.write(text)), null, null);
    }

    /** Writes an output, and behind it another, if there is one. */
    private void write(Content content, @Nullable Destination last, @Nullable Content lastContent) throws Stop {
        Destination destination = output.file() == null ? surroundings.out() : Destination.file(output.file());
        List<Destination> destinations = new ArrayList<>();
        Outputs outputs = new Outputs();
        if (rejects != null && data.rejects != null) {
            Destination file = Destination.file(data.rejects);
            destinations.add(file);
            outputs.add(file, rejects.content(Languages.ofTable(output.language, surroundings)));
        }
        destinations.add(destination);
        outputs.add(destination, content);
        if (last != null && lastContent != null) {
            destinations.add(last);
            outputs.add(last, lastContent);
        }
        try {
            InputGuard.check(inputs(), destinations);
            outputs.write();
        } catch (OverwriteException e) {
            throw Stop.because(ExitStatus.USAGE, e.phrase());
        } catch (BrokenPipeException e) {
            throw Stop.quietly();
        } catch (OutputException e) {
            throw Stop.because(ExitStatus.CANNOT_WRITE, e.phrase());
        }
        if (rejects != null && rejects.count() > 0) {
            Messages.say(
                    new Phrase(
                                    "warning: bad records left out: {0}; they are in {1} with their reasons",
                                    "警告:剔除了 {0} 条有误的记录;记录及原因见 {1}")
                            .with(rejects.count(), Display.visible(String.valueOf(data.rejects))),
                    language(),
                    surroundings);
        }
    }

    private TextStyle style() {
        boolean toStandardOutput = output.file() == null;
        return new TextStyle(
                toStandardOutput ? surroundings.columns() : TextStyle.DEFAULT_COLUMNS,
                output.colour.isOn(surroundings, toStandardOutput));
    }
}
