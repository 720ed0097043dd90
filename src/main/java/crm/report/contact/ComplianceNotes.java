package crm.report.contact;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.contact.Compliance;
import crm.contact.Obligations;
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

    private static final Phrase COMMA = new Phrase(", ", ",");

    private ComplianceNotes() {}

    public static List<Note> of(Compliance compliance) {
        Obligations duties = compliance.obligations();
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("judged_customers", duties.byCustomer().size(), sum(duties)));
        if (duties.notBegun() > 0) {
            notes.add(notBegun(duties.notBegun(), compliance.asOf()));
        }
        if (duties.ended() > 0) {
            notes.add(ClassifyReport.endedNote(compliance.asOf(), duties.ended()));
        }
        if (duties.filtered() > 0) {
            notes.add(ClassifyReport.filteredNote(duties.filtered()));
        }
        return List.copyOf(notes);
    }

    private static Phrase sum(Obligations duties) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(new Phrase("{0} judged", "考核 {0} 家")
                .with(Numbers.grouped(duties.byCustomer().size())));
        add(parts, duties.notBegun(), new Phrase("{0} not yet begun", "尚未开始 {0} 家"));
        add(parts, duties.ended(), new Phrase("{0} ended", "已终止 {0} 家"));
        add(parts, duties.filtered(), new Phrase("{0} filtered out", "不在筛选范围 {0} 家"));
        Phrase read = duties.customers() == 1
                ? new Phrase("1 customer read: {1}.", "共读取 1 家客户:{1}。")
                : new Phrase("{0} customers read: {1}.", "共读取 {0} 家客户:{1}。");
        return read.with(Numbers.grouped(duties.customers()), Phrase.join(parts, COMMA));
    }

    private static void add(List<Phrase> parts, int count, Phrase text) {
        if (count > 0) {
            parts.add(text.with(Numbers.grouped(count)));
        }
    }

    /** How many customers, from 1 on, were left out because they are owed nothing yet. */
    static Note notBegun(int count, LocalDate asOf) {
        Phrase text = count == 1
                ? new Phrase(
                        "1 customer is left out: what it is owed begins after {1}.", "另有 1 家客户的走访要求在 {1} 之后才开始,未列入。")
                : new Phrase(
                        "{0} customers are left out: what they are owed begins after {1}.",
                        "另有 {0} 家客户的走访要求在 {1} 之后才开始,未列入。");
        return new Note("not_begun_customers", count, text.with(Numbers.grouped(count), asOf));
    }
}
