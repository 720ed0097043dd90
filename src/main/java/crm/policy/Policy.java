package crm.policy;

import crm.fact.CustomerFacts;
import crm.record.Channel;
import crm.record.Level;
import crm.record.Role;
import crm.record.Sender;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer management policy. Lists are ordered, and the first entry that fits decides. Immutable.
 *
 * @param name what it is called
 * @param issued the date of issue as written; null if blank
 * @param company the name that greetings are signed with
 * @param classes the classes of customers, best first; never empty
 * @param classification the rules that rate a customer; every customer meets one of them
 * @param contactFrequency what each class is owed, by class code
 * @param feedbackQuota the forms that a department owes each month
 * @param levels how a contact's level is told from the job title
 * @param greetings holidays, rules and messages
 * @param audiences who hears what
 * @param contents what there is to hear
 * @param channels by which it is spread
 */
public record Policy(
        String name,
        @Nullable String issued,
        String company,
        List<CustomerClass> classes,
        List<Rule> classification,
        Map<String, List<Obligation>> contactFrequency,
        FeedbackQuota feedbackQuota,
        List<LevelTitles> levels,
        Greetings greetings,
        List<Audience> audiences,
        List<Content> contents,
        List<String> channels) {

    /** The same policy of a company of another name. */
    public Policy ofCompany(String name) {
        return new Policy(
                this.name,
                issued,
                name,
                classes,
                classification,
                contactFrequency,
                feedbackQuota,
                levels,
                greetings,
                audiences,
                contents,
                channels);
    }

    /** The place of a class among the classes: 0 is the best. Throws if the policy has no such class. */
    public int rank(String customerClass) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).code().equals(customerClass)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such class: " + customerClass);
    }

    /** The codes of the classes, best first. */
    public List<String> classCodes() {
        return classes.stream().map(CustomerClass::code).toList();
    }

    /**
     * Whom an entry of a list is for, where the first that fits decides.
     *
     * @param classes of which classes of customers; empty: all
     * @param levels of which levels; empty: all
     * @param inCharge null: whether or not in charge of our business
     */
    public record Scope(
            List<String> classes,
            Set<Level> levels,
            @Nullable Boolean inCharge) {

        /** Whether it is for a contact of a class and level. */
        public boolean fits(String customerClass, Level level, boolean charge) {
            return (classes.isEmpty() || classes.contains(customerClass))
                    && (levels.isEmpty() || levels.contains(level))
                    && (inCharge == null || inCharge == charge);
        }
    }

    /**
     * A class of customers.
     *
     * @param code such as {@code A}
     * @param label what it is called
     */
    public record CustomerClass(String code, String label) {}

    /**
     * A rule that gives a class to the customers for whom all its conditions hold.
     *
     * @param id such as {@code A1}, unique
     * @param customerClass the code of the class that it gives
     * @param label the policy's words
     * @param conditions in the order written; empty: holds for everybody
     */
    public record Rule(String id, String customerClass, String label, List<Condition> conditions) {

        /** Whether it holds for a customer: it fails if any condition does, else it is unknown if any is. */
        public RuleOutcome outcome(CustomerFacts facts) {
            RuleOutcome outcome = RuleOutcome.HOLDS;
            for (Condition condition : conditions) {
                outcome = outcome.and(condition.outcome(facts.value(condition.fact())));
                if (outcome == RuleOutcome.FAILS) {
                    break; // most rules fail at the first condition
                }
            }
            return outcome;
        }
    }

    /**
     * What a class is owed.
     *
     * @param role by whom
     * @param channel how
     * @param times how often in each period, from 1 on
     * @param every the period
     */
    public record Obligation(Role role, Channel channel, int times, Period every) {}

    /**
     * The forms that a department owes each month.
     *
     * @param total in all
     * @param byClass of each class, in the order of the classes
     */
    public record FeedbackQuota(int total, Map<String, Integer> byClass) {}

    /**
     * Titles that tell a level.
     *
     * @param level the level
     * @param titles any of which, contained in the job title, case ignored, tells it
     */
    public record LevelTitles(Level level, List<String> titles) {}

    /**
     * What is sent on which days.
     *
     * @param holidays in policy order
     * @param leadDays how many days before its day each kind must leave
     * @param rules the first that fits a contact and an occasion decides
     * @param messages by the kind of occasion
     */
    public record Greetings(
            List<Holiday> holidays,
            Map<GreetingKind, Integer> leadDays,
            List<GreetingRule> rules,
            Map<OccasionKind, String> messages) {}

    /**
     * A holiday, the same day each year in its calendar.
     *
     * @param code such as {@code spring_festival}
     * @param label what it is called
     * @param lunar whether month and day are of the Chinese calendar
     * @param month 1 to 12
     * @param day 1 to 31, lunar 1 to 30
     */
    public record Holiday(String code, String label, boolean lunar, int month, int day) {}

    /**
     * Who is greeted how, and by whom.
     *
     * @param occasions on which kinds of occasion
     * @param scope which contacts
     * @param kind what is sent
     * @param senders the company, or roles, in order
     */
    public record GreetingRule(Set<OccasionKind> occasions, Scope scope, GreetingKind kind, List<Sender> senders) {

        /** Whether it is for a contact of a class and level on an occasion. */
        public boolean fits(OccasionKind occasion, String customerClass, Level level, boolean charge) {
            return occasions.contains(occasion) && scope.fits(customerClass, level, charge);
        }
    }

    /**
     * A kind of people who are sent the same information.
     *
     * @param code such as {@code II}; several entries may share one
     * @param scope who they are
     */
    public record Audience(String code, Scope scope) {}

    /**
     * Something that is sent to audiences.
     *
     * @param code such as {@code market_analysis}
     * @param label what it is called
     * @param audiences the codes of those who are sent it
     */
    public record Content(String code, String label, List<String> audiences) {}

    /** A number as the policy writes it. */
    public record Bound(BigDecimal value, String written) {}
}
