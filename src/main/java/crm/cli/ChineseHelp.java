package crm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The help texts in Chinese; the English ones stand with the commands and options. */
final class ChineseHelp {

    private ChineseHelp() {}

    static ResourceBundle bundle() {
        try (InputStream in = ChineseHelp.class.getResourceAsStream("help_zh.properties")) {
            if (in == null) {
                throw new IllegalStateException("help_zh.properties is missing");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
