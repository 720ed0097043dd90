package crm.report.greeting;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.greeting.Audiences;
import crm.greeting.Audiences.Member;
import crm.policy.Policy;
import crm.record.Contact;
import crm.report.Block;
import crm.report.LazyRows;
import crm.report.Span;
import crm.report.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text form of {@link AudienceReport}: contents against audiences with the heads of each, then the people; or the
 * people who are sent one content.
 */
final class AudienceText {

    private static final Phrase NONE = Phrase.same("");

    private final Audiences audiences;
    private final LocalDate asOf;
    private final Policy.@Nullable Content content;
    private final List<Member> members;
    private final List<String> codes;
    private final List<Block> blocks = new ArrayList<>();

    AudienceText(Audiences audiences, LocalDate asOf, Policy.@Nullable Content content, List<Member> members) {
        this.audiences = audiences;
        this.asOf = asOf;
        this.content = content;
        this.members = members;
        this.codes = audiences.policy().audiences().stream()
                .map(Policy.Audience::code)
                .distinct()
                .toList();
    }

    List<Block> blocks() {
        if (content == null) {
            blocks.add(new Block.Heading(new Phrase("Who is sent what as of {0}: {1}", "信息传播({0}):{1}")
                    .with(asOf, audiences.policy().name())));
            blocks.add(matrix());
        } else {
            blocks.add(new Block.Heading(new Phrase("Sent {1} ({2}) as of {0}: {3}", "{1}的发送名单({0}):{3} 人")
                    .with(asOf, content.label(), content.code(), Numbers.grouped(members.size()))));
        }
        for (String code : codes) {
            people(code);
        }
        return List.copyOf(blocks);
    }

    private Block matrix() {
        List<Block.TableColumn> columns = new ArrayList<>();
        columns.add(new Block.TableColumn(new Phrase("content", "传播内容"), false, true));
        columns.add(new Block.TableColumn(NONE, false, true));
        for (String code : codes) {
            columns.add(new Block.TableColumn(Phrase.same(code), true, false));
        }
        columns.add(new Block.TableColumn(new Phrase("people", "人数"), true, false));
        List<List<Span>> rows = new ArrayList<>();
        for (Policy.Content each : audiences.policy().contents()) {
            List<Span> row = new ArrayList<>();
            row.add(Span.of(each.label()));
            row.add(new Span(Phrase.same(each.code()), Style.FAINT));
            long all = 0;
            for (String code : codes) {
                boolean isSent = each.audiences().contains(code);
                long heads = isSent ? audiences.heads(code) : 0;
                row.add(isSent ? heads(heads) : new Span(Phrase.same("–"), Style.FAINT));
                all += heads;
            }
            row.add(heads(all));
            rows.add(row);
        }
        List<Span> last = new ArrayList<>();
        last.add(new Span(new Phrase("people", "人数"), Style.STRONG));
        last.add(Span.of(""));
        codes.forEach(code -> last.add(heads(audiences.heads(code))));
        last.add(heads(audiences.members().size()));
        rows.add(last);
        return Block.positional(2, columns, rows);
    }

    private static Span heads(long count) {
        return Span.of(Numbers.grouped(count));
    }

    private void people(String code) {
        List<Member> those =
                members.stream().filter(each -> each.audience().equals(code)).toList();
        if (those.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(
                new Phrase("Audience {0}: {1}", "传播对象 {0}:{1} 人").with(code, Numbers.grouped(those.size()))));
        blocks.add(Block.positional(
                0,
                List.of(
                        new Block.TableColumn(new Phrase("class", "类别"), false, false),
                        new Block.TableColumn(new Phrase("customer", "单位名称"), false, true),
                        new Block.TableColumn(new Phrase("contact", "联系人"), false, true),
                        new Block.TableColumn(new Phrase("position", "职务"), false, true),
                        new Block.TableColumn(new Phrase("mobile", "手机"), false, false),
                        new Block.TableColumn(new Phrase("email", "电子邮件"), false, true)),
                new LazyRows<>(those, AudienceText::row)));
    }

    private static List<Span> row(Member member) {
        Contact contact = member.recipient().contact();
        return List.of(
                Span.of(member.recipient().customerClass()),
                Span.of(contact.customer().name()),
                Span.of(contact.name()),
                Span.of(Objects.requireNonNullElse(contact.jobTitle(), "")),
                Span.of(Objects.requireNonNullElse(contact.mobile(), "")),
                Span.of(Objects.requireNonNullElse(contact.email(), "")));
    }
}
