package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.fact.Fact;
import crm.people.Levels;
import crm.rating.Classification.NearMiss;
import crm.record.Contact;
import crm.record.Contact.Anniversary;
import crm.record.Contact.AnnualDay;
import crm.record.Contact.BirthdayCalendar;
import crm.record.Customer;
import crm.record.Visit;
import crm.report.Block;
import crm.report.Drawing;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import crm.report.contact.ComplianceWords;
import crm.report.greeting.GreetingWords;
import crm.report.rating.RuleWords;
import crm.work.Profile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text form of one customer's file in {@link ProfileReport}, after the form of the policy (附件一). */
final class ProfileText {

    private static final Phrase NONE = Phrase.same("");

    /** So many of the latest visits are shown. */
    private static final int VISITS = 5;

    private final Profile profile;
    private final int greetingDays;
    private final boolean drawsBars;
    private final List<Block> blocks;

    /**
     * The text.
     *
     * @param drawsBars whether bars of characters show the purchases
     * @param blocks are added to
     */
    ProfileText(Profile profile, int greetingDays, boolean drawsBars, List<Block> blocks) {
        this.profile = profile;
        this.greetingDays = greetingDays;
        this.drawsBars = drawsBars;
        this.blocks = blocks;
    }

    void add() {
        master();
        rating();
        contacts();
        purchases();
        obligations();
        visits();
        forms();
        greetings();
    }

    private void heading(String en, String zh, Object... arguments) {
        blocks.add(new Block.Heading(new Phrase(en, zh).with(arguments)));
    }

    private void line(Phrase text) {
        blocks.add(new Block.Line(2, List.of(Span.of(text))));
    }

    private static Block.TableColumn column(String en, String zh) {
        return new Block.TableColumn(new Phrase(en, zh), false, false);
    }

    private static Block.TableColumn flexible(String en, String zh) {
        return new Block.TableColumn(new Phrase(en, zh), false, true);
    }

    private static Span span(@Nullable Object value) {
        return Span.of(value == null ? "" : value.toString());
    }

    private void master() {
        Customer customer = profile.customer();
        LocalDate asOf = profile.classifier().day();
        blocks.add(new Block.Heading(Phrase.same(customer.id() + ' ' + customer.name()), true));
        line(
                customer.hasEndedBy(asOf)
                        ? new Phrase("customer file as of {0}; it ended on {1}", "客户档案({0});已于 {1} 终止")
                                .with(asOf, String.valueOf(customer.endedOn()))
                        : new Phrase("customer file as of {0}", "客户档案({0})").with(asOf));
        List<List<Span>> rows = new ArrayList<>();
        CustomerRecord.of(customer, profile.responsible())
                .forEach(entry -> rows.add(List.of(new Span(entry.label(), Style.FAINT), Span.of(entry.value()))));
        blocks.add(Block.positional(
                2, List.of(new Block.TableColumn(NONE, false, false), new Block.TableColumn(NONE, false, true)), rows));
    }

    private void rating() {
        var rated = profile.classification();
        heading("Class {0}", "{0} 类", profile.customerClass());
        line(new Phrase("rated {0} as of {1} by {2}: {3}", "{1} 评为 {0} 类,依据 {2}:{3}")
                .with(
                        rated.customerClass(),
                        profile.classifier().day(),
                        rated.ruleId(),
                        String.valueOf(rated.reason())));
        List<Phrase> earlier = new ArrayList<>();
        profile.ratings()
                .forEach(each ->
                        earlier.add(new Phrase("{0} on {1}", "{1} {0} 类").with(each.customerClass(), each.ratedOn())));
        if (!earlier.isEmpty()) {
            line(new Phrase("ratings: {0}", "历次评级:{0}").with(Phrase.join(earlier, Words.COMMA)));
        }
        profile.overrides().forEach(each -> line(new Phrase("override: {0}", "特批:{0}").with(RuleWords.override(each))));
        NearMiss nearest = rated.nearest();
        if (nearest != null) {
            line(new Phrase("nearest better class {0}, by {1}", "最接近的更高类别 {0},依据 {1}")
                    .with(nearest.rule().customerClass(), RuleWords.hint(nearest)));
        }
        if (!rated.dataGaps().isEmpty()) {
            List<Phrase> gaps = rated.dataGaps().stream().map(Fact::label).toList();
            line(new Phrase("unknown: {0}", "缺少资料:{0}").with(Phrase.join(gaps, Words.COMMA)));
        }
        blocks.add(new Block.Line(
                2,
                List.of(new Span(
                        new Phrase("every rule: crm classify --explain {0}", "全部规则:crm classify --explain {0}")
                                .with(profile.customer().id()),
                        Style.FAINT))));
    }

