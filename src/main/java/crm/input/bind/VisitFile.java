package crm.input.bind;

import crm.input.FileCount;
import crm.input.InputFile;
import crm.input.LoadOptions;
import crm.input.csv.CsvRecords;
import crm.input.csv.CsvStart;
import crm.input.csv.Ids;
import crm.input.csv.PieceReader;
import crm.input.csv.RecordScanner;
import crm.input.text.Encoding;
import crm.input.text.InputText;
import crm.input.text.TrackedReader;
import crm.problem.Problems;
import crm.record.Visit;
import crm.record.VisitCounter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of visits in the fast lane: its beginning up to the header is read as of any file, the rest by its bytes. */
final class VisitFile<T extends VisitCounter<T>> implements VisitScan.Settlement {

    /** Bytes. A record is refused that has more characters than {@link TrackedReader#LONGEST_RECORD}. */
    private static final int LONGEST_RECORD = TrackedReader.LONGEST_RECORD / 2;

    /** Of the records that are looked at one by one, so many and one in so many of all are few. */
    private static final int FEW = 5_000;

    private static final int SHARE = 8;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final InputFile file;
    private final LoadOptions options;
    private final Problems problems;
    private final VisitWords words;
    private final Ids ids;
    private final RecordReader.Tally<Visit> tally;
    private final IdTaken idTaken;
    private @Nullable CsvRecords records;
    private long size;
    private long bytes;
    private long plain;
    private long odd;

    /** Is told whether the id of the odd record that comes next has been seen to. */
    interface IdTaken {
        void set(boolean taken);
    }

    VisitFile(
            InputFile file,
            LoadOptions options,
            Problems problems,
            VisitWords words,
            Ids ids,
            RecordReader.Tally<Visit> tally,
            IdTaken idTaken) {
        this.file = file;
        this.options = options;
        this.problems = problems;
        this.words = words;
        this.ids = ids;
        this.tally = tally;
        this.idTaken = idTaken;
    }

    /**
     * Reads the file.
     *
     * @param counters one for each thread
     * @return null if it is none for the lane, or no sense was seen in reading on
     */
    @Nullable
    FileCount read(List<T> counters) {
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            size = channel.size();
            byte[] first = first(channel, size);
            int mark = mark(first);
            CsvStart start = mark < 0 ? null : CsvStart.of(first, mark, first.length == size, file, problems, tally);
            if (start == null) {
                return null;
            }
            records = start.records();
            Iterator<T> next = counters.iterator();
            boolean whole = start.rest() == size
                    || PieceReader.read(
                            channel,
                            size,
                            start.rest(),
                            start.line(),
                            options.lanes().pieceSize(),
                            LONGEST_RECORD,
                            counters.size(),
                            () -> scan(start, next.next()));
            return whole ? tally.count(file, true).plus(plain) : null;
        } catch (IOException e) {
            return null; // the slow way tells
        } finally {
            options.progress().end();
        }
    }

    private VisitScan<T> scan(CsvStart start, T counter) {
        return new VisitScan<>(
                new RecordScanner(start.records().separator()),
                new PlainVisit(words, start.header()),
                words,
                options.strict() ? Integer.MAX_VALUE : problems.kept(),
                counter,
                ids.piece(),
                this);
    }

    private static byte[] first(FileChannel channel, long size) throws IOException {
        ByteBuffer first = ByteBuffer.allocate((int) Math.min(size, CsvStart.SIZE));
        while (first.hasRemaining() && channel.read(first, first.position()) >= 0) {
            // reads on
        }
        return Arrays.copyOf(first.array(), first.position());
    }

    /** The bytes of a UTF-8 byte order mark; below 0: the file is no text, or in another encoding, going by its beginning. */
    private int mark(byte[] first) throws IOException {
        if (InputText.noText(first, file.shown(), options.encoding()) != null) {
            return -1;
        }
        Encoding encoding = Encoding.of(new ByteArrayInputStream(first));
        return encoding.charset().equals(StandardCharsets.UTF_8) ? encoding.mark() : -1;
    }

    private static String string(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public boolean takePiece(long morePlain, long moreOdd, long unkept, Ids.Piece piece, long moreBytes) {
        plain += morePlain;
        odd += moreOdd;
        bytes += moreBytes;
        options.progress().at(file.shown(), bytes, size, plain + odd);
        problems.addUnkeptWarnings(unkept);
        ids.add(piece);
        return ids.mayAllDiffer() && (odd < FEW || odd < plain / SHARE);
    }

    @Override
    public boolean takeOdd(byte[] text, int from, int to, long line, boolean taken) throws IOException {
        idTaken.set(taken);
        boolean goOn =
                line < Integer.MAX_VALUE && records != null && records.take(string(text, from, to), UTF_8, (int) line);
        idTaken.set(false);
        return goOn && ids.mayAllDiffer();
    }
}
