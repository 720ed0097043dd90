package crm.report.rating;

import crm.fact.Fact;
import crm.policy.Condition;
import crm.policy.Policy;
import crm.rating.World;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Purchase;
import crm.record.Rating;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A second implementation of the rating, written from the contract alone, as plainly as it can be and as slow: the
 * lines that classify prints, from the records.
 */
public final class NaiveRating {
    private final World world;
    private final List<YearMonth> window = new ArrayList<>();

    public NaiveRating(World world) {
        this.world = world;
        YearMonth month = YearMonth.from(world.day);
        while (window.size() < 12) {
            if (!month.atEndOfMonth().isAfter(world.day)) {
                window.add(0, month);
            }
            month = month.minusMonths(1);
        }
        List<YearMonth> bought = world.purchases.stream()
                .map(Purchase::month)
                .filter(window::contains)
                .toList();
        while (!bought.isEmpty() && !bought.contains(window.get(window.size() - 1))) {
            window.remove(window.size() - 1);
        }
    }

    /** The cells of every line, blanks empty. */
    public List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        for (Customer customer : world.customers) {
            if (customer.endedOn() == null || customer.endedOn().isAfter(world.day)) {
                lines.add(line(customer));
            }
        }
        return lines;
    }

    private List<String> line(Customer customer) {
        Map<Fact, Object> facts = facts(customer);
        List<Policy.Rule> rules = world.policy.classification();
        int decider = 0;
        List<String> gaps = new ArrayList<>();
        while (!outcomes(rules.get(decider), facts).stream().allMatch("yes"::equals)) {
            List<String> outcomes = outcomes(rules.get(decider), facts);
            if (!outcomes.contains("no")) {
                for (int i = 0; i < outcomes.size(); i++) {
                    String field = rules.get(decider).conditions().get(i).fact().code();
                    if (outcomes.get(i).equals("?") && !gaps.contains(field)) {
                        gaps.add(field);
                    }
                }
            }
            decider++;
        }
        Policy.Rule rule = rules.get(decider);
        ClassOverride override = null;
        for (ClassOverride each : world.overrides) {
            if (each.customer() == customer
                    && (each.from() == null || each.from().compareTo(world.day) <= 0)
                    && (each.until() == null || each.until().compareTo(world.day) >= 0)) {
                override = each;
            }
        }
        String customerClass = override == null ? rule.customerClass() : override.customerClass();
        Rating previous = null;
        for (Rating each : world.ratings) {
            if (each.customer() == customer
                    && each.ratedOn().compareTo(world.day) < 0
                    && (previous == null || each.ratedOn().compareTo(previous.ratedOn()) > 0)) {
                previous = each;
            }
        }
        int moved = previous == null ? 0 : place(customerClass) - place(previous.customerClass());
        List<String> line = new ArrayList<>(List.of(
                customer.id(),
                customer.name(),
                customer.nature().code(),
                blank(customer.region()),
                blank(customer.department()),
                customerClass,
                override == null ? rule.id() : "override",
                override == null ? rule.label() : blank(override.reason()),
                rule.customerClass(),
                previous == null ? "" : previous.customerClass(),
                previous == null ? "new" : moved < 0 ? "up" : moved > 0 ? "down" : "same",
                printed(facts, Fact.CONTRACT_TONS_PER_MONTH),
                printed(facts, Fact.OUR_TONS_PER_MONTH),
                printed(facts, Fact.TOTAL_TONS_PER_MONTH),
                printed(facts, Fact.OUR_SHARE),
                printed(facts, Fact.COOPERATION_YEARS),
                (String) facts.get(Fact.BAD_CREDIT),
                String.join(";", gaps)));
        line.addAll(next(rule, facts));
        line.add(world.day.toString());
        return line;
    }

    private List<String> next(Policy.Rule decider, Map<Fact, Object> facts) {
        for (Policy.Rule rule : world.policy.classification()) {
            List<String> outcomes = outcomes(rule, facts);
            boolean oneFails = outcomes.stream().filter("no"::equals).count() == 1;
            if (place(rule.customerClass()) >= place(decider.customerClass()) || !oneFails || outcomes.contains("?")) {
                continue;
            }
            Condition failed = rule.conditions().get(outcomes.indexOf("no"));
            if (failed instanceof Condition.Within within) {
                Policy.Bound lower = within.lower();
                int order = lower == null
                        ? 1
                        : ((NaiveFraction) facts.get(failed.fact())).compare(NaiveFraction.of(lower.value()));
                boolean tooLow = order < 0 || order == 0 && !within.lowerIncluded();
                return List.of(
                        rule.id(),
                        failed.fact().code(),
                        printed(facts, failed.fact()),
                        tooLow ? lower.written() : within.upper().written());
            }
        }
        return List.of("", "", "", "");
    }

    private static List<String> outcomes(Policy.Rule rule, Map<Fact, Object> facts) {
        return rule.conditions().stream()
                .map(each -> outcome(each, facts.get(each.fact())))
                .toList();
    }

    private static String outcome(Condition condition, Object value) {
        if (value == null) {
            return "?";
        }
        boolean yes;
        if (condition instanceof Condition.OneOf oneOf) {
            yes = oneOf.allowed().stream().anyMatch(term -> term.code().equals(value));
        } else if (condition instanceof Condition.Is is) {
            yes = value.equals(is.wanted() ? "yes" : "no");
        } else {
            Condition.Within within = (Condition.Within) condition;
            NaiveFraction have = (NaiveFraction) value;
            int low = within.lower() == null
                    ? 1
                    : have.compare(NaiveFraction.of(within.lower().value()));
            int high = within.upper() == null
                    ? -1
                    : have.compare(NaiveFraction.of(within.upper().value()));
            yes = (within.lowerIncluded() ? low >= 0 : low > 0) && (within.upperIncluded() ? high <= 0 : high < 0);
        }
        return yes ? "yes" : "no";
    }

    private Map<Fact, Object> facts(Customer customer) {
        List<Purchase> rows = world.purchases.stream()
                .filter(each -> each.customer() == customer && window.contains(each.month()))
                .toList();
        List<Purchase> known =
                rows.stream().filter(each -> each.totalTons() != null).toList();
        LocalDate since = customer.cooperationSince();
        NaiveFraction months = new NaiveFraction(
                BigInteger.valueOf(window.stream()
                        .filter(month -> since == null
                                || !month.atEndOfMonth().isBefore(since)
                                || rows.stream().anyMatch(row -> !row.month().isAfter(month)))
                        .count()),
                BigInteger.ONE);
        Map<Fact, Object> facts = new EnumMap<>(Fact.class);
        if (!world.purchases.isEmpty()) {
            facts.put(Fact.OUR_TONS_PER_MONTH, NaiveFraction.of(BigDecimal.ZERO));
        }
        NaiveFraction ours =
                NaiveFraction.sum(rows.stream().map(Purchase::ourTons).toList());
        if (!rows.isEmpty()) {
            facts.put(Fact.OUR_TONS_PER_MONTH, ours.by(months));
            facts.put(Fact.CONTRACT_TONS_PER_MONTH, ours.by(months));
        }
        if (!known.isEmpty()) {
            NaiveFraction total =
                    NaiveFraction.sum(known.stream().map(Purchase::totalTons).toList());
            facts.put(Fact.TOTAL_TONS_PER_MONTH, total.by(months));
            if (total.top().signum() > 0) {
                facts.put(
                        Fact.OUR_SHARE,
                        NaiveFraction.sum(known.stream().map(Purchase::ourTons).toList())
                                .by(total));
            }
        }
        boolean buys = ours.top().signum() > 0;
        if (customer.contractTons() != null) {
            facts.put(Fact.CONTRACT_TONS_PER_MONTH, NaiveFraction.of(customer.contractTons()));
            buys |= customer.contractTons().signum() > 0;
        }
        if (since != null) {
            // The day of the month and of the year at which a year is whole, 29 February after 28 February.
            int years = world.day.getYear() - since.getYear();
            int today = world.day.getMonthValue() * 100 + world.day.getDayOfMonth();
            int then = since.getMonthValue() * 100 + since.getDayOfMonth();
            facts.put(
                    Fact.COOPERATION_YEARS,
                    NaiveFraction.of(BigDecimal.valueOf(Math.max(0, today < then ? years - 1 : years))));
        }
        boolean tier = customer.nature().code().startsWith("tier");
        facts.put(Fact.NATURE, customer.nature().code());
        facts.put(Fact.BRAND, customer.brand() != null ? customer.brand().code() : tier || buys ? "own" : "other");
        if (customer.scale() != null) {
            facts.put(Fact.SCALE, customer.scale().code());
        }
        facts.put(
                Fact.KEY_ACCOUNT,
                customer.keyAccount() == null ? "none" : customer.keyAccount().code());
        facts.put(Fact.STRATEGIC_PARTNER, Boolean.TRUE.equals(customer.strategicPartner()) ? "yes" : "no");
        facts.put(Fact.BAD_CREDIT, Boolean.TRUE.equals(customer.badCredit()) ? "yes" : "no");
        return facts;
    }

    private static String printed(Map<Fact, Object> facts, Fact fact) {
        int decimals = fact == Fact.OUR_SHARE ? 4 : fact == Fact.COOPERATION_YEARS ? 0 : 3;
        return facts.get(fact) == null ? "" : ((NaiveFraction) facts.get(fact)).printed(decimals);
    }

    private int place(String customerClass) {
        int place = 0;
        while (!world.policy.classes().get(place).code().equals(customerClass)) {
            place++;
        }
        return place;
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
