package crm.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encoding of what is written. */
enum OutputEncoding {
    /** UTF-8. */
    UTF_8,
    /** UTF-8 with a byte order mark, by which Excel knows it. */
    UTF_8_BOM,
    /** What Excel saves and opens in China. */
    GB18030;

    /** How characters become bytes. */
    Charset charset() {
        return this == GB18030 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    /** What stands before everything else. */
    String mark() {
        return this == UTF_8_BOM ? "\uFEFF" : "";
    }
}
