package crm.input;

import crm.field.RecordKind;
import java.nio.file.Path;

/**
 * One file of a data directory. Immutable.
 *
 * @param path where it is
 * @param shown its name as messages write it: the directory as the user gave it, with slashes
 * @param kind what its records are of
 * @param yaml whether it is YAML; otherwise it is CSV
 */
public record InputFile(Path path, String shown, RecordKind kind, boolean yaml) {

    /** The name of a file in a directory as messages write it. */
    public static String shown(String given, String name) {
        return given.isEmpty() ? name : given.endsWith("/") ? given + name : given + '/' + name;
    }
}
