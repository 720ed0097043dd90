package crm.cli.run;

import crm.base.Language;
import crm.base.Names;
import crm.base.Phrase;
import crm.cli.option.OutputEncoding;
import crm.cli.option.OutputFormat;
import crm.cli.option.ReportOptions;
import crm.field.Dates;
import crm.field.ValueType;
import crm.output.Content;
import crm.problem.Complaint;
import crm.problem.Fault;
import crm.problem.Problems;
import crm.report.CalendarFile;
import crm.report.Page;
import crm.report.Report;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One run of a command that makes a report: its options, checked, what it reads, the problems found so far and where its
 * report goes. Not thread-safe.
 */
public final class CommandRun {

    /** So many errors and warnings are told where no option says how many. */
    private static final int USUAL_ERRORS = 20;

    final Surroundings surroundings;
    final ReportOptions options;
    final Problems problems;
    final boolean isListingProblems;
    private final int maxErrors;
    private final Inputs inputs;
    private final ReportWriter writer;

    /**
     * Checks the options.
     *
     * @throws Stop if they cannot be followed
     */
    public CommandRun(Surroundings surroundings, ReportOptions options) throws Stop {
        this(surroundings, options, false);
    }

    /** A run whose report lists all problems, those of records that are put aside as well. */
    public static CommandRun listingProblems(Surroundings surroundings, ReportOptions options) throws Stop {
        return new CommandRun(surroundings, options, true);
    }

    private CommandRun(Surroundings surroundings, ReportOptions options, boolean isListingProblems) throws Stop {
        this.surroundings = surroundings;
        this.options = options;
        this.isListingProblems = isListingProblems;
        maxErrors = options.maxErrors.or(USUAL_ERRORS);
        if (maxErrors < 1) {
            throw Stop.usage("--max-errors wants a number from 1 on", "--max-errors 应为 1 或以上的数字");
        }
        if (options.encoding.or(OutputEncoding.UTF_8) != OutputEncoding.UTF_8 && options.format() != OutputFormat.CSV) {
            throw Stop.usage("--encoding goes with -f csv", "--encoding 只用于 -f csv");
        }
        Path rejects = options.rejects.orNull();
        if (ReportOptions.isStandardStream(rejects)) {
            throw Stop.usage("--rejects wants a file: standard output is the report's", "--rejects 须给出文件:标准输出用于报表");
        }
        problems = new Problems(isListingProblems ? Integer.MAX_VALUE : maxErrors, options.strict.isGiven());
        surroundings.settings().problems().forEach(problems::add);
        RejectsFile aside = rejects == null ? null : new RejectsFile(rejects);
        inputs = new Inputs(this, aside);
        writer = new ReportWriter(surroundings, options, inputs, aside);
    }

    /** What the run reads. */
    public Inputs inputs() {
        return inputs;
    }

    /** The language of text and messages. */
    Language language() {
        return surroundings.textLanguage(options.language.orNull());
    }

    /** The problems found so far. */
    public Problems problems() {
        return problems;
    }

    /** The day as of which the report speaks. */
    public LocalDate day() throws Stop {
        String given = options.asOf.orNull();
        return given == null ? surroundings.today().get() : day(given, "--as-of");
    }

    /** The day that an option names. */
    public static LocalDate day(String given, String option) throws Stop {
        return value(given, option, ValueType.DATE);
    }

    /** The month that an option names. */
    public static YearMonth month(String given, String option) throws Stop {
        return value(given, option, ValueType.MONTH);
    }

    /** The value of an option, read as in the records. */
    private static <T> T value(String given, String option, ValueType<T> type) throws Stop {
        List<Phrase> wrong = new ArrayList<>();
        Complaint complaint = (Fault fault, Object... arguments) -> wrong.add(new Phrase("{0}; {1}", "{0};{1}")
                .with(fault.what().with(arguments), fault.advice().with(arguments)));
        T value = type.parse(Names.trimmed(given), complaint);
        if (value == null) {
            throw Stop.usage("{0}: {1}", "{0}:{1}", option, wrong.get(0));
        }
        return value;
    }

    /** The last day of the year that {@code --year} names. */
    public static LocalDate lastDay(int year) throws Stop {
        if (year < Dates.FIRST_YEAR || year > Dates.LAST_YEAR) {
            throw Stop.usage(
                    "--year: {0} is no year from {1} to {2}",
                    "--year:{0} 不在 {1} 到 {2} 之间", year, Dates.FIRST_YEAR, Dates.LAST_YEAR);
        }
        return LocalDate.of(year, 12, 31);
    }

    /** Tells the problems, and ends the run if there are errors among them. */
    public void stopOnErrors() throws Stop {
        inputs.tellChanges();
        if (problems.errorCount() > 0) {
            tellProblems();
            Messages.say(new Phrase("nothing was written", "未写出任何内容"), language(), surroundings);
            throw Stop.badData();
        }
    }

    /** Tells on standard error the first problems of each severity, and how many there are. */
    public void tellProblems() {
        Messages.tell(problems, maxErrors, language(), surroundings);
    }

    /** Whether the report is to be a page. */
    public boolean isPage() {
        return options.format() == OutputFormat.HTML;
    }

    /** Writes a report, after what is doubtful has been told. */
    public void write(Report report) throws Stop {
        tellAndWrite(writer.content(report));
    }

    /** Writes a report, or the page that it can also be, after what is doubtful has been told. */
    public void writeOrPage(Report report, Supplier<Page> page) throws Stop {
        tellAndWrite(isPage() ? writer.content(page) : writer.content(report));
    }

    /** Writes a report, or the calendar that it can also be, after what is doubtful has been told. */
    public void writeOrCalendar(Report report, Supplier<CalendarFile> calendar) throws Stop {
        tellAndWrite(writer.content(report, calendar));
    }

    private void tellAndWrite(Content content) throws Stop {
        stopOnErrors();
        tellProblems();
        writer.write(content);
    }

    /** Writes the same, and behind it the ledger of what it says. */
    public void writeWithLedger(Report report, Supplier<CalendarFile> calendar, Path file, Report ledger) throws Stop {
        stopOnErrors();
        tellProblems();
        writer.write(writer.content(report, calendar), file, ledger);
    }

    /**
     * Writes a report that lists the problems. Where it does not go to standard output as text they are told on standard
     * error as well, as in every other run.
     */
    public void writeListing(Report report) throws Stop {
        if (options.file() != null || options.format() != OutputFormat.TEXT) {
            tellProblems();
        }
        writer.write(writer.content(report));
    }

    /** Writes a text as it is in place of a report. */
    public void writeText(String text) throws Stop {
        writer.write(ReportWriter.characters(out -> out.write(text)));
    }
}
