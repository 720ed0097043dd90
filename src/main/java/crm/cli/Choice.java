package crm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option's value that is one of a few words, case ignored. */
abstract class Choice<T extends Enum<T>> implements ITypeConverter<T>, Iterable<String> {

    private final T[] values;

    Choice(T[] values) {
        this.values = values;
    }

    /** The word that stands for a value. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<T> find(String text) {
        for (T value : values) {
            if (word(value).equalsIgnoreCase(text)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    @Override
    public T convert(String text) {
        return find(text).orElseThrow(() -> new TypeConversionException(text));
    }

    /** The words of all values, in their order. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (T value : values) {
            words.add(word(value));
        }
        return words;
    }

    @Override
    public java.util.Iterator<String> iterator() {
        return words().iterator();
    }

    /** {@code text}, {@code csv} or {@code json}. */
    static final class OfFormat extends Choice<OutputFormat> {
        OfFormat() {
            super(new OutputFormat[] {OutputFormat.TEXT, OutputFormat.CSV, OutputFormat.JSON});
        }
    }

    /** {@code text}, {@code csv}, {@code json} or {@code ics}. */
    static final class OfScheduleFormat extends Choice<OutputFormat> {
        OfScheduleFormat() {
            super(new OutputFormat[] {OutputFormat.TEXT, OutputFormat.CSV, OutputFormat.JSON, OutputFormat.ICS});
        }
    }

    /** {@code text}, {@code csv}, {@code json} or {@code html}. */
    static final class OfPageFormat extends Choice<OutputFormat> {
        OfPageFormat() {
            super(new OutputFormat[] {OutputFormat.TEXT, OutputFormat.CSV, OutputFormat.JSON, OutputFormat.HTML});
        }
    }

    /** {@code customers}, {@code classes} or {@code work}. */
    static final class OfPart extends Choice<crm.report.rating.PolicyComparisonReport.Part> {
        OfPart() {
            super(crm.report.rating.PolicyComparisonReport.Part.values());
        }
    }

    /** {@code bash}, {@code zsh} or {@code fish}. */
    static final class OfShell extends Choice<Shell> {
        OfShell() {
            super(Shell.values());
        }
    }

    /** {@code en} or {@code zh}. */
    static final class OfLanguage extends Choice<crm.base.Language> {
        OfLanguage() {
            super(crm.base.Language.values());
        }
    }

    /** {@code auto}, {@code always} or {@code never}. */
    static final class OfColour extends Choice<Colour> {
        OfColour() {
            super(Colour.values());
        }
    }

    /** {@code utf-8}, {@code utf-8-bom} or {@code gb18030}. */
    static final class OfEncoding extends Choice<OutputEncoding> {
        OfEncoding() {
            super(OutputEncoding.values());
        }
    }

    /** {@code department}, {@code salesperson}, {@code region}, {@code class} or {@code role}. */
    static final class OfSummaryKey extends Choice<crm.report.contact.SummaryKey> {
        OfSummaryKey() {
            super(crm.report.contact.SummaryKey.values());
        }
    }
}
