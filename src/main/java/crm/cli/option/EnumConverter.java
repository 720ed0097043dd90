package crm.cli.option;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words, case ignored, each of which stands for a constant of an enum: {@code utf-8-bom}. */
final class EnumConverter implements ITypeConverter<Enum<?>> {

    private final List<Enum<?>> values;

    /** A converter to one of some constants. */
    EnumConverter(Enum<?>[] values) {
        this.values = List.of(values);
    }

    /** The words, in the order of the constants. */
    List<String> words() {
        return values.stream().map(EnumConverter::word).toList();
    }

    /** The word that stands for a constant. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Enum<?> convert(String text) {
        for (Enum<?> value : values) {
            if (word(value).equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new TypeConversionException(text); // UsageErrors tells which words there are
    }
}
