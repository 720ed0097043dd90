package crm.benchmark.run;

import crm.benchmark.peer.DuckDbPeer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * DuckDB as it lies on a machine where it is installed: its library as a file beside its classes. From the jar of the
 * repository each start would unpack 60 MB first. Immutable.
 */
final class DuckDb {

    private static final String LIBRARY = "libduckdb_java.so_";

    private final Path jar;
    private final Path sql;

    private DuckDb(Path jar, Path sql) {
        this.jar = jar;
        this.sql = sql;
    }

    /**
     * Installs it, unless it is there already.
     *
     * @param folder where
     * @param sql the folder of the SQL files
     */
    static DuckDb install(Path folder, Path sql) throws IOException {
        Path downloaded = Jvm.locationOf(org.duckdb.DuckDBDriver.class);
        Path installed = folder.resolve("duckdb").resolve(downloaded.getFileName());
        if (!Files.exists(installed)) {
            Files.createDirectories(installed.getParent());
            Path unfinished = installed.resolveSibling("unfinished.jar");
            try (ZipFile zip = new ZipFile(downloaded.toFile());
                    ZipOutputStream slim = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                Enumeration<? extends ZipEntry> entries = zip.entries();
                while (entries.hasMoreElements()) {
                    ZipEntry entry = entries.nextElement();
                    if (!entry.getName().startsWith(LIBRARY)) {
                        slim.putNextEntry(new ZipEntry(entry.getName()));
                        zip.getInputStream(entry).transferTo(slim);
                    } else if (entry.getName().endsWith(platform())) {
                        try (OutputStream library = Files.newOutputStream(installed.resolveSibling(entry.getName()))) {
                            zip.getInputStream(entry).transferTo(library);
                        }
                    }
                }
            }
            Files.move(unfinished, installed);
        }
        return new DuckDb(installed, sql);
    }

    private static String platform() {
        String machine = System.getProperty("os.arch");
        boolean isMac = System.getProperty("os.name").startsWith("Mac");
        return isMac ? "osx_universal" : machine.equals("aarch64") ? "linux_arm64" : "linux_amd64";
    }

    /** The command that runs SQL files; a virtual machine whose own share is small. */
    List<String> command(Path data, String asOf, Path output, String... files) {
        List<String> command = new ArrayList<>(Jvm.quick(DuckDbPeer.class, jar));
        command.addAll(List.of(data.toString(), asOf, output.toString()));
        for (String file : files) {
            command.add(sql.resolve(file + ".sql").toString());
        }
        return List.copyOf(command);
    }

    /** Its version. */
    String version() {
        return jar.getFileName().toString().replaceAll("[^0-9.]", "").replaceAll("\\.$", "");
    }
}
