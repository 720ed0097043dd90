package crm.report.contact;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.base.Ratio;
import crm.contact.CustomerObligations;
import crm.contact.ObligationState;
import crm.contact.RequiredContacts;
import crm.field.CustomerFields;
import crm.people.Responsible;
import crm.policy.Period;
import crm.policy.Policy;
import crm.rating.ClassHistory;
import crm.rating.Classifier;
import crm.record.Channel;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Rating;
import crm.record.Role;
import crm.record.Visit;
import crm.report.Words;
import crm.report.rating.RuleWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How obligations, periods and contacts are put into words, in both languages. */
final class ComplianceExplainWords {

    private static final int DECIMALS = 3;
    private static final Phrase AND = new Phrase(" and ", "和");

    private ComplianceExplainWords() {}

    /** Who owes what: {@code salesperson visit}. */
    static Phrase what(Role role, Channel channel) {
        return new Phrase("{0} {1}", "{0}{1}").with(role, channel);
    }

    /** How often: {@code twice a year}. */
    static Phrase frequency(Policy.Obligation obligation) {
        Phrase pattern = switch (obligation.times()) {
            case 1 -> new Phrase("once {1}", "{2} 1 次");
            case 2 -> new Phrase("twice {1}", "{2} 2 次");
            default -> new Phrase("{0} times {1}", "{2} {0} 次");
        };
        String unit = one(obligation.every()).en();
        return pattern.with(obligation.times(), "a " + unit, obligation.every());
    }

    /** A clause in short, within a sentence: {@code salesperson visit once a week}. */
    static Phrase clause(Policy.Obligation obligation) {
        return new Phrase("{0} {1}", "{0}{1}")
                .with(what(obligation.role(), obligation.channel()), frequency(obligation));
    }

    private static Phrase one(Period every) {
        return switch (every) {
            case WEEK -> new Phrase("week", "周");
            case MONTH -> new Phrase("month", "个月");
            case QUARTER -> new Phrase("quarter", "个季度");
            case HALF_YEAR -> new Phrase("half-year", "个半年");
            case YEAR -> new Phrase("year", "年");
        };
    }

    /** A number of periods: {@code 60 weeks}. */
    static Phrase periods(int count, Period every) {
        return new Phrase(count == 1 ? "{0} {1}" : "{0} {1}s", "{0} {1}").with(count, one(every));
    }

    /** What the period in which an obligation begins asks for, as arithmetic: {@code 2 x 184/365 = 1.008 -> 1}. */
    static String proration(RequiredContacts asked) {
        // No remainder is so near a half that these decimals would hide on which side of it lies.
        Ratio part = Ratio.of((long) asked.times() * asked.daysLeft(), asked.days());
        return asked.times() + " x " + asked.daysLeft() + '/' + asked.days() + " = "
                + part.rounded(DECIMALS).toPlainString() + " -> " + asked.count();
    }

    /** How a current period stands, and until when. */
    static Phrase current(ObligationState state) {
        Phrase unit = one(state.obligation().every());
        if (state.required() == 0) {
            return new Phrase("nothing is asked for in the current {0}, up to {1}", "本期(至 {1})应访 0 次")
                    .with(unit, state.dueBy());
        }
        return new Phrase("{0} of {1} done in the current {2}, due by {3}", "本期应访 {1} 次,已访 {0} 次,期限 {3}")
                .with(state.done(), state.required(), unit, state.dueBy());
    }

    /** How long an overdue obligation has been missed. */
    static Phrase missed(ObligationState state) {
        int days = state.daysOverdue();
        return new Phrase(
                        days == 1
                                ? "{0} missed in a row, overdue since {1}: {2} day"
                                : "{0} missed in a row, overdue since {1}: {2} days",
                        "已连续 {0}未完成,逾期起始日 {1},逾期 {2} 天")
                .with(
                        periods(state.missedInARow(), state.obligation().every()),
                        String.valueOf(state.overdueSince()),
                        Numbers.grouped(days));
    }

    /** The part of the closed periods that were met: {@code attainment: 5 of 12 months met, 5/12 = 0.4167}. */
    static Phrase attainment(ObligationState state) {
        Ratio attainment = state.attainment();
        return attainment == null
                ? new Phrase("no closed period is judged yet", "尚无已结束的考核期")
                : new Phrase("attainment: {0} of {1} met, {0}/{2} = {3}", "完成率:已结束的 {1}中完成 {0} 期,{0}/{2} = {3}")
                        .with(
                                state.periodsMet(),
                                periods(state.periodsDue(), state.obligation().every()),
                                state.periodsDue(),
                                attainment.rounded(ComplianceWords.DECIMALS).toPlainString());
    }

