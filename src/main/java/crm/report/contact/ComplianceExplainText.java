package crm.report.contact;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.contact.Compliance;
import crm.contact.CustomerObligations;
import crm.contact.ObligationState;
import crm.contact.ObligationState.Status;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.record.Channel;
import crm.record.Role;
import crm.record.Visit;
import crm.report.Block;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import crm.report.contact.ComplianceExplainContacts.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The text form of {@link ComplianceExplainReport}: the customer and its class, the year at a glance, each obligation
 * with its periods and the contacts that count, then the contacts that do not.
 */
final class ComplianceExplainText {

    private static final Phrase NONE = Phrase.same("");
    private static final Phrase SEMICOLON = new Phrase("; ", ";");

    private final Classifier classifier;
    private final Compliance compliance;
    private final ComplianceExplainContacts contacts;
    private final Responsible responsible;
    private final List<Block> blocks = new ArrayList<>();

    ComplianceExplainText(
            Classifier classifier, Compliance compliance, ComplianceExplainContacts contacts, Responsible responsible) {
        this.classifier = classifier;
        this.compliance = compliance;
        this.contacts = contacts;
        this.responsible = responsible;
    }

    List<Block> blocks() {
        CustomerObligations duties = contacts.duties();
        ComplianceExplainHead head = new ComplianceExplainHead(classifier, duties);
        blocks.add(head.title());
        head.lines(compliance.asOf(), compliance.from()).forEach(text -> line(2, text));
        if (duties.obligations().isEmpty()) {
            blocks.add(new Block.Gap());
            line(
                    0,
                    new Phrase("The policy asks for no contacts with class {0}.", "办法对 {0} 类客户没有走访要求。")
                            .with(duties.customerClass()));
        } else if (!duties.haveBegunBy(compliance.asOf())) {
            notBegun(duties);
        } else {
            blocks.addAll(new ComplianceExplainStrip(compliance, contacts).blocks());
            compliance.states().forEach(this::obligation);
        }
        others();
        return List.copyOf(blocks);
    }

    private void line(int indent, Phrase text) {
        blocks.add(new Block.Line(indent, List.of(Span.of(text))));
    }

    private void notBegun(CustomerObligations duties) {
        blocks.add(new Block.Gap());
        line(
                0,
                new Phrase(
                                "It is owed nothing yet: that begins on {0}, after {1}. From then on:",
                                "尚无走访要求:自 {0} 起(在 {1} 之后)才开始。届时要求:")
                        .with(String.valueOf(duties.begins()), compliance.asOf()));
        duties.obligations().forEach(each -> line(2, ComplianceExplainWords.clause(each)));
    }

    private void obligation(ObligationState standing) {
        Policy.Obligation obligation = standing.obligation();
        blocks.add(new Block.Gap());
        blocks.add(new Block.Line(
                0,
                List.of(
                        new Span(
                                new Phrase("{0}, {1}: ", "{0},{1}:")
                                        .with(
                                                ComplianceExplainWords.what(obligation.role(), obligation.channel()),
                                                ComplianceExplainWords.frequency(obligation)),
                                Style.STRONG),
                        new Span(Words.of(standing.status()), style(standing.status())))));
        line(2, ComplianceExplainWords.current(standing));
        if (standing.missedInARow() > 0) {
            line(2, ComplianceExplainWords.missed(standing));
        }
        line(
                2,
                Phrase.join(
                        List.of(
                                ComplianceExplainWords.attainment(standing),
                                ComplianceExplainWords.lastContact(standing)),
                        SEMICOLON));
        line(
                2,
                ComplianceExplainWords.responsible(
                        obligation.role(),
                        standing.customer(),
                        responsible.names(obligation.role(), standing.customer())));
        line(2, ComplianceExplainWords.begins(standing.owed()));
        blocks.add(ComplianceExplainPeriods.table(compliance.periods(standing), obligation.every()));
        LocalDate first = ComplianceExplainContacts.firstDay(compliance, standing);
        List<Visit> counted = contacts.between(obligation, first, compliance.asOf());
        if (!counted.isEmpty()) {
            Phrase title = counted.size() == 1
                    ? new Phrase("1 contact counts:", "计入 1 次:")
                    : new Phrase("{0} contacts count:", "计入 {0} 次:");
            line(2, title.with(Numbers.grouped(counted.size())));
            blocks.add(list(counted));
        }
    }

