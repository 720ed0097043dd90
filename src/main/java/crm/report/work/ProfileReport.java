package crm.report.work;

import crm.base.Phrase;
import crm.base.Term;
import crm.contact.ObligationState;
import crm.fact.Fact;
import crm.greeting.Greeting;
import crm.rating.Classification;
import crm.rating.Classification.NearMiss;
import crm.record.Contact;
import crm.record.Feedback;
import crm.record.Visit;
import crm.report.Block;
import crm.report.Column;
import crm.report.Note;
import crm.report.Report;
import crm.report.Span;
import crm.report.Table;
import crm.report.Words;
import crm.report.contact.ComplianceWords;
import crm.report.greeting.GreetingWords;
import crm.report.rating.ClassifyReport;
import crm.report.rating.RuleWords;
import crm.work.Profile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm profile}: all that is known of each customer, part by part. */
public final class ProfileReport {

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.text("customer_id", "客户编号", each -> each.profile().customer().id()),
            Column.code("section", "部分", Row::section),
            Column.code("item", "项目", Row::item),
            Column.date("date", "日期", Row::date),
            Column.code("who", "人员", Row::who),
            Column.code("value", "内容", Row::value),
            Column.code("detail", "说明", Row::detail));

    /** The parts of a customer's file. */
    private enum Section implements Term {
        /** Master data. */
        CUSTOMER("基本资料"),
        /** The class in force and how the rules rate it. */
        CLASS("客户类别"),
        /** Its people. */
        CONTACT("联系人"),
        /** What it bought. */
        PURCHASES("采购情况"),
        /** What it is owed. */
        OBLIGATION("走访要求"),
        /** Who was there. */
        VISIT("走访记录"),
        /** Forms without a result. */
        FEEDBACK("未处理反馈"),
        /** What is due out. */
        GREETING("问候");

        private final List<String> chineseNames;

        Section(String chinese) {
            this.chineseNames = List.of(chinese);
        }

        @Override
        public List<String> chineseNames() {
            return chineseNames;
        }
    }

    /** One thing that is known of a customer. */
    private record Row(
            Profile profile,
            Section section,
            Phrase item,
            @Nullable LocalDate date,
            @Nullable Object who,
            @Nullable Object value,
            @Nullable Object detail) {}

    private final Profile profile;
    private final List<Row> rows = new ArrayList<>();

    private ProfileReport(Profile profile) {
        this.profile = profile;
    }

    /**
     * The report.
     *
     * @param asOf the day of the report
     * @param greetingDays how many days ahead greetings are listed
     * @param filtered how many customers that were named the filters leave out
     */
    public static Report of(List<Profile> profiles, LocalDate asOf, int greetingDays, int filtered) {
        List<Row> rows = profiles.stream()
                .flatMap(each -> new ProfileReport(each).rows().stream())
                .toList();
        return new Report(
                "profile",
                asOf,
                new Table<>(COLUMNS, rows),
                Note.unlessNone(ClassifyReport.filteredNote(filtered)),
                () -> profiles.stream()
                        .<Block>flatMap(each -> new ProfileText(each, greetingDays, true).blocks().stream())
                        .toList());
    }

    private List<Row> rows() {
        add(Section.CUSTOMER, new Phrase("name", "单位名称"), profile.customer().name());
        ProfileWords.record(profile).forEach(each -> add(Section.CUSTOMER, each.name(), each.value()));
        addClass();
        profile.contacts().forEach(this::add);
        addPurchases();
        profile.obligations().forEach(this::add);
        profile.visits().forEach(this::add);
        profile.openForms().forEach(this::add);
        profile.greetings().forEach(this::add);
        return rows;
    }

    private void add(Section section, Phrase item, @Nullable Object value) {
        add(section, item, null, null, value, null);
    }

    private void add(
            Section section,
            Phrase item,
            @Nullable LocalDate date,
            @Nullable Object who,
            @Nullable Object value,
            @Nullable Object detail) {
        rows.add(new Row(profile, section, item, date, who, value, detail));
    }

    /** Those of several details that are not blank; null if all are. */
    private static @Nullable Phrase details(@Nullable Object... details) {
        List<Phrase> parts = Stream.of(details)
                .map(each -> Span.of(each).text())
                .filter(each -> !each.en().isEmpty())
                .toList();
        return parts.isEmpty() ? null : Phrase.join(parts, Words.SEMICOLON);
    }

    private void addClass() {
        Section section = Section.CLASS;
        LocalDate asOf = profile.asOf();
        Classification rated = profile.classification();
        add(section, new Phrase("class", "客户类别"), asOf, null, profile.customerClass(), null);
        Phrase by = new Phrase("{0}: {1}", "{0}:{1}").with(rated.ruleId(), String.valueOf(rated.reason()));
        add(section, new Phrase("rating", "评级"), asOf, null, rated.customerClass(), by);
        if (!rated.dataGaps().isEmpty()) {
            List<Phrase> gaps = rated.dataGaps().stream().map(Term::phrase).toList();
            add(section, new Phrase("data_gaps", "缺失数据"), asOf, null, Phrase.join(gaps, Phrase.same(";")), null);
        }
        NearMiss nearest = rated.nearest();
        if (nearest != null) {
            Phrase item = new Phrase("next_rule", "最近规则");
            add(section, item, null, null, nearest.rule().id(), RuleWords.hint(nearest));
        }
        profile.ratings()
                .forEach(each ->
                        add(section, new Phrase("rated", "历次评级"), each.ratedOn(), null, each.customerClass(), null));
        profile.overrides()
                .forEach(each -> add(
                        section,
                        new Phrase("override", "特批定级"),
                        each.from(),
                        each.approvedBy(),
                        each.customerClass(),
                        RuleWords.override(each)));
    }

    private void add(Contact contact) {
        add(
                Section.CONTACT,
                Phrase.same(contact.name()),
                null,
                contact.jobTitle(),
                contact.mobile(),
                details(contact.email(), ProfileWords.level(profile, contact), ProfileWords.remarks(contact)));
    }

    private void addPurchases() {
        Section section = Section.PURCHASES;
        for (Fact fact : List.of(Fact.TOTAL_TONS_PER_MONTH, Fact.OUR_TONS_PER_MONTH, Fact.OUR_SHARE)) {
            add(section, fact.phrase(), plain(ProfileWords.figure(profile, fact)));
        }
        Profile.Purchases purchases = profile.purchases();
        purchases.products().forEach(each -> add(section, new Phrase("product", "采购品种"), each));
        purchases.brands().forEach(each -> add(section, new Phrase("brand", "采购品牌"), each));
        for (Profile.Month each : purchases.months()) {
            if (each.ourTons() != null) {
                add(
                        section,
                        Phrase.same(each.month().toString()),
                        each.month().atDay(1),
                        null,
                        plain(each.ourTons()),
                        plain(each.totalTons()));
            }
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private void add(ObligationState owed) {
        List<String> names = profile.responsible().names(owed.obligation().role(), profile.customer());
        add(
                Section.OBLIGATION,
                ComplianceWords.clause(owed.obligation()),
                owed.dueBy(),
                names.isEmpty() ? null : String.join(";", names),
                owed.status(),
                details(
                        owed.obligation().role(),
                        new Phrase("{0} of {1} done", "已完成 {0}/{1}").with(owed.done(), owed.required()),
                        owed.lastContact() == null ? null : new Phrase("last {0}", "最近 {0}").with(owed.lastContact())));
    }

    private void add(Visit visit) {
        add(
                Section.VISIT,
                visit.channel().phrase(),
                visit.date(),
                visit.staff() == null ? visit.role() : profile.responsible().called(visit.staff()),
                visit.content(),
                details(visit.contact(), visit.suggestion()));
    }

    private void add(Feedback form) {
        add(
                Section.FEEDBACK,
                Phrase.same(form.id()),
                form.date(),
                form.reportedBy(),
                form.content(),
                details(form.category(), form.decision()));
    }

    private void add(Greeting greeting) {
        add(
                Section.GREETING,
                greeting.kind().phrase(),
                greeting.sendOn(),
                greeting.contact().name(),
                greeting.message(),
                details(
                        new Phrase("{0} on {1}", "{0}({1})")
                                .with(
                                        GreetingWords.occasion(greeting.occasion()),
                                        greeting.occasion().date()),
                        greeting.sender(),
                        GreetingWords.by(greeting)));
    }
}
