package crm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, which the build writes down once. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"crm " + number()};
    }

    /** The number alone. */
    static String number() {
        return property("version");
    }

    /** The day of the version, as YYYY-MM-DD. */
    static String date() {
        return property("date").substring(0, 10);
    }

    private static String property(String name) {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
