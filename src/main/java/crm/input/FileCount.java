package crm.input;

/**
 * How many records were read from a file. Immutable.
 *
 * @param file which
 * @param good records that were kept
 * @param rejected records that were not, or could not be kept
 * @param whole whether the file could be read to its end
 */
public record FileCount(InputFile file, long good, long rejected, boolean whole) {

    /** The same with more good records. */
    public FileCount plus(long more) {
        return new FileCount(file, good + more, rejected, whole);
    }
}
