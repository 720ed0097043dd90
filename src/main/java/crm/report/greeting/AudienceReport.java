package crm.report.greeting;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.base.Term;
import crm.greeting.Audiences;
import crm.greeting.Audiences.Member;
import crm.policy.Policy;
import crm.report.Block;
import crm.report.Column;
import crm.report.ListSelection;
import crm.report.Note;
import crm.report.Report;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Table;
import crm.report.TextColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The report of {@code crm audience}: each contact that is sent anything, in the order of the records. The text shows contents
 * against audiences with the heads of each, then the people; or the people who are sent one content.
 */
public final class AudienceReport {

    private static final List<Column<Member>> COLUMNS = List.of(
            Column.text("customer_id", "客户编号", each -> each.contact().customer().id()),
            Column.text("customer", "单位名称", each -> each.contact().customer().name()),
            Column.code("class", "客户类别", each -> each.recipient().customerClass()),
            Column.text("contact", "联系人", each -> each.contact().name()),
            Column.text("position", "职务", each -> each.contact().jobTitle()),
            Column.code("level", "级别", each -> each.recipient().level()),
            Column.code("audience", "传播对象", Member::audience),
            Column.list(
                    "contents",
                    "传播内容",
                    each -> each.contents().stream().map(ContentTerm::of).toList()),
            Column.text("mobile", "手机", each -> each.contact().mobile()),
            Column.text("email", "电子邮件", each -> each.contact().email()));

    private record ContentTerm(String code, List<String> chineseNames) implements Term {

        static Term of(Policy.Content content) {
            return new ContentTerm(content.code(), List.of(content.label()));
        }
    }

    private final Audiences audiences;
    private final LocalDate asOf;
    private final Policy.@Nullable Content content;
    private final List<Member> members;

    private AudienceReport(Audiences audiences, LocalDate asOf, Policy.@Nullable Content content) {
        this.audiences = audiences;
        this.asOf = asOf;
        this.content = content;
        this.members = content == null ? audiences.members() : audiences.sent(content);
    }

    /**
     * The report.
     *
     * @param content only those who are sent it; null: everybody
     */
    public static Report of(Audiences audiences, LocalDate asOf, Policy.@Nullable Content content) {
        AudienceReport report = new AudienceReport(audiences, asOf, content);
        return new Report("audience", asOf, new Table<>(COLUMNS, report.members), report.notes(), report::text);
    }

    private List<Note> notes() {
        return ContactNotes.of(
                audiences.recipients(),
                asOf,
                Note.of(
                        "contacts_without_audience",
                        audiences.nobodys(),
                        "1 contact belongs to no audience and is not listed.",
                        "{0} contacts belong to no audience and are not listed.",
                        "另有 {0} 位联系人不属于任何传播对象,未列入。"),
                Note.of(
                        "contacts_of_other_audiences",
                        audiences.members().size() - members.size(),
                        "1 contact of another audience is not sent this.",
                        "{0} contacts of other audiences are not sent this.",
                        "另有 {0} 位其他传播对象的联系人不发送此项内容。"));
    }

    private List<Block> text() {
        Sheet sheet = new Sheet();
        List<String> codes = audiences.policy().audiences().stream()
                .map(Policy.Audience::code)
                .distinct()
                .toList();
        if (content == null) {
            sheet.heading(new Phrase("Who is sent what as of {0}: {1}", "信息传播({0}):{1}")
                    .with(asOf, audiences.policy().name()));
            contents(codes, sheet);
        } else {
            sheet.heading(new Phrase("Sent {1} ({2}) as of {0}: {3}", "{1}的发送名单({0}):{3} 人")
                    .with(asOf, content.label(), content.code(), Numbers.grouped(members.size())));
        }
        Map<String, List<Member>> byAudience = ListSelection.by(Member::audience, members);
        for (String code : codes) {
            List<Member> those = byAudience.getOrDefault(code, List.of());
            if (!those.isEmpty()) {
                people(code, those, sheet);
            }
        }
        return sheet.blocks();
    }

    /**
     * A line of the table of contents.
     *
     * @param isSent which audiences are sent it
     */
    private record Line(Span label, Span code, Predicate<String> isSent) {}

    private void contents(List<String> codes, Sheet sheet) {
        Map<String, Long> heads = audiences.heads();
        List<Line> lines = new ArrayList<>();
        for (Policy.Content each : audiences.policy().contents()) {
            lines.add(new Line(Span.of(each.label()), Span.faint(each.code()), each.audiences()::contains));
        }
        lines.add(new Line(Span.strong(new Phrase("people", "人数")), Span.of(""), code -> true));
        List<TextColumn<Line>> columns = new ArrayList<>();
        columns.add(wrapped("content", "传播内容", Line::label));
        columns.add(wrapped(Line::code));
        for (String code : codes) {
            columns.add(right(
                    Phrase.same(code),
                    line -> line.isSent().test(code) ? heads.getOrDefault(code, 0L) : Span.faint("–")));
        }
        columns.add(right(
                "people",
                "人数",
                line -> codes.stream()
                        .filter(line.isSent())
                        .mapToLong(code -> heads.getOrDefault(code, 0L))
                        .sum()));
        sheet.table(2, lines, columns);
    }

    private static void people(String code, List<Member> members, Sheet sheet) {
        sheet.heading(new Phrase("Audience {0}: {1}", "传播对象 {0}:{1} 人").with(code, Numbers.grouped(members.size())));
        sheet.table(
                0,
                members,
                left("class", "类别", each -> each.recipient().customerClass()),
                wrapped("customer", "单位名称", each -> each.contact().customer().name()),
                wrapped("contact", "联系人", each -> each.contact().name()),
                wrapped("position", "职务", each -> each.contact().jobTitle()),
                left("mobile", "手机", each -> each.contact().mobile()),
                wrapped("email", "电子邮件", each -> each.contact().email()));
    }
}
