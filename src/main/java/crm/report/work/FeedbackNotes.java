package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.report.Note;
import crm.work.Forms;
import crm.work.Forms.Fate;
import crm.work.OpenForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of the forms that were read: the counts add up to them, and the first note says so. */
final class FeedbackNotes {

    private FeedbackNotes() {}

    /** The notes on the forms of a month. */
    static List<Note> of(Forms forms) {
        return of("counted_forms", new Phrase("{0} counted", "计入 {0} 份"), forms.read());
    }

    /** The notes on forms without a result. */
    static List<Note> of(OpenForms forms) {
        return of("open_forms", new Phrase("{0} open", "未处理 {0} 份"), forms.read());
    }

    /**
     * The notes.
     *
     * @param code names what is counted
     * @param counted the same in words, with a place for how many
     * @param read how many forms met each fate
     */
    private static List<Note> of(String code, Phrase counted, Map<Fate, Integer> read) {
        List<Phrase> parts = new ArrayList<>();
        int all = 0;
        for (Fate fate : Fate.values()) {
            int count = read.getOrDefault(fate, 0);
            all += count;
            if (count > 0 || fate == Fate.COUNTED) {
                parts.add(words(fate, counted).with(Numbers.grouped(count)));
            }
        }
        Phrase text = all == 1
                ? new Phrase("1 form read: {1}.", "共读取 1 份反馈表:{1}。")
                : new Phrase("{0} forms read: {1}.", "共读取 {0} 份反馈表:{1}。");
        return List.of(new Note(
                code,
                read.getOrDefault(Fate.COUNTED, 0),
                text.with(Numbers.grouped(all), Phrase.join(parts, new Phrase(", ", ",")))));
    }

    private static Phrase words(Fate fate, Phrase counted) {
        return switch (fate) {
            case COUNTED -> counted;
            case CLOSED -> new Phrase("{0} with a result", "已有处理结果 {0} 份");
            case OTHER_MONTH -> new Phrase("{0} of other months", "其他月份 {0} 份");
            case LATER -> new Phrase("{0} dated later", "晚于报表日期 {0} 份");
            case FILTERED -> new Phrase("{0} filtered out", "不在筛选范围 {0} 份");
        };
    }
}
