package crm.load;

import crm.problem.Problems;
import crm.record.Visit;
import crm.record.VisitCounter;
import crm.scan.Ids;
import crm.scan.PieceReader;
import crm.scan.RecordScanner;
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

    /** The bytes in which the header must end. */
    private static final int START = 1 << 18;

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
    private final Intake.Tally<Visit> tally;
    private final IdTaken idTaken;
    private CsvRecords records;
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
            Intake.Tally<Visit> tally,
            IdTaken idTaken) {
        this.file = file;
        this.options = options;
        this.problems = problems;
        this.words = words;
        this.ids = ids;
        this.tally = tally;
        this.idTaken = idTaken;
        this.records = CsvRecords.oneByOne("", file.shown(), file.kind(), problems, tally);
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
            long size = channel.size();
            byte[] start = start(channel, size);
            int mark = mark(start);
            if (mark < 0 || size == mark) {
                return null;
            }
            records = CsvRecords.oneByOne(text(start, mark), file.shown(), file.kind(), problems, tally);
            int[] lineOfRest = {1};
            int rest = readHeader(start, mark, size == start.length, lineOfRest);
            CsvHeader header = records.header();
            if (rest < 0 || header == null) {
                return null;
            }
            Iterator<T> next = counters.iterator();
            boolean whole = rest == size
                    || PieceReader.read(
                            channel,
                            size,
                            rest,
                            lineOfRest[0],
                            options.lanes().pieceSize(),
                            LONGEST_RECORD,
                            counters.size(),
                            () -> scan(header, next.next()));
            return whole ? tally.count(file, true).plus(plain) : null;
        } catch (IOException e) {
            return null; // the slow way tells
        }
    }

    private VisitScan<T> scan(CsvHeader header, T counter) {
        return new VisitScan<>(
                new RecordScanner(records.separator()),
                new PlainVisit(words, header),
                words,
                options.strict() ? Integer.MAX_VALUE : problems.kept(),
                counter,
                ids.piece(),
                this);
    }

    private static byte[] start(FileChannel channel, long size) throws IOException {
        ByteBuffer start = ByteBuffer.allocate((int) Math.min(size, START));
        while (start.hasRemaining() && channel.read(start, start.position()) >= 0) {
            // reads on
        }
        return Arrays.copyOf(start.array(), start.position());
    }

    /** The bytes of a UTF-8 byte order mark; below 0: the file is no text, or in another encoding. */
    private int mark(byte[] start) throws IOException {
        Encoding marked = Encoding.marked(start, start.length);
        if (InputText.noText(start, file.shown(), options.encoding()) != null) {
            return -1;
        }
        if (marked == null) {
            return Encoding.of(new ByteArrayInputStream(start)).charset().equals(StandardCharsets.UTF_8) ? 0 : -1;
        }
        return marked.charset().equals(StandardCharsets.UTF_8) ? marked.mark() : -1;
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    /** Reads the records up to the header. Returns where the next one starts; below 0: the header is none for the lane. */
    private int readHeader(byte[] start, int from, boolean last, int[] line) throws IOException {
        RecordScanner scanner = new RecordScanner(records.separator());
        byte[] text = Arrays.copyOf(start, start.length + RecordScanner.ROOM);
        int at = from;
        while (records.header() == null && at < start.length) {
            int next = scanner.next(text, at, start.length, last);
            if (next < 0 || !records.take(string(text, at, next), UTF_8, line[0])) {
                return -1;
            }
            line[0] += scanner.lines();
            at = next;
        }
        return at;
    }

    private static String string(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public boolean takePiece(long morePlain, long moreOdd, long unkept, Ids.Piece piece) {
        plain += morePlain;
        odd += moreOdd;
        problems.addUnkeptWarnings(unkept);
        ids.add(piece);
        return ids.mayAllDiffer() && (odd < FEW || odd < plain / SHARE);
    }

    @Override
    public boolean takeOdd(byte[] text, int from, int to, long line, boolean taken) throws IOException {
        idTaken.set(taken);
        boolean goOn = line < Integer.MAX_VALUE && records.take(string(text, from, to), UTF_8, (int) line);
        idTaken.set(false);
        return goOn && ids.mayAllDiffer();
    }
}
