package crm.report.greeting;

import crm.base.Phrase;
import crm.greeting.Greeting;
import crm.greeting.Greeting.Issue;
import crm.greeting.Greetings;
import crm.record.Contact;
import crm.record.Customer;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.Note;
import crm.report.OldColumn;
import crm.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm greetings}: each thing that is to be sent, what is late first, then by its day. */
public final class GreetingsReport {

    /** The columns, in order. */
    public static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("send_on", "发送日期", Column.Kind.DATE),
            new OldColumn("date", "日期", Column.Kind.DATE),
            new OldColumn("occasion", "节日", Column.Kind.CODE),
            new OldColumn("kind", "形式", Column.Kind.CODE),
            new OldColumn("customer_id", "客户编号", Column.Kind.TEXT),
            new OldColumn("customer", "单位名称", Column.Kind.TEXT),
            new OldColumn("class", "客户类别", Column.Kind.CODE),
            new OldColumn("contact", "联系人", Column.Kind.TEXT),
            new OldColumn("position", "职务", Column.Kind.TEXT),
            new OldColumn("level", "级别", Column.Kind.CODE),
            new OldColumn("mobile", "手机", Column.Kind.TEXT),
            new OldColumn("email", "电子邮件", Column.Kind.TEXT),
            new OldColumn("address", "地址", Column.Kind.TEXT),
            new OldColumn("sender_role", "责任岗位", Column.Kind.CODE),
            new OldColumn("sender", "责任人", Column.Kind.LIST),
            new OldColumn("message", "内容", Column.Kind.TEXT),
            new OldColumn("parts", "计费条数", Column.Kind.NUMBER),
            new OldColumn("issue", "提示", Column.Kind.LIST));

    private GreetingsReport() {}

    /** The report. */
    public static Report of(Greetings greetings) {
        return new Report(
                "greetings",
                greetings.asOf(),
                COLUMNS,
                new LazyRows<>(greetings.greetings(), GreetingsReport::row),
                notes(greetings),
                () -> new GreetingsText(greetings).blocks());
    }

    private static List<Note> notes(Greetings greetings) {
        List<Note> notes = new ArrayList<>(ContactNotes.of(greetings.recipients(), greetings.asOf()));
        Note.add(
                notes,
                "contacts_without_rule",
                greetings.withoutRule(),
                new Phrase("1 contact is sent nothing: no rule of the policy is for it.", "另有 1 位联系人不适用办法中的任何问候规则。"),
                new Phrase(
                        "{0} contacts are sent nothing: no rule of the policy is for them.",
                        "另有 {0} 位联系人不适用办法中的任何问候规则。"));
        Note.add(
                notes,
                "after_end",
                greetings.afterEnd(),
                new Phrase("1 greeting is left out: its customer will have ended by then.", "另有 1 项问候因届时客户已终止,未列入。"),
                new Phrase(
                        "{0} greetings are left out: their customers will have ended by then.",
                        "另有 {0} 项问候因届时客户已终止,未列入。"));
        Note.add(
                notes,
                "already_written",
                greetings.alreadyWritten(),
                new Phrase("1 greeting is left out: the ledger has it.", "另有 1 项问候已在台账中,未列入。"),
                new Phrase("{0} greetings are left out: the ledger has them.", "另有 {0} 项问候已在台账中,未列入。"));
        for (Issue issue : Issue.values()) {
            long count = greetings.greetings().stream()
                    .filter(each -> each.issues().contains(issue))
                    .count();
            Note.add(notes, issue.code().replace(' ', '_'), count, one(issue), many(issue));
        }
        return List.copyOf(notes);
    }

    private static Phrase one(Issue issue) {
        return switch (issue) {
            case LATE -> new Phrase("1 greeting is late: no run had written it.", "其中 1 项为补发:此前未曾写出。");
            case NO_MOBILE -> new Phrase("1 text message has no number to go to.", "其中 1 条短信缺少手机号。");
            case BAD_MOBILE -> new Phrase("1 text message would go to what is no mobile number.", "其中 1 条短信的手机号有误。");
            case DUPLICATE_MOBILE ->
                new Phrase(
                        "1 text message would be a second one to its number for the occasion.",
                        "其中 1 条短信与同一节日发往同一手机号的短信重复。");
            case NO_ADDRESS -> new Phrase("1 gift has no address to go to.", "其中 1 份礼品缺少地址。");
        };
    }

    private static Phrase many(Issue issue) {
        return switch (issue) {
            case LATE -> new Phrase("{0} greetings are late: no run had written them.", "其中 {0} 项为补发:此前未曾写出。");
            case NO_MOBILE -> new Phrase("{0} text messages have no number to go to.", "其中 {0} 条短信缺少手机号。");
            case BAD_MOBILE ->
                new Phrase("{0} text messages would go to what is no mobile number.", "其中 {0} 条短信的手机号有误。");
            case DUPLICATE_MOBILE ->
                new Phrase(
                        "{0} text messages would be second ones to their numbers for an occasion.",
                        "其中 {0} 条短信与同一节日发往同一手机号的短信重复。");
            case NO_ADDRESS -> new Phrase("{0} gifts have no address to go to.", "其中 {0} 份礼品缺少地址。");
        };
    }

    private static List<@Nullable Object> row(Greeting greeting) {
        Contact contact = greeting.recipient().contact();
        Customer customer = contact.customer();
        @Nullable
        Object[] cells = {
            greeting.sendOn(),
            greeting.occasion().date(),
            greeting.occasion().term(),
            greeting.kind(),
            customer.id(),
            customer.name(),
            greeting.recipient().customerClass(),
            contact.name(),
            contact.jobTitle(),
            greeting.recipient().level(),
            contact.mobile(),
            contact.email(),
            customer.address(),
            greeting.sender().term(),
            greeting.senderNames(),
            greeting.message(),
            greeting.parts(),
            greeting.issues()
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
