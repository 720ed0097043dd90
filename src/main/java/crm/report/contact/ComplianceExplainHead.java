package crm.report.contact;

import crm.base.Phrase;
import crm.contact.CustomerObligations;
import crm.field.CustomerFields;
import crm.policy.Policy;
import crm.rating.ClassHistory;
import crm.rating.Classifier;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Rating;
import crm.record.Role;
import crm.report.Block;
import crm.report.Words;
import crm.report.rating.RuleWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of {@link ComplianceExplainText}: the customer, its class and why, and what its obligations are reckoned from.
 */
record ComplianceExplainHead(Classifier classifier, CustomerObligations duties) {

    private static final Phrase OR = new Phrase(" or ", "和");

    /** What is to be said of a customer that has ended. */
    static List<Block> ended(Customer customer, LocalDate asOf) {
        return List.of(
                new Block.Heading(Phrase.same(customer.id() + ' ' + customer.name())),
                Block.Line.of(
                        new Phrase("It ended on {0} and is owed nothing as of {1}.", "该客户已于 {0} 终止,截至 {1} 没有走访要求。")
                                .with(String.valueOf(customer.endedOn()), asOf)));
    }

    Block title() {
        Customer customer = duties.customer();
        Policy policy = classifier.policy();
        String label = policy.classes().get(policy.rank(duties.customerClass())).label();
        return new Block.Heading(new Phrase("{0} {1}: class {2} {3}", "{0} {1}:{2} 类 {3}")
                .with(customer.id(), customer.name(), duties.customerClass(), label));
    }

    /**
     * The lines below the title.
     *
     * @param from closed periods that begin before it are not judged
     */
    List<Phrase> lines(LocalDate asOf, LocalDate from) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(why());
        lines.add(stretch());
        lines.add(start());
        lines.add((asOf.equals(classifier.day())
                        ? new Phrase("judged as of {0}", "考核截至 {0}")
                        : new Phrase("judged as of {0}, in the class of {2}", "考核截至 {0},类别按 {2}"))
                .with(asOf, from, classifier.day()));
        lines.add(new Phrase("closed periods are judged if they begin on {0} or later", "已结束的考核期只计 {0} 或以后开始的")
                .with(from));
        List<Phrase> idle = new ArrayList<>();
        for (Role role : Role.values()) {
            if (duties.obligations().stream().noneMatch(each -> each.role() == role)) {
                idle.add(Words.of(role));
            }
        }
        if (!idle.isEmpty() && idle.size() < Role.values().length) {
            lines.add(new Phrase("class {0} is owed nothing by {1}", "{1}对 {0} 类客户没有走访要求")
                    .with(duties.customerClass(), Words.series(idle, OR)));
        }
        lines.add(new Phrase("recorded at {0}", "档案位置:{0}")
                .with(duties.customer().position().atColumn(0)));
        return lines;
    }

    /** What gives the customer its class. */
    private Phrase why() {
        Customer customer = duties.customer();
        ClassHistory history = classifier.history();
        LocalDate day = classifier.day();
        ClassOverride override = history.overrideOn(customer, day);
        if (override != null) {
            return new Phrase("set by an override: {0} ({1})", "特批定级:{0}({1})")
                    .with(RuleWords.override(override), override.position().atColumn(0));
        }
        Rating latest = history.ratingBefore(customer, day);
        if (latest != null) {
            return new Phrase("class {0} by the rating of {1}", "{1} 评为 {0} 类")
                    .with(latest.customerClass(), latest.ratedOn());
        }
        List<Rating> ratings = history.ratings(customer);
        if (!ratings.isEmpty()) {
            Rating earliest = ratings.get(0);
            return new Phrase(
                            "class {0} by its earliest rating, that of {1}; none is before {2}",
                            "{2} 前没有评级,按最早的 {1} 评级为 {0} 类")
                    .with(earliest.customerClass(), earliest.ratedOn(), day);
        }
        Policy.Rule rule = classifier.classify(customer).rule();
        return new Phrase(
                        "class {0} by the rules as of {1}, rule {2}: {3}; it was never rated",
                        "从未评级,{1} 按规则 {2} 为 {0} 类:{3}")
                .with(rule.customerClass(), day, rule.id(), rule.label());
    }

    /** Since when it has been in the class without a break, and in which it was before. */
    private Phrase stretch() {
        LocalDate since = duties.span().since();
        if (since == null) {
            return new Phrase("in class {0} all along: nothing on record says otherwise", "一直为 {0} 类,没有其他类别的记录")
                    .with(duties.customerClass());
        }
        Customer customer = duties.customer();
        String before = classifier.history().classOn(customer, since.minusDays(1), classifier.classByRule(customer));
        return new Phrase("in class {0} without a break since {1}, in class {2} before", "自 {1} 起一直为 {0} 类,此前为 {2} 类")
                .with(duties.customerClass(), since, before);
    }

    /** Since when it is a customer, and by which field. */
    private Phrase start() {
        Customer customer = duties.customer();
        LocalDate since = customer.cooperationSince();
        LocalDate recorded = customer.recordedOn();
        Phrase sinceField = CustomerFields.COOPERATION_SINCE.phrase();
        Phrase recordedField = CustomerFields.RECORDED_ON.phrase();
        if (since == null && recorded == null) {
            return new Phrase("a customer always: {0} and {1} are blank", "一直是客户:“{0}”和“{1}”均未填写")
                    .with(sinceField, recordedField);
        }
        if (since == null || recorded == null) {
            return new Phrase("a customer since {0} by {1}; {2} is blank", "自 {0} 起为客户(“{1}”;“{2}”未填写)")
                    .with(
                            String.valueOf(duties.start()),
                            since == null ? recordedField : sinceField,
                            since == null ? sinceField : recordedField);
        }
        boolean first = !recorded.isBefore(since);
        return new Phrase("a customer since {0} by {1}; {2} is {3}", "自 {0} 起为客户(“{1}”;“{2}”为 {3})")
                .with(
                        first ? since : recorded,
                        first ? sinceField : recordedField,
                        first ? recordedField : sinceField,
                        first ? recorded : since);
    }
}