    private void contacts() {
        heading("Contacts: {0}", "联系人:{0} 人", profile.contacts().size());
        if (profile.contacts().isEmpty()) {
            return;
        }
        blocks.add(Block.positional(
                2,
                List.of(
                        flexible("contact", "联系人"),
                        flexible("position", "职务"),
                        flexible("level", "级别"),
                        column("mobile", "手机"),
                        flexible("email", "电子邮件"),
                        flexible("days and remarks", "生日、纪念日等")),
                profile.contacts().stream()
                        .map(each -> List.of(
                                span(each.name()),
                                span(each.jobTitle()),
                                Span.of(level(profile, each)),
                                span(each.mobile()),
                                span(each.email()),
                                Span.of(remarks(each))))
                        .toList()));
    }

    /** The level of a contact, whether or not it may be addressed. */
    static Phrase level(Profile profile, Contact contact) {
        return Words.inWords(Levels.of(profile.classifier().policy()).of(contact));
    }

    static Phrase remarks(Contact contact) {
        List<Phrase> parts = new ArrayList<>();
        if (contact.birthday() != null) {
            parts.add((contact.birthdayCalendar() == BirthdayCalendar.LUNAR
                            ? new Phrase("birthday {0} (lunar)", "生日 {0}(农历)")
                            : new Phrase("birthday {0}", "生日 {0}"))
                    .with(day(contact.birthday())));
        }
        for (Anniversary each : contact.anniversaries()) {
            parts.add(Phrase.same(each.name() + ' ' + day(each.date())));
        }
        if (contact.inCharge()) {
            parts.add(new Phrase("in charge", "主管我司业务"));
        }
        if (contact.optOut()) {
            parts.add(new Phrase("opted out", "谢绝联系"));
        }
        return Phrase.join(parts, Words.COMMA);
    }

