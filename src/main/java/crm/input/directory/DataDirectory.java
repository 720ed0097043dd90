package crm.input.directory;

import crm.base.Display;
import crm.base.Phrase;
import crm.field.RecordKind;
import crm.field.RecordKinds;
import crm.input.InputFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a data directory by kind: {@code KIND.csv}, {@code KIND-*.csv} and {@code KIND/*.csv}, and
 * the same with {@code .yaml} or {@code .yml}, in the order of their names. Lists the directory once, when
 * it is opened. Immutable.
 */
public final class DataDirectory {

    private static final Set<String> POLICY = Set.of("policy.yaml", "policy.yml");

    private final String given;
    private final List<InputFile> files;
    private final List<Path> strangers;
    private final @Nullable Path policy;
    private final @Nullable Path settings;
    private final Path directory;
    private final Map<Path, FileStamp> stamps = new HashMap<>();

    private DataDirectory(
            Path directory,
            String given,
            List<InputFile> files,
            List<Path> strangers,
            @Nullable Path policy,
            @Nullable Path settings) {
        this.directory = directory;
        this.given = given;
        this.files = files;
        this.strangers = strangers;
        this.policy = policy;
        this.settings = settings;
        files.forEach(file -> stamps.put(file.path(), FileStamp.of(file.path())));
    }

    /**
     * Lists a directory.
     *
     * @param directory where it is
     * @param given how the user named it; blank for the current directory
     * @throws InputMissing if it is not there or no directory
     * @throws IOException if it cannot be listed
     */
    public static DataDirectory open(Path directory, String given) throws InputMissing, IOException {
        if (!Files.isDirectory(directory)) {
            throw new InputMissing(new Phrase(
                            "the data directory {0} does not exist; name one with -d, or make one with: crm init {0}",
                            "数据目录 {0} 不存在;请用 -d 指定,或新建:crm init {0}")
                    .with(Display.visible(given)));
        }
        List<InputFile> files = new ArrayList<>();
        List<Path> strangers = new ArrayList<>();
        Path policy = null;
        Path settings = null;
        for (Path path : sorted(directory)) {
            String name = path.getFileName().toString();
            RecordKind folder = Files.isDirectory(path) ? kindNamed(name) : null;
            if (folder != null) {
                for (Path inner : sorted(path)) {
                    if (isTable(inner.getFileName().toString())) {
                        files.add(file(inner, given, name + '/' + inner.getFileName(), folder));
                    }
                }
                continue;
            }
            RecordKind kind = isTable(name) ? kindOf(name) : null;
            if (kind != null) {
                files.add(file(path, given, name, kind));
            } else if (POLICY.contains(name)) {
                policy = policy == null ? path : policy;
            } else if (Settings.NAMES.contains(name)) {
                settings = settings == null ? path : settings;
            } else if (isTable(name) || isWorkbook(name)) {
                strangers.add(path);
            }
        }
        files.sort(Comparator.comparing(InputFile::shown));
        return new DataDirectory(directory, given, List.copyOf(files), List.copyOf(strangers), policy, settings);
    }

    private static List<Path> sorted(Path directory) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(paths::add);
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        paths.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return paths;
    }

    private static InputFile file(Path path, String given, String name, RecordKind kind) {
        return new InputFile(path, InputFile.shown(given, name), kind, !hasEnding(name, ".csv"));
    }

    /** The kind whose file a name is, its ending included; null if it is none. */
    private static @Nullable RecordKind kindOf(String name) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        int dash = stem.indexOf('-');
        return kindNamed(dash < 0 ? stem : stem.substring(0, dash));
    }

    private static @Nullable RecordKind kindNamed(String name) {
        for (RecordKind kind : RecordKinds.ALL) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    /** Whether a name is that of a CSV or YAML file that is no leftover of an editor. */
    public static boolean isTable(String name) {
        boolean leftByAnEditor = name.startsWith(".") || name.startsWith("~$");
        return !leftByAnEditor && (hasEnding(name, ".csv") || hasEnding(name, ".yaml") || hasEnding(name, ".yml"));
    }

    private static boolean isWorkbook(String name) {
        return !name.startsWith("~$")
                && (hasEnding(name, ".xlsx") || hasEnding(name, ".xls") || hasEnding(name, ".et"));
    }

    private static boolean hasEnding(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** The files of a kind, in the order of their names. */
    public List<InputFile> files(RecordKind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }

    /** The files of all kinds, in the order of their names. */
    public List<InputFile> files() {
        return files;
    }

    /**
     * The files of some kinds that are no longer as they were when the directory was opened, or were not there then, in
     * the order of their names.
     *
     * @throws IOException if the directory cannot be listed any more
     */
    List<InputFile> changed(Set<RecordKind> kinds) throws IOException {
        Map<String, InputFile> changed = new TreeMap<>();
        for (InputFile file : files) {
            if (!FileStamp.of(file.path()).equals(stamps.get(file.path()))) {
                changed.put(file.shown(), file);
            }
        }
        try {
            for (InputFile file : open(directory, given).files()) {
                if (!stamps.containsKey(file.path())) {
                    changed.put(file.shown(), file);
                }
            }
        } catch (InputMissing e) {
            throw new IOException(e);
        }
        return changed.values().stream()
                .filter(file -> kinds.contains(file.kind()))
                .toList();
    }

    /** CSV and YAML files whose names are no kind of record, and workbooks, by name. */
    public List<Path> strangers() {
        return strangers;
    }

    /** The policy that replaces the built-in one; null if there is none. */
    public @Nullable Path policy() {
        return policy;
    }

    /** The file of settings, which {@link Settings} reads; null if there is none. */
    public @Nullable Path settings() {
        return settings;
    }

    /** The name of a file in this directory as messages write it. */
    public String shown(String name) {
        return InputFile.shown(given, name);
    }
}
