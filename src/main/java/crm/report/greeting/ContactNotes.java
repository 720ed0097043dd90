package crm.report.greeting;

import crm.base.Numbers;
import crm.people.Recipients;
import crm.report.Breakdown;
import crm.report.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the contacts that were read: the counts of the notes, those considered and those left out, add up to
 * them, and the first note says so.
 */
public final class ContactNotes {

    private ContactNotes() {}

    /**
     * The notes on recipients as of a day.
     *
     * @param others notes of the report's own, which follow if they have anything to tell
     */
    public static List<Note> of(Recipients recipients, LocalDate asOf, Note... others) {
        int considered = recipients.contacts() - recipients.ended() - recipients.optedOut() - recipients.filtered();
        List<Note> notes = new ArrayList<>();
        notes.add(new Breakdown("considered_contacts", considered, "{0} considered", "纳入 {0} 人")
                .and(recipients.ended(), "{0} of ended customers", "所属客户已终止 {0} 人")
                .and(recipients.optedOut(), "{0} opted out", "谢绝联系 {0} 人")
                .and(recipients.filtered(), "{0} filtered out", "不在筛选范围 {0} 人")
                .note("1 contact read: {1}.", "{0} contacts read: {1}.", "共读取 {0} 位联系人:{1}。"));
        notes.addAll(Note.unlessNone(
                Note.of(
                        "ended_customers",
                        recipients.endedCustomers(),
                        "1 customer is left out with its contacts ({2}): it had ended by {1}.",
                        "{0} customers are left out with their contacts ({2}): they had ended by {1}.",
                        "另有 {0} 家客户截至 {1} 已终止,其联系人({2} 人)未列入。",
                        asOf,
                        Numbers.grouped(recipients.ended())),
                Note.of(
                        "opted_out_contacts",
                        recipients.optedOut(),
                        "1 contact is left out: it opted out.",
                        "{0} contacts are left out: they opted out.",
                        "另有 {0} 位联系人谢绝联系,未列入。"),
                Note.of(
                        "filtered_contacts",
                        recipients.filtered(),
                        "1 contact is left out by the filters.",
                        "{0} contacts are left out by the filters.",
                        "另有 {0} 位联系人不在筛选范围内,未列入。")));
        notes.addAll(Note.unlessNone(others));
        return List.copyOf(notes);
    }
}
