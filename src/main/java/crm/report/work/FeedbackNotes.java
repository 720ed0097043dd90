package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.report.Note;
import crm.work.Forms;
import java.util.ArrayList;
import java.util.List;

/** What became of the forms that were read: the counts add up to them, and the first note says so. */
final class FeedbackNotes {

    private FeedbackNotes() {}

    /** The notes on the forms of a month. */
    static List<Note> of(Forms forms) {
        int counted = forms.read() - forms.later() - forms.otherMonths() - forms.filtered();
        List<Phrase> parts = new ArrayList<>();
        parts.add(new Phrase("{0} counted", "计入 {0} 份").with(Numbers.grouped(counted)));
        add(parts, forms.otherMonths(), new Phrase("{0} of other months", "其他月份 {0} 份"));
        add(parts, forms.later(), new Phrase("{0} dated later", "晚于报表日期 {0} 份"));
        add(parts, forms.filtered(), new Phrase("{0} filtered out", "不在筛选范围 {0} 份"));
        return List.of(sum("counted_forms", counted, forms.read(), parts));
    }

    /** The notes on open forms. */
    static List<Note> ofOpen(int open, int closed, int otherMonths, int later, int filtered) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(new Phrase("{0} open", "未处理 {0} 份").with(Numbers.grouped(open)));
        add(parts, closed, new Phrase("{0} with a result", "已有处理结果 {0} 份"));
        add(parts, otherMonths, new Phrase("{0} of other months", "其他月份 {0} 份"));
        add(parts, later, new Phrase("{0} dated later", "晚于报表日期 {0} 份"));
        add(parts, filtered, new Phrase("{0} filtered out", "不在筛选范围 {0} 份"));
        return List.of(sum("open_forms", open, open + closed + otherMonths + later + filtered, parts));
    }

    private static Note sum(String code, int count, int read, List<Phrase> parts) {
        Phrase text = read == 1
                ? new Phrase("1 form read: {1}.", "共读取 1 份反馈表:{1}。")
                : new Phrase("{0} forms read: {1}.", "共读取 {0} 份反馈表:{1}。");
        Phrase joined = Phrase.join(parts, new Phrase(", ", ","));
        return new Note(code, count, text.with(Numbers.grouped(read), joined));
    }

    private static void add(List<Phrase> parts, int count, Phrase text) {
        if (count > 0) {
            parts.add(text.with(Numbers.grouped(count)));
        }
    }
}