    private static String day(AnnualDay day) {
        String monthDay = two(day.month()) + '-' + two(day.day());
        return day.year() == null ? monthDay : day.year() + "-" + monthDay;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private void purchases() {
        Profile.Purchases history = profile.purchases();
        List<Profile.Month> months = history.months();
        heading(
                "Purchases, {0} to {1}",
                "采购情况({0} 至 {1})",
                months.get(0).month(),
                months.get(months.size() - 1).month());
        line(new Phrase(
                        "a month on average: {0} t from all makers, {1} t of ours, share {2}",
                        "平均月采购量 {0} 吨,我司产品平均月采购量 {1} 吨,占其采购量 {2}")
                .with(tons(Fact.TOTAL_TONS_PER_MONTH), tons(Fact.OUR_TONS_PER_MONTH), share()));
        list(new Phrase("varieties: {0}", "采购品种:{0}"), history.products());
        list(new Phrase("brands: {0}", "采购品牌:{0}"), history.brands());
        if (!drawsBars) {
            return;
        }
        bars(
                new Phrase("ours", "我司"),
                months.stream().map(Profile.Month::ourTons).toList());
        bars(
                new Phrase("all makers", "总量"),
                months.stream().map(Profile.Month::totalTons).toList());
    }

    private void bars(Phrase label, List<@Nullable BigDecimal> tons) {
        BigDecimal highest = null;
        for (BigDecimal each : tons) {
            highest = each == null ? highest : highest == null ? each : highest.max(each);
        }
        if (highest != null) {
            line(new Phrase("{0}  {1}  at most {2} t", "{0}  {1}  最高 {2} 吨")
                    .with(new Drawing.Sparkline(tons).text(), label, Numbers.grouped(highest)));
        }
    }

    private String tons(Fact fact) {
        BigDecimal figure = ProfileReport.figure(profile, fact);
        return figure == null ? "–" : Numbers.grouped(figure);
    }

    private String share() {
        BigDecimal share = ProfileReport.figure(profile, Fact.OUR_SHARE);
        return share == null ? "–" : Numbers.grouped(share.movePointRight(2)) + '%';
    }

    private void list(Phrase label, List<String> values) {
        if (!values.isEmpty()) {
            line(label.with(Phrase.join(values.stream().map(Phrase::same).toList(), Words.COMMA)));
        }
    }

    private void obligations() {
        heading("Visits and calls owed: {0}", "走访要求:{0} 项", profile.standings().size());
        if (profile.standings().isEmpty()) {
            return;
        }
        blocks.add(Block.positional(
                2,
                List.of(
                        column("owed", "要求"),
                        column("status", "状态"),
                        column("done", "已访/应访"),
                        column("due by", "期限"),
                        flexible("responsible", "责任人"),
                        column("last contact", "最近联系")),
                profile.standings().stream()
                        .map(each -> List.of(
                                Span.of(ComplianceWords.clause(each.obligation())),
                                new Span(
                                        Words.of(each.status()),
                                        switch (each.status()) {
                                            case OVERDUE -> Style.BAD;
                                            case DUE -> Style.DOUBTFUL;
                                            case MET -> Style.GOOD;
                                        }),
                                ComplianceWords.part(each.done(), each.required()),
                                span(each.dueBy()),
                                Span.of(ComplianceWords.responsible(each, profile.responsible())),
                                Span.of(ComplianceWords.lastContact(each.lastContact()))))
                        .toList()));
    }

    private void visits() {
        List<Visit> visits = profile.visits();
        List<Visit> shown = visits.subList(0, Math.min(VISITS, visits.size()));
        heading(
                "Visits and calls: {0}, the latest {1}",
                "走访记录:{0} 次,最近 {1} 次", Numbers.grouped(visits.size()), shown.size());
        if (shown.isEmpty()) {
            return;
        }
        blocks.add(Block.positional(
                2,
                List.of(
                        column("date", "日期"),
                        column("what", "形式"),
                        flexible("by", "走访人"),
                        flexible("contact", "联系人"),
                        flexible("content", "内容"),
                        flexible("suggestion", "销售建议")),
                shown.stream()
                        .map(each -> List.of(
                                span(each.date()),
                                Span.of(ComplianceWords.channel(each.channel())),
                                each.staff() == null
                                        ? Span.of(Words.of(each.role()))
                                        : span(profile.responsible().called(each.staff())),
                                span(each.contact()),
                                span(each.content()),
                                span(each.suggestion())))
                        .toList()));
    }

    private void forms() {
        heading(
                "Feedback forms: {0}, without a result: {1}",
                "信息反馈表:{0} 份,未处理 {1} 份",
                Numbers.grouped(profile.forms()),
                Numbers.grouped(profile.openForms().size()));
        if (profile.openForms().isEmpty()) {
            return;
        }
        LocalDate asOf = profile.classifier().day();
        blocks.add(Block.positional(
                2,
                List.of(
                        column("form", "编号"),
                        new Block.TableColumn(new Phrase("days", "天数"), true, false),
                        flexible("category", "类别"),
                        flexible("content", "反馈内容"),
                        flexible("decision", "经理批示")),
                profile.openForms().stream()
                        .map(each -> List.of(
                                span(each.id()),
                                span(ChronoUnit.DAYS.between(each.date(), asOf)),
                                span(each.category()),
                                span(each.content()),
                                span(each.decision())))
                        .toList()));
    }

    private void greetings() {
        heading(
                "Greetings of the next {0} days: {1}",
                "今后 {0} 天的问候:{1} 项", greetingDays, profile.greetings().size());
        if (profile.greetings().isEmpty()) {
            return;
        }
        blocks.add(Block.positional(
                2,
                List.of(
                        column("send on", "发送日期"),
                        column("what", "形式"),
                        flexible("occasion", "节日"),
                        column("date", "日期"),
                        flexible("contact", "联系人"),
                        flexible("by", "责任人")),
                profile.greetings().stream()
                        .map(each -> List.of(
                                span(each.sendOn()),
                                Span.of(GreetingWords.kind(each.kind())),
                                Span.of(
                                        Objects.requireNonNullElse(each.anniversary(), "")
                                                        .isEmpty()
                                                ? GreetingWords.occasion(each.occasion())
                                                : Phrase.same(each.occasion().name())),
                                span(each.occasion().date()),
                                span(each.recipient().contact().name()),
                                Span.of(GreetingWords.by(each))))
                        .toList()));
    }
}
