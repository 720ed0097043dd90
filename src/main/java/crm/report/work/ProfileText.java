package crm.report.work;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.contact.ObligationState;
import crm.fact.Fact;
import crm.greeting.Greeting;
import crm.rating.Classification;
import crm.rating.Classification.NearMiss;
import crm.record.Contact;
import crm.record.Customer;
import crm.record.Feedback;
import crm.record.Visit;
import crm.report.Block;
import crm.report.Drawing;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.TextColumn;
import crm.report.Words;
import crm.report.contact.ComplianceWords;
import crm.report.greeting.GreetingWords;
import crm.report.rating.RuleWords;
import crm.work.Profile;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text form of one customer's file in {@link ProfileReport}, after the form of the policy (附件一). */
final class ProfileText {

    /** So many of the latest visits are shown. */
    private static final int VISITS = 5;

    private final Profile profile;
    private final int greetingDays;
    private final boolean drawsBars;
    private final Sheet sheet = new Sheet();

    /**
     * The text.
     *
     * @param drawsBars whether bars of characters show the purchases
     */
    ProfileText(Profile profile, int greetingDays, boolean drawsBars) {
        this.profile = profile;
        this.greetingDays = greetingDays;
        this.drawsBars = drawsBars;
    }

    List<Block> blocks() {
        master();
        rating();
        contacts();
        purchases();
        obligations();
        visits();
        forms();
        greetings();
        return sheet.blocks();
    }

    private void heading(String en, String zh, Object... arguments) {
        sheet.heading(new Phrase(en, zh).with(arguments));
    }

    private void line(String en, String zh, Object... arguments) {
        sheet.line(2, new Phrase(en, zh).with(arguments));
    }

