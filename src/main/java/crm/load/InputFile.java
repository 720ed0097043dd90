package crm.load;

import crm.record.RecordKind;
import java.nio.file.Path;

/**
 * One file of a data directory. Immutable.
 *
 * @param path where it is
 * @param shown its name as messages write it: the directory as the user gave it, with slashes
 * @param kind what its records are of
 * @param yaml whether it is YAML; otherwise it is CSV
 */
public record InputFile(Path path, String shown, RecordKind kind, boolean yaml) {}
