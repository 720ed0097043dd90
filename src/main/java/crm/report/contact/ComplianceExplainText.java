package crm.report.contact;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.contact.Compliance;
import crm.contact.CustomerContacts;
import crm.contact.CustomerContacts.Reason;
import crm.contact.CustomerObligations;
import crm.contact.ObligationState;
import crm.contact.ObligationState.Status;
import crm.people.Responsible;
import crm.policy.Policy;
import crm.rating.Classifier;
import crm.record.Channel;
import crm.record.Customer;
import crm.record.Role;
import crm.record.Visit;
import crm.report.Block;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text form of {@link ComplianceExplainReport}: the customer and its class, the year at a glance, each obligation
 * with its periods and the contacts that count, then the contacts that do not.
 */
final class ComplianceExplainText {

    private final Classifier classifier;
    private final CustomerContacts contacts;
    private final CustomerObligations owed;
    private final Compliance compliance;
    private final Responsible responsible;
    private final Sheet sheet = new Sheet();

    ComplianceExplainText(Classifier classifier, CustomerContacts contacts, Responsible responsible) {
        this.classifier = classifier;
        this.contacts = contacts;
        this.owed = contacts.owed();
        this.compliance = contacts.compliance();
        this.responsible = responsible;
    }

    /** What is to be said of a customer that has ended. */
    static List<Block> ended(Customer customer, LocalDate asOf) {
        return new Sheet()
                .heading(Phrase.same(customer.id() + ' ' + customer.name()))
                .line(
                        0,
                        new Phrase("It ended on {0} and is owed nothing as of {1}.", "该客户已于 {0} 终止,截至 {1} 没有走访要求。")
                                .with(String.valueOf(customer.endedOn()), asOf))
                .blocks();
    }

    List<Block> blocks() {
        head();
        if (owed.obligations().isEmpty()) {
            sheet.gap();
            sheet.line(
                    0,
                    new Phrase("The policy asks for no contacts with class {0}.", "办法对 {0} 类客户没有走访要求。")
                            .with(owed.customerClass()));
        } else if (!owed.haveBegunBy(compliance.asOf())) {
            sheet.gap();
            sheet.line(
                    0,
                    new Phrase(
                                    "It is owed nothing yet: that begins on {0}, after {1}. From then on:",
                                    "尚无走访要求:自 {0} 起(在 {1} 之后)才开始。届时要求:")
                            .with(String.valueOf(owed.begins()), compliance.asOf()));
            owed.obligations().forEach(each -> sheet.line(2, ComplianceExplainWords.clause(each)));
        } else {
            ComplianceExplainPeriods.addYear(sheet, contacts);
            compliance.states().forEach(this::obligation);
        }
        uncounted();
        return sheet.blocks();
    }

    private void head() {
        Customer customer = owed.customer();
        Policy policy = classifier.policy();
        String customerClass = owed.customerClass();
        sheet.heading(new Phrase("{0} {1}: class {2} {3}", "{0} {1}:{2} 类 {3}")
                .with(
                        customer.id(),
                        customer.name(),
                        customerClass,
                        policy.classes().get(policy.rank(customerClass)).label()));
        sheet.line(2, ComplianceExplainWords.classReason(classifier, customer));
        sheet.line(2, ComplianceExplainWords.stretch(classifier, owed));
        sheet.line(2, ComplianceExplainWords.start(owed));
        LocalDate asOf = compliance.asOf();
        sheet.line(
                2,
                (asOf.equals(classifier.day())
                                ? new Phrase("judged as of {0}", "考核截至 {0}")
                                : new Phrase("judged as of {0}, in the class of {1}", "考核截至 {0},类别按 {1}"))
                        .with(asOf, classifier.day()));
        sheet.line(
                2,
                new Phrase("closed periods are judged if they begin on {0} or later", "已结束的考核期只计 {0} 或以后开始的")
                        .with(compliance.from()));
        List<Phrase> idle = Stream.of(Role.values())
                .filter(role -> owed.obligations().stream().noneMatch(each -> each.role() == role))
                .map(Role::phrase)
                .toList();
        if (!idle.isEmpty() && idle.size() < Role.values().length) {
            sheet.line(
                    2,
                    new Phrase("class {0} is owed nothing by {1}", "{1}对 {0} 类客户没有走访要求")
                            .with(customerClass, Words.series(idle, new Phrase(" or ", "和"))));
        }
        sheet.line(
                2,
                new Phrase("recorded at {0}", "档案位置:{0}")
                        .with(customer.position().atColumn(0)));
    }