    /** A table; nothing where there are no rows. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private final <T> void table(List<T> rows, TextColumn<T>... columns) {
        if (!rows.isEmpty()) {
            sheet.table(2, rows, List.of(columns));
        }
    }

    private void master() {
        Customer customer = profile.customer();
        sheet.title(Phrase.same(customer.id() + ' ' + customer.name()));
        if (customer.endedOn() != null && customer.hasEndedBy(profile.asOf())) {
            line("customer file as of {0}; it ended on {1}", "客户档案({0});已于 {1} 终止", profile.asOf(), customer.endedOn());
        } else {
            line("customer file as of {0}", "客户档案({0})", profile.asOf());
        }
        sheet.table(
                2,
                ProfileWords.record(profile),
                left(each -> Span.faint(each.label())),
                wrapped(ProfileWords.Entry::value));
    }

    private void rating() {
        Classification rated = profile.classification();
        heading("Class {0}", "{0} 类", profile.customerClass());
        line(
                "rated {0} as of {1} by {2}: {3}",
                "{1} 评为 {0} 类,依据 {2}:{3}",
                rated.customerClass(),
                profile.asOf(),
                rated.ruleId(),
                String.valueOf(rated.reason()));
        list(
                "ratings: {0}",
                "历次评级:{0}",
                profile.ratings().stream()
                        .map(each -> new Phrase("{0} on {1}", "{1} {0} 类").with(each.customerClass(), each.ratedOn()))
                        .toList());
        profile.overrides().forEach(each -> line("override: {0}", "特批:{0}", RuleWords.override(each)));
        NearMiss nearest = rated.nearest();
        if (nearest != null) {
            line(
                    "nearest better class {0}, by {1}",
                    "最接近的更高类别 {0},依据 {1}", nearest.rule().customerClass(), RuleWords.hint(nearest));
        }
        list(
                "unknown: {0}",
                "缺少资料:{0}", rated.dataGaps().stream().map(Fact::label).toList());
        sheet.line(
                2,
                Span.faint(new Phrase("every rule: crm classify --explain {0}", "全部规则:crm classify --explain {0}")
                        .with(profile.customer().id())));
    }

    private void list(String en, String zh, List<Phrase> members) {
        if (!members.isEmpty()) {
            line(en, zh, Words.list(members));
        }
    }

    private void contacts() {
        heading("Contacts: {0}", "联系人:{0} 人", profile.contacts().size());
        table(
                profile.contacts(),
                wrapped("contact", "联系人", Contact::name),
                wrapped("position", "职务", Contact::jobTitle),
                wrapped("level", "级别", each -> ProfileWords.level(profile, each)),
                left("mobile", "手机", Contact::mobile),
                wrapped("email", "电子邮件", Contact::email),
                wrapped("days and remarks", "生日、纪念日等", ProfileWords::remarks));
    }

    private void purchases() {
        List<Profile.Month> months = profile.purchases().months();
        heading(
                "Purchases, {0} to {1}",
                "采购情况({0} 至 {1})",
                months.get(0).month(),
                months.get(months.size() - 1).month());
        BigDecimal share = ProfileWords.figure(profile, Fact.OUR_SHARE);
        line(
                "a month on average: {0} t from all makers, {1} t of ours, share {2}",
                "平均月采购量 {0} 吨,我司产品平均月采购量 {1} 吨,占其采购量 {2}",
                tons(Fact.TOTAL_TONS_PER_MONTH),
                tons(Fact.OUR_TONS_PER_MONTH),
                share == null ? "–" : Numbers.grouped(share.movePointRight(2)) + '%');
        list("varieties: {0}", "采购品种:{0}", phrases(profile.purchases().products()));
        list("brands: {0}", "采购品牌:{0}", phrases(profile.purchases().brands()));
        if (drawsBars) {
            bars(
                    new Phrase("ours", "我司"),
                    months.stream().map(Profile.Month::ourTons).toList());
            bars(
                    new Phrase("all makers", "总量"),
                    months.stream().map(Profile.Month::totalTons).toList());
        }
    }

    private static List<Phrase> phrases(List<String> texts) {
        return texts.stream().map(Phrase::same).toList();
    }

    private String tons(Fact fact) {
        BigDecimal figure = ProfileWords.figure(profile, fact);
        return figure == null ? "–" : Numbers.grouped(figure);
    }

    private void bars(Phrase label, List<@Nullable BigDecimal> tons) {
        if (tons.stream().anyMatch(Objects::nonNull)) {
            Drawing.Sparkline bars = new Drawing.Sparkline(tons);
            line("{0}  {1}  at most {2} t", "{0}  {1}  最高 {2} 吨", bars.text(), label, Numbers.grouped(bars.highest()));
        }
    }

    private void obligations() {
        heading(
                "Visits and calls owed: {0}",
                "走访要求:{0} 项", profile.obligations().size());
        table(
                profile.obligations(),
                left("owed", "要求", each -> ComplianceWords.clause(each.obligation())),
                left("status", "状态", ProfileText::status),
                left("done", "已访/应访", each -> ComplianceWords.part(each.done(), each.required())),
                left("due by", "期限", ObligationState::dueBy),
                wrapped("responsible", "责任人", each -> ComplianceWords.responsible(each, profile.responsible())),
                left("last contact", "最近联系", each -> ComplianceWords.lastContact(each.lastContact())));
    }

    private static Span status(ObligationState owed) {
        return switch (owed.status()) {
            case OVERDUE -> Span.bad(owed.status());
            case DUE -> Span.doubtful(owed.status());
            case MET -> Span.good(owed.status());
        };
    }

    private void visits() {
        List<Visit> visits = profile.visits();
        List<Visit> shown = visits.subList(0, Math.min(VISITS, visits.size()));
        heading(
                "Visits and calls: {0}, the latest {1}",
                "走访记录:{0} 次,最近 {1} 次", Numbers.grouped(visits.size()), shown.size());
        table(
                shown,
                left("date", "日期", Visit::date),
                left("what", "形式", each -> ComplianceWords.channel(each.channel())),
                wrapped(
                        "by",
                        "走访人",
                        each -> each.staff() == null
                                ? each.role()
                                : profile.responsible().called(each.staff())),
                wrapped("contact", "联系人", Visit::contact),
                wrapped("content", "内容", Visit::content),
                wrapped("suggestion", "销售建议", Visit::suggestion));
    }

    private void forms() {
        heading(
                "Feedback forms: {0}, without a result: {1}",
                "信息反馈表:{0} 份,未处理 {1} 份",
                Numbers.grouped(profile.forms()),
                Numbers.grouped(profile.openForms().size()));
        table(
                profile.openForms(),
                left("form", "编号", Feedback::id),
                right("days", "天数", each -> String.valueOf(ChronoUnit.DAYS.between(each.date(), profile.asOf()))),
                wrapped("category", "类别", Feedback::category),
                wrapped("content", "反馈内容", Feedback::content),
                wrapped("decision", "经理批示", Feedback::decision));
    }

    private void greetings() {
        heading(
                "Greetings of the next {0} days: {1}",
                "今后 {0} 天的问候:{1} 项", greetingDays, profile.greetings().size());
        table(
                profile.greetings(),
                left("send on", "发送日期", Greeting::sendOn),
                left("what", "形式", each -> GreetingWords.kind(each.kind())),
                wrapped("occasion", "节日", each -> GreetingWords.ownOccasion(each.occasion())),
                left("date", "日期", each -> each.occasion().date()),
                wrapped("contact", "联系人", each -> each.contact().name()),
                wrapped("by", "责任人", GreetingWords::by));
    }
}
