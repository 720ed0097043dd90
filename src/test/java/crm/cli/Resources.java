package crm.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The data that tests run on. */
final class Resources {

    private Resources() {}

    /** A file or folder among the resources of the tests. */
    static Path at(String name) {
        try {
            return Path.of(Resources.class.getResource("/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in a folder, by name. */
    static List<Path> in(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder of files. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : in(from)) {
            Path copy = to.resolve(file.getFileName());
            if (Files.isDirectory(file)) {
                copy(file, copy);
            } else {
                Files.copy(file, copy);
            }
        }
    }
}
