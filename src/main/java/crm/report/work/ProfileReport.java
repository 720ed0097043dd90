package crm.report.work;

import crm.base.Phrase;
import crm.contact.ObligationState;
import crm.fact.Fact;
import crm.greeting.Greeting;
import crm.rating.Classification.NearMiss;
import crm.record.Contact;
import crm.record.Feedback;
import crm.record.Visit;
import crm.report.Block;
import crm.report.Column;
import crm.report.Note;
import crm.report.OldColumn;
import crm.report.Report;
import crm.report.Words;
import crm.report.contact.ComplianceWords;
import crm.report.greeting.GreetingWords;
import crm.report.rating.ClassifyReport;
import crm.report.rating.RuleWords;
import crm.work.Profile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code crm profile}: all that is known of each customer, part by part. */
public final class ProfileReport {

    /** The columns, in order. */
    public static final List<OldColumn> COLUMNS = List.of(
            new OldColumn("customer_id", "客户编号", Column.Kind.TEXT),
            new OldColumn("section", "部分", Column.Kind.CODE),
            new OldColumn("item", "项目", Column.Kind.CODE),
            new OldColumn("date", "日期", Column.Kind.DATE),
            new OldColumn("who", "人员", Column.Kind.CODE),
            new OldColumn("value", "内容", Column.Kind.CODE),
            new OldColumn("detail", "说明", Column.Kind.CODE));

    private ProfileReport() {}

    /**
     * The report.
     *
     * @param asOf the day of the report
     * @param greetingDays how many days ahead greetings are listed
     * @param filtered how many customers that were named the filters leave out
     */
    public static Report of(List<Profile> profiles, LocalDate asOf, int greetingDays, int filtered) {
        List<Note> notes = filtered == 0 ? List.of() : List.of(ClassifyReport.filteredNote(filtered));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        profiles.forEach(profile -> new Rows(profile, rows).add());
        return new Report("profile", asOf, COLUMNS, Collections.unmodifiableList(rows), notes, () -> {
            List<Block> blocks = new ArrayList<>();
            profiles.forEach(profile -> new ProfileText(profile, greetingDays, true, blocks).add());
            return List.copyOf(blocks);
        });
    }

    /** The rows of one profile. */
    private record Rows(Profile profile, List<List<@Nullable Object>> rows) {

        private void add() {
            add(
                    ProfileSection.CUSTOMER,
                    new Phrase("name", "单位名称"),
                    null,
                    null,
                    profile.customer().name(),
                    null);
            CustomerRecord.of(profile.customer(), profile.responsible())
                    .forEach(entry -> add(ProfileSection.CUSTOMER, entry.name(), null, null, entry.value(), null));
            addClass();
            profile.contacts().forEach(this::add);
            addPurchases();
            profile.standings().forEach(this::add);
            profile.visits().forEach(this::add);
            profile.openForms().forEach(this::add);
            profile.greetings().forEach(this::add);
        }

        private void add(
                ProfileSection section,
                Phrase item,
                @Nullable LocalDate date,
                @Nullable Object who,
                @Nullable Object value,
                @Nullable Object detail) {
            @Nullable
            Object[] cells = {profile.customer().id(), section, item, date, phrase(who), phrase(value), phrase(detail)};
            rows.add(Collections.unmodifiableList(Arrays.asList(cells)));
        }

        /** Those of several details that are not blank. */
        private static @Nullable Phrase joined(@Nullable Object... details) {
            List<Phrase> parts = new ArrayList<>();
            for (Object detail : details) {
                Phrase part = phrase(detail);
                if (part != null && !part.en().isEmpty()) {
                    parts.add(part);
                }
            }
            return parts.isEmpty() ? null : Phrase.join(parts, new Phrase("; ", ";"));
        }

        private static @Nullable Phrase phrase(@Nullable Object value) {
            return value == null || value instanceof Phrase ? (Phrase) value : Phrase.same(value.toString());
        }

