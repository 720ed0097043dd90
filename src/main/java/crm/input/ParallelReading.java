package crm.input;

/**
 * How CSV files are read in pieces, several at once. What is read, and what is said of it, is the same either way.
 * Immutable.
 *
 * @param pieceSize the bytes of a piece, at least 1
 * @param threads how many pieces are read at once, at least 1
 */
public record ParallelReading(int pieceSize, int threads) {

    private static final int PIECE = 1 << 18;

    /** One piece after the other. */
    public static final ParallelReading NONE = new ParallelReading(PIECE, 1);

    /** What pays, with so many processors. */
    public static ParallelReading of(int processors) {
        return new ParallelReading(PIECE, processors);
    }
}
