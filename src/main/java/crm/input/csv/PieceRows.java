package crm.input.csv;

import crm.input.RawRecord;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of one piece of a CSV file after the other, and hands each over in the order of the file. Not
 * thread-safe: one for each thread.
 */
public class PieceRows {

    private static final int PLACE = 3;

    private final CsvFile file;
    /** Of each record that is handed over: from, to, and the line counted from that of the piece. */
    private int[] places = new int[PLACE << 6];
    /** The texts of its fields; null: it has to be looked at by Commons CSV. */
    private @Nullable String[][] texts = new String[1 << 6][];

    private int count;

    /** Takes the records of a file whose header was read. */
    public PieceRows(CsvFile file) {
        this.file = file;
    }

    /** Begins a piece, or the same anew: forgets what was taken and not settled. */
    protected void begin() {
        count = 0;
    }

    /**
     * Takes a record that was found and is not blank.
     *
     * @param line counted from that of the piece
     */
    protected void take(RecordScanner found, byte[] text, int from, int to, int line) {
        hand(from, to, line, file.texts(found, text));
    }

    /**
     * Notes a record to be handed over.
     *
     * @param fields the texts of its fields; null: it has to be looked at by Commons CSV
     */
    protected final void hand(int from, int to, int line, @Nullable String @Nullable [] fields) {
        if (fields == CsvFile.NO_RECORD) {
            return;
        }
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, 2 * count);
            places = Arrays.copyOf(places, PLACE * texts.length);
        }
        places[PLACE * count] = from;
        places[PLACE * count + 1] = to;
        places[PLACE * count + 2] = line;
        texts[count++] = fields;
    }

    /** All records of the piece that were found have been taken. */
    protected void end(byte[] text) {
        // each has been noted
    }

    /**
     * Hands the records over that were taken, which is certain now. Called for one piece after the other in the order of
     * the file, never at the same time.
     *
     * @param line of the piece
     * @throws IOException if the file has to be read in another way
     */
    protected void settle(byte[] text, int line) throws IOException {
        for (int i = 0; i < count; i++) {
            int from = places[PLACE * i];
            int to = places[PLACE * i + 1];
            int at = line + places[PLACE * i + 2];
            @Nullable String[] fields = texts[i];
            RawRecord record =
                    fields == null ? file.parsed(text, from, to, at) : file.scanned(fields, text, from, to, at);
            if (record != null) {
                handle(record, fields != null);
            }
        }
    }

    /**
     * Handles a record, in the order of the file.
     *
     * @param isScanned whether it was taken with the texts of its fields
     */
    protected void handle(RawRecord record, boolean isScanned) throws IOException {
        file.handler().accept(record);
    }

    /** Counts what was settled and not handed over; other threads do so at the same time. */
    protected void count() {
        // all were handed over
    }
}
