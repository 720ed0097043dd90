package crm.report.greeting;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.people.Recipients;
import crm.report.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the contacts that were read: the counts of the notes, those considered and those left out, add up to
 * them, and the first note says so.
 */
public final class ContactNotes {

    private static final Phrase COMMA = new Phrase(", ", ",");

    private ContactNotes() {}

    /** The notes on recipients as of a day. */
    public static List<Note> of(Recipients recipients, LocalDate asOf) {
        List<Note> notes = new ArrayList<>();
        int considered = recipients.contacts() - recipients.ended() - recipients.optedOut() - recipients.filtered();
        List<Phrase> parts = new ArrayList<>();
        parts.add(new Phrase("{0} considered", "纳入 {0} 人").with(Numbers.grouped(considered)));
        add(parts, recipients.ended(), new Phrase("{0} of ended customers", "所属客户已终止 {0} 人"));
        add(parts, recipients.optedOut(), new Phrase("{0} opted out", "谢绝联系 {0} 人"));
        add(parts, recipients.filtered(), new Phrase("{0} filtered out", "不在筛选范围 {0} 人"));
        Phrase read = recipients.contacts() == 1
                ? new Phrase("1 contact read: {1}.", "共读取 1 位联系人:{1}。")
                : new Phrase("{0} contacts read: {1}.", "共读取 {0} 位联系人:{1}。");
        notes.add(new Note(
                "considered_contacts",
                considered,
                read.with(Numbers.grouped(recipients.contacts()), Phrase.join(parts, COMMA))));
        if (recipients.endedCustomers() > 0) {
            notes.add(ended(recipients, asOf));
        }
        Note.add(
                notes,
                "opted_out_contacts",
                recipients.optedOut(),
                new Phrase("1 contact is left out: it opted out.", "另有 1 位联系人谢绝联系,未列入。"),
                new Phrase("{0} contacts are left out: they opted out.", "另有 {0} 位联系人谢绝联系,未列入。"));
        Note.add(
                notes,
                "filtered_contacts",
                recipients.filtered(),
                new Phrase("1 contact is left out by the filters.", "另有 1 位联系人不在筛选范围内,未列入。"),
                new Phrase("{0} contacts are left out by the filters.", "另有 {0} 位联系人不在筛选范围内,未列入。"));
        return notes;
    }

    private static void add(List<Phrase> parts, int count, Phrase text) {
        if (count > 0) {
            parts.add(text.with(Numbers.grouped(count)));
        }
    }

    private static Note ended(Recipients recipients, LocalDate asOf) {
        int customers = recipients.endedCustomers();
        Phrase text = customers == 1
                ? new Phrase(
                        "1 customer is left out with its contacts ({2}): it had ended by {0}.",
                        "另有 1 家客户截至 {0} 已终止,其联系人({2} 人)未列入。")
                : new Phrase(
                        "{1} customers are left out with their contacts ({2}): they had ended by {0}.",
                        "另有 {1} 家客户截至 {0} 已终止,其联系人({2} 人)未列入。");
        return new Note(
                "ended_customers",
                customers,
                text.with(asOf, Numbers.grouped(customers), Numbers.grouped(recipients.ended())));
    }
}