    private void obligation(ObligationState state) {
        Policy.Obligation obligation = state.obligation();
        Status status = state.status();
        sheet.gap();
        sheet.line(
                0,
                Span.strong(new Phrase("{0}, {1}: ", "{0},{1}:")
                        .with(
                                ComplianceExplainWords.what(obligation.role(), obligation.channel()),
                                ComplianceExplainWords.frequency(obligation))),
                Span.of(
                        status,
                        switch (status) {
                            case OVERDUE -> Style.BAD;
                            case DUE -> Style.DOUBTFUL;
                            case MET -> Style.GOOD;
                        }));
        sheet.line(2, ComplianceExplainWords.current(state));
        if (state.missedInARow() > 0) {
            sheet.line(2, ComplianceExplainWords.missed(state));
        }
        sheet.line(
                2,
                ComplianceExplainWords.attainment(state),
                Words.SEMICOLON,
                ComplianceExplainWords.lastContact(state));
        sheet.line(2, ComplianceExplainWords.responsible(state, responsible));
        sheet.line(2, ComplianceExplainWords.begins(state.owed()));
        ComplianceExplainPeriods.addTable(sheet, compliance.periods(state), obligation.every());
        List<Visit> counted = contacts.between(obligation, state.firstJudgedDay(), compliance.asOf());
        if (!counted.isEmpty()) {
            Phrase title = counted.size() == 1
                    ? new Phrase("1 contact counts:", "计入 1 次:")
                    : new Phrase("{0} contacts count:", "计入 {0} 次:");
            sheet.line(2, title.with(Numbers.grouped(counted.size())));
            list(counted);
        }
    }

    private void list(List<Visit> visits) {
        sheet.table(
                4,
                visits,
                left(Visit::date),
                left(ComplianceExplainWords::place),
                wrapped(each -> each.staff() == null ? null : responsible.called(each.staff())));
    }

    /** The contacts that do not count, by reason, role and channel. */
    private void uncounted() {
        if (contacts.uncounted().isEmpty()) {
            return;
        }
        sheet.heading(new Phrase("Contacts that do not count", "未计入的走访记录"));
        for (Reason reason : Reason.values()) {
            for (Role role : Role.values()) {
                for (Channel channel : Channel.values()) {
                    List<Visit> visits = contacts.uncounted(reason, role, channel);
                    if (!visits.isEmpty()) {
                        sheet.line(
                                0,
                                new Phrase("{0}, {1}: {2}", "{0},{1} 次:{2}")
                                        .with(
                                                ComplianceExplainWords.what(role, channel),
                                                Numbers.grouped(visits.size()),
                                                why(reason, role, channel)));
                        list(visits);
                    }
                }
            }
        }
    }

    private Phrase why(Reason reason, Role role, Channel channel) {
        List<Policy.Obligation> obligations = owed.obligations();
        String customerClass = owed.customerClass();
        Phrase kind = ComplianceExplainWords.kind(channel);
        return switch (reason) {
            case AFTER -> new Phrase("after the as-of date {0}", "在报告日期 {0} 之后").with(compliance.asOf());
            case NOT_BEGUN ->
                new Phrase("before {0}, when its obligations begin", "在走访要求开始日 {0} 之前")
                        .with(String.valueOf(owed.begins()));
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
                .map(ObligationState::firstJudgedDay)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