        private void addClass() {
            ProfileSection section = ProfileSection.CLASS;
            add(section, new Phrase("class", "客户类别"), profile.classifier().day(), null, profile.customerClass(), null);
            var rated = profile.classification();
            add(
                    section,
                    new Phrase("rating", "评级"),
                    profile.classifier().day(),
                    null,
                    rated.customerClass(),
                    new Phrase("{0}: {1}", "{0}:{1}").with(rated.ruleId(), String.valueOf(rated.reason())));
            if (!rated.dataGaps().isEmpty()) {
                List<Phrase> gaps = rated.dataGaps().stream().map(Words::of).toList();
                add(
                        section,
                        new Phrase("data_gaps", "缺失数据"),
                        profile.classifier().day(),
                        null,
                        Phrase.join(gaps, Phrase.same(";")),
                        null);
            }
            NearMiss nearest = rated.nearest();
            if (nearest != null) {
                add(
                        section,
                        new Phrase("next_rule", "最近规则"),
                        null,
                        null,
                        nearest.rule().id(),
                        RuleWords.hint(nearest));
            }
            profile.ratings()
                    .forEach(rating -> add(
                            section,
                            new Phrase("rated", "历次评级"),
                            rating.ratedOn(),
                            null,
                            rating.customerClass(),
                            null));
            profile.overrides()
                    .forEach(override -> add(
                            section,
                            new Phrase("override", "特批定级"),
                            override.from(),
                            override.approvedBy(),
                            override.customerClass(),
                            RuleWords.override(override)));
        }

        private void add(Contact contact) {
            add(
                    ProfileSection.CONTACT,
                    Phrase.same(contact.name()),
                    null,
                    contact.jobTitle(),
                    contact.mobile(),
                    joined(contact.email(), ProfileText.level(profile, contact), ProfileText.remarks(contact)));
        }

        private void addPurchases() {
            ProfileSection section = ProfileSection.PURCHASES;
            for (Fact fact : List.of(Fact.TOTAL_TONS_PER_MONTH, Fact.OUR_TONS_PER_MONTH, Fact.OUR_SHARE)) {
                BigDecimal figure = figure(profile, fact);
                add(section, Words.of(fact), null, null, figure == null ? null : figure.toPlainString(), null);
            }
            Profile.Purchases history = profile.purchases();
            history.products().forEach(each -> add(section, new Phrase("product", "采购品种"), null, null, each, null));
            history.brands().forEach(each -> add(section, new Phrase("brand", "采购品牌"), null, null, each, null));
            for (Profile.Month month : history.months()) {
                if (month.ourTons() != null) {
                    add(
                            section,
                            Phrase.same(month.month().toString()),
                            month.month().atDay(1),
                            null,
                            month.ourTons().toPlainString(),
                            month.totalTons() == null ? null : month.totalTons().toPlainString());
                }
            }
        }

        private void add(ObligationState standing) {
            List<String> names =
                    profile.responsible().names(standing.obligation().role(), profile.customer());
            add(
                    ProfileSection.OBLIGATION,
                    ComplianceWords.clause(standing.obligation()),
                    standing.dueBy(),
                    names.isEmpty() ? null : String.join(";", names),
                    Words.of(standing.status()),
                    joined(
                            Words.of(standing.obligation().role()),
                            new Phrase("{0} of {1} done", "已完成 {0}/{1}").with(standing.done(), standing.required()),
                            standing.lastContact() == null
                                    ? null
                                    : new Phrase("last {0}", "最近 {0}").with(standing.lastContact())));
        }

        private void add(Visit visit) {
            String staff = visit.staff();
            add(
                    ProfileSection.VISIT,
                    Words.of(visit.channel()),
                    visit.date(),
                    staff == null
                            ? Words.of(visit.role())
                            : profile.responsible().called(staff),
                    visit.content(),
                    joined(visit.contact(), visit.suggestion()));
        }

        private void add(Feedback form) {
            add(
                    ProfileSection.FEEDBACK,
                    Phrase.same(form.id()),
                    form.date(),
                    form.reportedBy(),
                    form.content(),
                    joined(form.category(), form.decision()));
        }

        private void add(Greeting greeting) {
            add(
                    ProfileSection.GREETING,
                    Words.of(greeting.kind()),
                    greeting.sendOn(),
                    greeting.recipient().contact().name(),
                    greeting.message(),
                    joined(
                            new Phrase("{0} on {1}", "{0}({1})")
                                    .with(
                                            GreetingWords.occasion(greeting.occasion()),
                                            greeting.occasion().date()),
                            Words.of(greeting.sender()),
                            GreetingWords.by(greeting)));
        }
    }

    /** A number of the rating, rounded as its column has it; null: not known. */
    static @Nullable BigDecimal figure(Profile profile, Fact fact) {
        var number = profile.classification().facts().number(fact);
        return number == null ? null : number.rounded(fact.decimals());
    }
}
