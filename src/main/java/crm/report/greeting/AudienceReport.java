package crm.report.greeting;

import crm.base.Phrase;
import crm.base.Term;
import crm.greeting.Audiences;
import crm.greeting.Audiences.Member;
import crm.policy.Policy;
import crm.record.Contact;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.Note;
import crm.report.OldColumn;
import crm.report.Report;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm audience}: each contact that is sent anything, in the order of the records. */
public final class AudienceReport {

    /** The columns, in order. */
    public static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("customer_id", "客户编号", Column.Kind.TEXT),
            new OldColumn("customer", "单位名称", Column.Kind.TEXT),
            new OldColumn("class", "客户类别", Column.Kind.CODE),
            new OldColumn("contact", "联系人", Column.Kind.TEXT),
            new OldColumn("position", "职务", Column.Kind.TEXT),
            new OldColumn("level", "级别", Column.Kind.CODE),
            new OldColumn("audience", "传播对象", Column.Kind.CODE),
            new OldColumn("contents", "传播内容", Column.Kind.LIST),
            new OldColumn("mobile", "手机", Column.Kind.TEXT),
            new OldColumn("email", "电子邮件", Column.Kind.TEXT));

    private record ContentTerm(String code, List<String> chineseNames) implements Term {}

    private AudienceReport() {}

    /**
     * The report.
     *
     * @param content only those who are sent it; null: everybody
     */
    public static Report of(Audiences audiences, LocalDate asOf, Policy.@Nullable Content content) {
        List<Member> members = content == null ? audiences.members() : audiences.sent(content);
        return new Report(
                "audience",
                asOf,
                COLUMNS,
                new LazyRows<>(members, AudienceReport::row),
                notes(audiences, asOf, content, members),
                () -> new AudienceText(audiences, asOf, content, members).blocks());
    }

    private static List<Note> notes(
            Audiences audiences, LocalDate asOf, Policy.@Nullable Content content, List<Member> members) {
        List<Note> notes = ContactNotes.of(audiences.recipients(), asOf);
        Note.add(
                notes,
                "contacts_without_audience",
                audiences.nobodys(),
                new Phrase("1 contact belongs to no audience and is not listed.", "另有 1 位联系人不属于任何传播对象,未列入。"),
                new Phrase("{0} contacts belong to no audience and are not listed.", "另有 {0} 位联系人不属于任何传播对象,未列入。"));
        if (content != null) {
            Note.add(
                    notes,
                    "contacts_of_other_audiences",
                    audiences.members().size() - members.size(),
                    new Phrase("1 contact of another audience is not sent this.", "另有 1 位其他传播对象的联系人不发送此项内容。"),
                    new Phrase("{0} contacts of other audiences are not sent this.", "另有 {0} 位其他传播对象的联系人不发送此项内容。"));
        }
        return List.copyOf(notes);
    }

    private static List<@Nullable Object> row(Member member) {
        Contact contact = member.recipient().contact();
        @Nullable
        Object[] cells = {
            contact.customer().id(),
            contact.customer().name(),
            member.recipient().customerClass(),
            contact.name(),
            contact.jobTitle(),
            member.recipient().level(),
            member.audience(),
            member.contents().stream().map(AudienceReport::term).toList(),
            contact.mobile(),
            contact.email()
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    private static Term term(Policy.Content content) {
        return new ContentTerm(content.code(), List.of(content.label()));
    }
}
