package crm.cli.run;

import crm.base.Display;
import crm.base.Language;
import crm.base.Phrase;
import crm.cli.option.Colour;
import crm.cli.option.OutputEncoding;
import crm.cli.option.OutputFormat;
import crm.cli.option.ReportOptions;
import crm.output.BrokenPipeException;
import crm.output.Content;
import crm.output.Destination;
import crm.output.InputGuard;
import crm.output.OutputException;
import crm.output.Outputs;
import crm.output.OverwriteException;
import crm.render.CalendarRenderer;
import crm.render.CsvRenderer;
import crm.render.HtmlRenderer;
import crm.render.JsonRenderer;
import crm.render.TextRenderer;
import crm.render.TextStyle;
import crm.report.CalendarFile;
import crm.report.Page;
import crm.report.Report;
import crm.report.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report of a run in the format, language and encoding that are asked for, and with it the bad records that
 * were put aside: all of it or nothing, and never over a file that the run reads.
 */
final class ReportWriter {

    private final Surroundings surroundings;
    private final ReportOptions options;
    private final Inputs inputs;
    private final @Nullable RejectsFile rejects;
    private final Language textLanguage;
    private final Language tableLanguage;
    private final int threads;
    private final List<Destination> destinations = new ArrayList<>();
    private final Outputs outputs = new Outputs();

    ReportWriter(Surroundings surroundings, ReportOptions options, Inputs inputs, @Nullable RejectsFile rejects) {
        this.surroundings = surroundings;
        this.options = options;
        this.inputs = inputs;
        this.rejects = rejects;
        this.textLanguage = surroundings.textLanguage(options.language.orNull());
        this.tableLanguage = surroundings.tableLanguage(options.language.orNull());
        this.threads = surroundings.lanes().threads();
    }

    /** A report as text, CSV or JSON. */
    Content content(Report report) {
        return switch (options.format()) {
            case CSV ->
                out -> {
                    OutputEncoding encoding = encoding();
                    Charset charset = encoding.charset();
                    out.write(encoding.mark().getBytes(charset));
                    CsvRenderer.render(report.table(), tableLanguage, charset, threads, out);
                };
            case JSON -> out -> JsonRenderer.render(report, tableLanguage, threads, out);
            case TEXT -> characters(out -> TextRenderer.render(report, textLanguage, style(), out));
            case ICS, HTML -> throw new IllegalStateException("no calendar and no page: " + report.name());
        };
    }

    /** A report as text, CSV or JSON, or the calendar that it can also be. */
    Content content(Report report, Supplier<CalendarFile> calendar) {
        return options.format() == OutputFormat.ICS
                ? characters(out -> CalendarRenderer.render(calendar.get(), textLanguage, out))
                : content(report);
    }

    /** A page. */
    Content content(Supplier<Page> page) {
        return characters(out -> HtmlRenderer.render(page.get(), textLanguage, out));
    }

    /** What writes characters. */
    interface Characters {
        /** Writes them. */
        void writeTo(Writer out) throws IOException;
    }

    /** Characters in UTF-8. */
    static Content characters(Characters characters) {
        return out -> {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
                characters.writeTo(writer);
            }
        };
    }

    private OutputEncoding encoding() {
        String set = surroundings.settings().encoding();
        return options.encoding.or(set == null ? OutputEncoding.UTF_8 : OutputEncoding.of(set));
    }

    private TextStyle style() {
        boolean toStandardOutput = options.file() == null;
        return new TextStyle(
                toStandardOutput ? surroundings.columns() : TextStyle.DEFAULT_COLUMNS,
                surroundings.isColoured(options.colour.or(Colour.AUTO), toStandardOutput));
    }

    /** Writes a report. */
    void write(Content report) throws Stop {
        add(report);
        write();
    }

    /** Writes a report, and behind it the ledger of what it says. */
    void write(Content report, Path file, Report ledger) throws Stop {
        add(report);
        add(Destination.file(file), csv(ledger.table(), Language.EN));
        write();
    }

    private void add(Content report) {
        if (rejects != null) {
            add(Destination.file(rejects.file()), csv(rejects.table(), tableLanguage));
        }
        Path file = options.file();
        add(file == null ? surroundings.out() : Destination.file(file), report);
    }

    private void add(Destination destination, Content content) {
        destinations.add(destination);
        outputs.add(destination, content);
    }

    private static Content csv(Table<?> table, Language language) {
        return out -> CsvRenderer.render(table, language, StandardCharsets.UTF_8, 1, out);
    }

    private void write() throws Stop {
        try {
            InputGuard.check(inputs.files(), destinations);
            outputs.write();
        } catch (OverwriteException e) {
            throw Stop.because(ExitStatus.USAGE, e.phrase());
        } catch (BrokenPipeException e) {
            throw Stop.quietly();
        } catch (OutputException e) {
            throw Stop.because(ExitStatus.CANNOT_WRITE, e.phrase());
        }
        if (rejects != null && rejects.count() > 0) {
            Phrase warning = new Phrase(
                    "warning: bad records left out: {0}; they are in {1} with their reasons",
                    "警告:剔除了 {0} 条有误的记录;记录及原因见 {1}");
            String file = Display.visible(rejects.file().toString());
            Messages.say(warning.with(rejects.count(), file), textLanguage, surroundings);
        }
    }
}
