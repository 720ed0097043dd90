package crm.cli.help;

import crm.base.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the help needs beside the commands: their texts in Chinese, and the version, which the build writes down. */
public final class HelpResources {

    private HelpResources() {}

    /** The help texts of a language; null for English, in which they stand with the commands and options. */
    public static @Nullable ResourceBundle texts(Language language) {
        return language == Language.ZH ? bundle("help_zh.properties") : null;
    }

    /** The version of the program. */
    public static String version() {
        return bundle("version.properties").getString("version");
    }

    /** The day of the version, as YYYY-MM-DD. */
    public static String versionDate() {
        return bundle("version.properties").getString("date").substring(0, 10);
    }

    private static ResourceBundle bundle(String name) {
        try {
            return new PropertyResourceBundle(new StringReader(text(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file that lies beside this class. */
    static String text(String name) {
        try (InputStream in = HelpResources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
