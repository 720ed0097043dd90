package crm.report.work;

import crm.report.Breakdown;
import crm.report.Note;
import crm.work.Forms;
import crm.work.Forms.Fate;
import crm.work.OpenForms;
import java.util.List;
import java.util.Map;

/** What became of the forms that were read: the counts add up to them, and the first note says so. */
final class FeedbackNotes {

    private FeedbackNotes() {}

    /** The notes on the forms of a month. */
    static List<Note> of(Forms forms) {
        return of("counted_forms", "{0} counted", "计入 {0} 份", forms.read());
    }

    /** The notes on forms without a result. */
    static List<Note> of(OpenForms forms) {
        return of("open_forms", "{0} open", "未处理 {0} 份", forms.read());
    }

    private static List<Note> of(String code, String en, String zh, Map<Fate, Integer> read) {
        return List.of(new Breakdown(code, read.getOrDefault(Fate.COUNTED, 0), en, zh)
                .and(read.getOrDefault(Fate.CLOSED, 0), "{0} with a result", "已有处理结果 {0} 份")
                .and(read.getOrDefault(Fate.OTHER_MONTH, 0), "{0} of other months", "其他月份 {0} 份")
                .and(read.getOrDefault(Fate.LATER, 0), "{0} dated later", "晚于报表日期 {0} 份")
                .and(read.getOrDefault(Fate.FILTERED, 0), "{0} filtered out", "不在筛选范围 {0} 份")
                .note("1 form read: {1}.", "{0} forms read: {1}.", "共读取 {0} 份反馈表:{1}。"));
    }
}
