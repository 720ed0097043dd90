package crm.cli.option;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The encoding of CSV that is written. */
public enum OutputEncoding {
    /** UTF-8. */
    UTF_8,
    /** UTF-8 with a byte order mark, by which Excel knows it. */
    UTF_8_BOM,
    /** What Excel saves and opens in China. */
    GB18030;

    /** The words that stand for the encodings: {@code utf-8}. */
    public static List<String> words() {
        return new EnumConverter(values()).words();
    }

    /** The encoding that one of the words stands for. */
    public static OutputEncoding of(String word) {
        return values()[words().indexOf(word)];
    }

    /** How characters become bytes. */
    public Charset charset() {
        return this == GB18030 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    /** What stands before everything else. */
    public String mark() {
        return this == UTF_8_BOM ? "\uFEFF" : "";
    }
}