    /** The latest contact for an obligation, judged or not. */
    static Phrase lastContact(ObligationState state) {
        LocalDate last = state.lastContact();
        return last == null
                ? new Phrase("no such contact on record", "从无此类走访记录")
                : new Phrase("last contact {0}", "最近联系 {0}").with(last);
    }

    /** Since when a customer's obligations run, and which of the two days decides. */
    static Phrase begins(CustomerObligations owed) {
        LocalDate begins = owed.begins();
        if (begins == null) {
            return new Phrase("always owed: neither a start nor a change of class is known", "一直有要求:既无客户起始日,也无类别变动");
        }
        boolean started = begins.equals(owed.start());
        boolean turned = begins.equals(owed.span().since());
        Phrase why = started && turned
                ? new Phrase("its first day as a customer and in class {1}", "成为客户并列为 {1} 类之日")
                : started
                        ? new Phrase("its first day as a customer", "成为客户之日")
                        : new Phrase("its first day in class {1}", "列为 {1} 类之日");
        return new Phrase("owed since {0}, {1}", "自 {0} 起有此要求({1})")
                .with(begins, why.with(begins, owed.customerClass()));
    }

    /** Who is responsible, or why nobody is known. */
    static Phrase responsible(ObligationState state, Responsible responsible) {
        Role role = state.obligation().role();
        List<String> names = responsible.names(role, state.customer());
        if (!names.isEmpty()) {
            return new Phrase("responsible: {0}", "责任人:{0}").with(Words.names(names));
        }
        String department = state.customer().department();
        Phrase why = switch (role) {
            case COMPANY_MANAGER -> new Phrase("staff has no {0}", "人员表中没有{0}").with(role);
            case DEPARTMENT_MANAGER ->
                department == null
                        ? blank(CustomerFields.DEPARTMENT.phrase())
                        : new Phrase("staff has no {0} of {1}", "人员表中没有{1}的{0}").with(role, department);
            case SALESPERSON -> blank(CustomerFields.SALESPERSON.phrase());
        };
        return new Phrase("responsible: nobody is known, {0}", "责任人:不详,{0}").with(why);
    }

    private static Phrase blank(Phrase field) {
        return new Phrase("for {0} is blank", "“{0}”未填写").with(field);
    }

    /** The kind of contact that a channel makes, as many as there are. */
    static Phrase kind(Channel channel) {
        return switch (channel) {
            case VISIT -> new Phrase("visits", "现场走访");
            case PHONE -> new Phrase("phone calls", "电话访问");
        };
    }

    /** The roles that owe contacts of a channel, each once: {@code department_manager and salesperson}. */
    static Phrase roles(List<Policy.Obligation> obligations, Channel channel) {
        List<Phrase> roles = new ArrayList<>();
        obligations.stream()
                .filter(each -> each.channel() == channel)
                .map(Policy.Obligation::role)
                .distinct()
                .forEach(role -> roles.add(role.phrase()));
        return Words.series(roles, AND);
    }

    /** The kinds of contact that a role owes, each once: {@code visits and phone calls}. */
    static Phrase kinds(List<Policy.Obligation> obligations, Role role) {
        List<Phrase> kinds = new ArrayList<>();
        obligations.stream()
                .filter(each -> each.role() == role)
                .map(Policy.Obligation::channel)
                .distinct()
                .forEach(channel -> kinds.add(kind(channel)));
        return Words.series(kinds, AND);
    }

    /** Where a contact is recorded: {@code FILE:LINE}. */
    static String place(Visit visit) {
        return visit.position().atColumn(0).toString();
    }

    /** What gives the customer its class. */
    static Phrase classReason(Classifier classifier, Customer customer) {
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
    static Phrase stretch(Classifier classifier, CustomerObligations owed) {
        LocalDate since = owed.span().since();
        if (since == null) {
            return new Phrase("in class {0} all along: nothing on record says otherwise", "一直为 {0} 类,没有其他类别的记录")
                    .with(owed.customerClass());
        }
        Customer customer = owed.customer();
        String before = classifier.history().classOn(customer, since.minusDays(1), classifier.classByRule(customer));
        return new Phrase("in class {0} without a break since {1}, in class {2} before", "自 {1} 起一直为 {0} 类,此前为 {2} 类")
                .with(owed.customerClass(), since, before);
    }

    /** Since when it is a customer, and by which field. */
    static Phrase start(CustomerObligations owed) {
        Customer customer = owed.customer();
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
                            String.valueOf(owed.start()),
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
