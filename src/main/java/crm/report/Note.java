package crm.report;

import crm.base.Numbers;
import crm.base.Phrase;
import java.util.List;
import java.util.stream.Stream;

/**
 * A remark on a report as a whole: what was left out, and how many. Immutable.
 *
 * @param code a name for scripts, such as {@code ended_customers}
 * @param count how many
 * @param text the remark
 */
public record Note(String code, long count, Phrase text) {

    /**
     * A note on a number of things.
     *
     * @param one what is said of one, with its places as {@code many}
     * @param many what is said of several, their number at place 0
     * @param more at the places from 1 on
     */
    public static Note of(String code, long count, Phrase one, Phrase many, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(Numbers.grouped(count)), Stream.of(more))
                .toArray();
        return new Note(code, count, (count == 1 ? one : many).with(arguments));
    }

    /**
     * The same, told in English of one and of several, in Chinese of any number.
     *
     * @param one what is said of one, with its places as {@code many}
     */
    public static Note of(String code, long count, String one, String many, String zh, Object... more) {
        return of(code, count, new Phrase(one, zh), new Phrase(many, zh), more);
    }

    /** Those that have anything to tell, in order. */
    public static List<Note> unlessNone(Note... notes) {
        return Stream.of(notes).filter(note -> note.count > 0).toList();
    }
}