    private static Style style(Status status) {
        return switch (status) {
            case OVERDUE -> Style.BAD;
            case DUE -> Style.DOUBTFUL;
            case MET -> Style.GOOD;
        };
    }

    private Block list(List<Visit> visits) {
        List<List<Span>> rows = new ArrayList<>(visits.size());
        for (Visit visit : visits) {
            String staff = visit.staff();
            rows.add(List.of(
                    Span.of(visit.date().toString()),
                    Span.of(ComplianceExplainWords.place(visit)),
                    Span.of(staff == null ? "" : responsible.called(staff))));
        }
        return Block.positional(
                4,
                List.of(
                        new Block.TableColumn(NONE, false, false),
                        new Block.TableColumn(NONE, false, false),
                        new Block.TableColumn(NONE, false, true)),
                rows);
    }

    /** The contacts that do not count, by reason, role and channel. */
    private void others() {
        if (contacts.others().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(new Phrase("Contacts that do not count", "未计入的走访记录")));
        for (Reason reason : Reason.values()) {
            for (Role role : Role.values()) {
                for (Channel channel : Channel.values()) {
                    List<Visit> visits = contacts.others(reason, role, channel);
                    if (!visits.isEmpty()) {
                        line(
                                0,
                                new Phrase("{0}, {1}: {2}", "{0},{1} 次:{2}")
                                        .with(
                                                ComplianceExplainWords.what(role, channel),
                                                Numbers.grouped(visits.size()),
                                                why(reason, role, channel)));
                        blocks.add(list(visits));
                    }
                }
            }
        }
    }

    private Phrase why(Reason reason, Role role, Channel channel) {
        CustomerObligations duties = contacts.duties();
        List<Policy.Obligation> obligations = duties.obligations();
        String customerClass = duties.customerClass();
        Phrase kind = ComplianceExplainWords.kind(channel);
        return switch (reason) {
            case AFTER -> new Phrase("after the as-of date {0}", "在报告日期 {0} 之后").with(compliance.asOf());
            case NOT_BEGUN ->
                new Phrase("before {0}, when its obligations begin", "在走访要求开始日 {0} 之前")
                        .with(String.valueOf(duties.begins()));
            case OTHER_CHANNEL ->
                new Phrase("other channel; class {0} is owed {1} by {2}, no {3}", "访问形式不符:{2}对 {0} 类客户应为{1},不是{3}")
                        .with(customerClass, ComplianceExplainWords.kinds(obligations, role), role, kind);
            case OTHER_ROLE ->
                new Phrase("other role; class {0} is owed {1} by {2}", "岗位不符:{0} 类客户的{1}应由{2}进行")
                        .with(customerClass, kind, ComplianceExplainWords.roles(obligations, channel));
            case NOT_OWED ->
                obligations.isEmpty()
                        ? new Phrase("class {0} is owed no contacts", "{0} 类客户没有走访要求").with(customerClass)
                        : new Phrase("class {0} is owed no {1}, and nothing by {2}", "{0} 类客户没有{1}的要求,对{2}也没有要求")
                                .with(customerClass, kind, role);
            case BEFORE ->
                new Phrase("before {0}, the first day of its judged periods", "在首个考核期的第一天 {0} 之前")
                        .with(firstDay(role, channel));
        };
    }

    private LocalDate firstDay(Role role, Channel channel) {
        return compliance.states().stream()
                .filter(each ->
                        each.obligation().role() == role && each.obligation().channel() == channel)
                .map(each -> ComplianceExplainContacts.firstDay(compliance, each))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
