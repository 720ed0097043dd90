package crm.report.contact;

import crm.base.Phrase;
import crm.contact.Compliance;
import crm.contact.Obligations;
import crm.report.Breakdown;
import crm.report.Note;
import crm.report.rating.ClassifyReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the customers that were read: the counts of the notes, the judged and those left out, add up to them,
 * and the first note says so.
 */
public final class ComplianceNotes {

    private ComplianceNotes() {}

    /** The notes on the customers of a judgement. */
    public static List<Note> of(Compliance compliance) {
        Obligations obligations = compliance.obligations();
        List<Note> notes = new ArrayList<>();
        notes.add(new Breakdown("judged_customers", obligations.byCustomer().size(), "{0} judged", "考核 {0} 家")
                .and(obligations.notBegun(), "{0} not yet begun", "尚未开始 {0} 家")
                .and(obligations.ended(), "{0} ended", "已终止 {0} 家")
                .and(obligations.filtered(), "{0} filtered out", "不在筛选范围 {0} 家")
                .note("1 customer read: {1}.", "{0} customers read: {1}.", "共读取 {0} 家客户:{1}。"));
        notes.addAll(Note.unlessNone(
                notBegun(obligations.notBegun(), compliance.asOf()),
                ClassifyReport.endedNote(compliance.asOf(), obligations.ended()),
                ClassifyReport.filteredNote(obligations.filtered())));
        return List.copyOf(notes);
    }

    /** How many customers were left out because they are owed nothing yet. */
    static Note notBegun(int count, LocalDate asOf) {
        return Note.of(
                "not_begun_customers",
                count,
                new Phrase(
                        "1 customer is left out: what it is owed begins after {1}.", "另有 1 家客户的走访要求在 {1} 之后才开始,未列入。"),
                new Phrase(
                        "{0} customers are left out: what they are owed begins after {1}.",
                        "另有 {0} 家客户的走访要求在 {1} 之后才开始,未列入。"),
                asOf);
    }
}
