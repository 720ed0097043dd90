package crm.report;

import crm.base.Numbers;
import crm.base.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the records that were read: how many count, and how many are left out for which reason. Together they are
 * all records. Not thread-safe.
 */
public final class Breakdown {

    private final String code;
    private final long counted;
    private final List<Phrase> parts = new ArrayList<>();
    private long read;

    /**
     * Those that count.
     *
     * @param code names them for scripts
     * @param en what is said of them, with a place for how many
     */
    public Breakdown(String code, long counted, String en, String zh) {
        this.code = code;
        this.counted = counted;
        add(counted, en, zh);
    }

    /** Those that are left out for a reason, told if there are any. */
    public Breakdown and(long count, String en, String zh) {
        if (count > 0) {
            add(count, en, zh);
        }
        return this;
    }

    private void add(long count, String en, String zh) {
        read += count;
        parts.add(new Phrase(en, zh).with(Numbers.grouped(count)));
    }

    /**
     * The note that tells all of it.
     *
     * @param one what is said in English where one record was read, with places as {@code many}
     * @param many the same of another number, which stands at place 0, the parts at place 1
     * @param zh the same in Chinese, of any number
     * @param more at the places from 2 on
     */
    public Note note(String one, String many, String zh, Object... more) {
        Object[] arguments = Stream.concat(
                        Stream.of(Numbers.grouped(read), Phrase.join(parts, Words.CLAUSE_COMMA)), Stream.of(more))
                .toArray();
        return new Note(code, counted, new Phrase(read == 1 ? one : many, zh).with(arguments));
    }
}
