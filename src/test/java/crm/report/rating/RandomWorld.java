package crm.report.rating;

import crm.base.Term;
import crm.fact.Fact;
import crm.policy.Condition;
import crm.policy.Policy;
import crm.rating.CustomerMaker;
import crm.rating.TestPolicy;
import crm.rating.World;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Customer.Brand;
import crm.record.Customer.KeyAccount;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import crm.record.Purchase;
import crm.record.Rating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes worlds by a seed; their numbers meet the bounds of the rules often. */
public final class RandomWorld {
    private static final List<String> DAYS = List.of(
            "2025-12-31",
            "2025-12-30",
            "2024-02-29",
            "2024-02-28",
            "2025-02-28",
            "2025-08-15",
            "2026-01-01",
            "2025-06-30");
    private static final List<String> TONS = List.of(
            "0", "0.000001", "0.1", "10", "12", "30", "60", "4999.999999", "5000", "60000", "999999999999.999999");
    private static final List<String> BOUNDS = List.of("0", "0.5", "1", "2.5", "3", "5", "10", "5000", "5000.0");

    private final Random random;

    private RandomWorld(Random random) {
        this.random = random;
    }

    public static World of(long seed) {
        return new RandomWorld(new Random(seed)).world();
    }

    private World world() {
        World world = new World(LocalDate.parse(any(DAYS)));
        if (random.nextInt(3) > 0) {
            world.policy = policy();
        }
        for (int i = random.nextInt(9); i >= 0; i--) {
            world.customers.add(customer(world.customers.size(), world.day));
        }
        // Gaps between the places of customers, as where records were rejected.
        if (random.nextInt(4) == 0) {
            world.customers.remove(0);
        }
        if (random.nextInt(6) > 0) {
            for (Customer customer : world.customers) {
                for (int i = random.nextInt(6); i > 0; i--) {
                    world.purchases.add(purchase(customer, world.day));
                }
            }
        }
        for (Customer customer : world.customers) {
            history(world, customer);
        }
        Collections.shuffle(world.purchases, random);
        Collections.shuffle(world.ratings, random);
        Collections.shuffle(world.overrides, random);
        return world;
    }

    private Customer customer(int index, LocalDate day) {
        return CustomerMaker.customer(index)
                .nature(any(List.of(Nature.values())))
                .region(any(Collections.unmodifiableList(java.util.Arrays.asList(null, "华东", "华南"))))
                .department(any(java.util.Arrays.asList(null, "一部", "二部")))
                .brand(maybe(Brand.values()))
                .scale(maybe(Scale.values()))
                .keyAccount(maybe(KeyAccount.values()))
                .strategicPartner(random.nextInt(6) == 0 ? Boolean.TRUE : maybe(new Boolean[] {false}))
                .contract(random.nextBoolean() ? null : any(TONS))
                .since(random.nextInt(3) == 0 ? null : since(day))
                .badCredit(maybe(new Boolean[] {true, false}))
                .ended(
                        random.nextInt(6) == 0
                                ? day.plusDays(random.nextInt(5) - 2L).toString()
                                : null)
                .make();
    }

    private String since(LocalDate day) {
        return switch (random.nextInt(4)) {
            case 0 ->
                day.minusYears(random.nextInt(5))
                        .plusDays(random.nextInt(3) - 1L)
                        .toString();
            case 1 -> "2020-02-29";
            case 2 ->
                YearMonth.from(day)
                        .minusMonths(random.nextInt(15) - 1L)
                        .atDay(1)
                        .toString();
            default -> day.minusDays(random.nextInt(700) - 40L).toString();
        };
    }

    private Purchase purchase(Customer customer, LocalDate day) {
        BigDecimal ours = new BigDecimal(any(TONS));
        BigDecimal total = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> ours;
            case 2 -> ours.multiply(BigDecimal.valueOf(2));
            default -> ours.add(new BigDecimal(any(TONS)));
        };
        return new Purchase(
                customer, YearMonth.from(day).minusMonths(random.nextInt(16) - 1L), total, ours, null, null);
    }

    private void history(World world, Customer customer) {
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate on = world.day.plusDays(random.nextInt(4) * 3L - 9 + i);
            world.ratings.add(new Rating(customer, any(world.policy.classCodes()), on));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = random.nextInt(3) == 0 ? null : world.day.plusDays(random.nextInt(5) - 3L);
            LocalDate until = random.nextInt(3) == 0 ? null : world.day.plusDays(random.nextInt(5) - 2L);
            boolean isForward = from == null || until == null || !until.isBefore(from);
            ClassOverride override = World.override(customer, any(world.policy.classCodes()), from, until);
            boolean overlaps = world.overrides.stream()
                    .anyMatch(other -> other.customer() == customer && other.overlaps(override));
            if (isForward && !overlaps) {
                world.overrides.add(override);
            }
        }
    }

    private Policy policy() {
        List<Policy.CustomerClass> classes = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            String code = String.valueOf((char) ('A' + classes.size()));
            classes.add(new Policy.CustomerClass(code, "label " + code));
        }
        List<Policy.Rule> rules = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            rules.add(rule(classes, rules.size(), 1 + random.nextInt(4)));
        }
        rules.add(rule(classes, rules.size(), 0));
        return TestPolicy.policy(classes, rules);
    }

    private Policy.Rule rule(List<Policy.CustomerClass> classes, int index, int conditions) {
        List<Condition> all = new ArrayList<>();
        List<Fact> facts = new ArrayList<>(List.of(Fact.values()));
        Collections.shuffle(facts, random);
        for (Fact fact : facts.subList(0, conditions)) {
            all.add(condition(fact));
        }
        return new Policy.Rule("R" + index, any(classes).code(), "rule " + index, all);
    }

    private Condition condition(Fact fact) {
        return switch (fact.type()) {
            case FLAG -> TestPolicy.is(fact, random.nextInt(4) == 0);
            case CODE -> {
                List<Term> allowed = new ArrayList<>(fact.vocabulary());
                Collections.shuffle(allowed, random);
                yield new Condition.OneOf(fact, allowed.subList(0, 1 + random.nextInt(allowed.size())));
            }
            case NUMBER ->
                switch (random.nextInt(5)) {
                    case 0 -> TestPolicy.above(fact, any(BOUNDS));
                    case 1 -> TestPolicy.max(fact, any(BOUNDS));
                    case 2 -> TestPolicy.below(fact, any(BOUNDS));
                    case 3 -> TestPolicy.between(fact, "0.5", any(List.of("3", "10", "5000")));
                    default -> TestPolicy.min(fact, any(BOUNDS));
                };
        };
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T maybe(T[] values) {
        return random.nextInt(3) == 0 ? null : values[random.nextInt(values.length)];
    }
}
