package crm.input;

/**
 * When large files are read by their bytes, several pieces at once. What is read, and what is said of it, is the same
 * either way. Immutable.
 *
 * @param from the bytes from which on a file is read so
 * @param pieceSize the bytes of a piece
 * @param threads how many pieces are read at once
 */
public record ParallelReading(long from, int pieceSize, int threads) {

    /** Every file is read as a whole, by one thread. */
    public static final ParallelReading NONE = new ParallelReading(Long.MAX_VALUE, 1, 1);

    private static final int PIECE = 1 << 20;

    /** What pays, with so many processors. */
    public static ParallelReading of(int processors) {
        return new ParallelReading(0, PIECE, processors);
    }
}
