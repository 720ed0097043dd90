package crm.report.greeting;

import crm.greeting.Greeting;
import crm.greeting.Greeting.Issue;
import crm.greeting.Greetings;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Table;
import java.util.ArrayList;
import java.util.List;

/** The report of {@code crm greetings}: each thing that is to be sent, what is late first, then by its day. */
public final class GreetingsReport {

    private static final List<Column<Greeting>> COLUMNS = List.of(
            Column.date("send_on", "发送日期", Greeting::sendOn),
            Column.date("date", "日期", each -> each.occasion().date()),
            Column.code("occasion", "节日", each -> each.occasion().term()),
            Column.code("kind", "形式", Greeting::kind),
            Column.text("customer_id", "客户编号", each -> each.customer().id()),
            Column.text("customer", "单位名称", each -> each.customer().name()),
            Column.code("class", "客户类别", each -> each.recipient().customerClass()),
            Column.text("contact", "联系人", each -> each.contact().name()),
            Column.text("position", "职务", each -> each.contact().jobTitle()),
            Column.code("level", "级别", each -> each.recipient().level()),
            Column.text("mobile", "手机", each -> each.contact().mobile()),
            Column.text("email", "电子邮件", each -> each.contact().email()),
            Column.text("address", "地址", each -> each.customer().address()),
            Column.code("sender_role", "责任岗位", each -> each.sender()),
            Column.list("sender", "责任人", Greeting::senderNames),
            Column.text("message", "内容", Greeting::message),
            Column.number("parts", "计费条数", Greeting::parts),
            Column.list("issue", "提示", Greeting::issues));

    private GreetingsReport() {}

    /** The report. */
    public static Report of(Greetings greetings) {
        return new Report(
                "greetings",
                greetings.asOf(),
                new Table<>(COLUMNS, greetings.greetings()),
                notes(greetings),
                () -> new GreetingsText(greetings).blocks());
    }

    private static List<Note> notes(Greetings greetings) {
        List<Note> notes = new ArrayList<>(List.of(
                Note.of(
                        "contacts_without_rule",
                        greetings.withoutRule(),
                        "1 contact is sent nothing: no rule of the policy is for it.",
                        "{0} contacts are sent nothing: no rule of the policy is for them.",
                        "另有 {0} 位联系人不适用办法中的任何问候规则。"),
                Note.of(
                        "after_end",
                        greetings.afterEnd(),
                        "1 greeting is left out: its customer will have ended by then.",
                        "{0} greetings are left out: their customers will have ended by then.",
                        "另有 {0} 项问候因届时客户已终止,未列入。"),
                Note.of(
                        "already_written",
                        greetings.alreadyWritten(),
                        "1 greeting is left out: the ledger has it.",
                        "{0} greetings are left out: the ledger has them.",
                        "另有 {0} 项问候已在台账中,未列入。")));
        for (Issue issue : Issue.values()) {
            long count = greetings.greetings().stream()
                    .filter(each -> each.issues().contains(issue))
                    .count();
            notes.add(note(issue, issue.code().replace(' ', '_'), count));
        }
        return ContactNotes.of(greetings.recipients(), greetings.asOf(), notes.toArray(Note[]::new));
    }

    private static Note note(Issue issue, String code, long count) {
        return switch (issue) {
            case LATE ->
                Note.of(
                        code,
                        count,
                        "1 greeting is late: no run had written it.",
                        "{0} greetings are late: no run had written them.",
                        "其中 {0} 项为补发:此前未曾写出。");
            case NO_MOBILE ->
                Note.of(
                        code,
                        count,
                        "1 text message has no number to go to.",
                        "{0} text messages have no number to go to.",
                        "其中 {0} 条短信缺少手机号。");
            case BAD_MOBILE ->
                Note.of(
                        code,
                        count,
                        "1 text message would go to what is no mobile number.",
                        "{0} text messages would go to what is no mobile number.",
                        "其中 {0} 条短信的手机号有误。");
            case DUPLICATE_MOBILE ->
                Note.of(
                        code,
                        count,
                        "1 text message would be a second one to its number for the occasion.",
                        "{0} text messages would be second ones to their numbers for an occasion.",
                        "其中 {0} 条短信与同一节日发往同一手机号的短信重复。");
            case NO_ADDRESS ->
                Note.of(
                        code,
                        count,
                        "1 gift has no address to go to.",
                        "{0} gifts have no address to go to.",
                        "其中 {0} 份礼品缺少地址。");
        };
    }
}
