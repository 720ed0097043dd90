package crm.report.contact;

import crm.policy.Period;
import crm.policy.Policy;
import crm.rating.CustomerFilter;
import crm.rating.CustomerMaker;
import crm.rating.World;
import crm.record.Channel;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Customer.Nature;
import crm.record.Rating;
import crm.record.Role;
import crm.report.rating.RandomWorld;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes worlds by a seed in which periods are met and missed about as often. No record is before 2017. */
final class RandomOwedWorld {
    private static final List<LocalDate> NEW_YEARS = List.of(
            LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 3), LocalDate.of(2026, 12, 28), LocalDate.of(2026, 1, 1));
    private static final List<LocalDate> LEAP_DAYS = List.of(LocalDate.of(2020, 2, 29), LocalDate.of(2024, 2, 29));

    private final Random random;
    private final LocalDate asOf;

    private RandomOwedWorld(Random random) {
        this.random = random;
        LocalDate any = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(7 * 365));
        this.asOf = switch (random.nextInt(5)) {
            case 0 -> YearMonth.from(any).atEndOfMonth();
            case 1 -> near(any(NEW_YEARS), 5);
            case 2 -> near(any(LEAP_DAYS), 2);
            default -> any;
        };
    }

    static OwedWorld of(long seed) {
        return new RandomOwedWorld(new Random(seed)).world(seed);
    }

    private OwedWorld world(long seed) {
        boolean wholeYear = random.nextInt(6) == 0;
        LocalDate day = wholeYear ? LocalDate.of(asOf.getYear(), 1, 1) : asOf;
        OwedWorld world = new OwedWorld(new World(wholeYear ? day.minusDays(1) : day), day);
        world.classes.policy = RandomWorld.of(seed).policy;
        world.owing(frequency(world.classes.policy));
        world.from = wholeYear
                ? day.minusYears(1)
                : random.nextInt(3) == 0 ? day.minusDays(random.nextInt(900) - 20L) : null;
        for (int i = random.nextInt(6); i >= 0; i--) {
            Customer customer = customer(world, i);
            world.classes.customers.add(customer);
            history(world, customer);
            visits(world, customer);
        }
        Collections.shuffle(world.visits, random);
        staff(world);
        if (random.nextInt(4) == 0) {
            world.filter = new CustomerFilter(
                    random.nextBoolean() ? Set.of("一部") : Set.of(),
                    random.nextBoolean() ? Set.of("华东", "华南") : Set.of(),
                    random.nextBoolean() ? Set.of("A", "B") : Set.of());
        }
        return world;
    }

    private Map<String, List<Policy.Obligation>> frequency(Policy policy) {
        Map<String, List<Policy.Obligation>> frequency = new LinkedHashMap<>();
        for (String customerClass : policy.classCodes()) {
            Map<String, Policy.Obligation> obligations = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                Role role = any(List.of(Role.values()));
                Channel channel = any(List.of(Channel.values()));
                Period every = any(List.of(Period.values()));
                int times = random.nextInt(12) == 0 ? 40 : 1 + random.nextInt(3);
                obligations.put(role + " " + channel + " " + every, OwedWorld.obligation(role, channel, times, every));
            }
            frequency.put(customerClass, new ArrayList<>(obligations.values()));
        }
        return frequency;
    }

    private Customer customer(OwedWorld world, int index) {
        return CustomerMaker.customer(index)
                .nature(any(List.of(Nature.values())))
                .region(any(Arrays.asList(null, "华东", "华南")))
                .department(any(Arrays.asList(null, "一部", "二部")))
                .salesperson(any(Arrays.asList(null, "S1", "S2", "张三", "李四")))
                .contract(any(Arrays.asList(null, "0", "10", "5000")))
                .since(day(world.asOf))
                .recorded(day(world.asOf))
                .ended(
                        random.nextInt(8) == 0
                                ? near(world.asOf, 40).plusDays(10).toString()
                                : null)
                .make();
    }

    /** Null, lately, or long ago. */
    private String day(LocalDate asOf) {
        return switch (random.nextInt(6)) {
            case 0 -> near(asOf, 30).toString();
            case 1 -> asOf.minusDays(random.nextInt(400)).toString();
            case 2 -> asOf.minusDays(random.nextInt(1000)).toString();
            case 3 -> random.nextBoolean() ? "2020-02-29" : "2018-01-01";
            default -> null;
        };
    }

    private void history(OwedWorld world, Customer customer) {
        List<String> classes = world.classes.policy.classCodes();
        Set<LocalDate> rated = new java.util.HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate on = random.nextBoolean()
                    ? LocalDate.of(world.asOf.getYear() - random.nextInt(3), 12, 31)
                    : near(world.asOf, 500);
            if (rated.add(on)) {
                world.classes.ratings.add(new Rating(customer, any(classes), on));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = random.nextInt(3) == 0 ? null : near(world.asOf, 300);
            LocalDate until = random.nextInt(3) == 0
                    ? null
                    : (from == null ? near(world.asOf, 300) : from).plusDays(random.nextInt(100));
            ClassOverride override = World.override(customer, any(classes), from, until);
            if (world.classes.overrides.stream()
                    .noneMatch(other -> other.customer() == customer && other.overlaps(override))) {
                world.classes.overrides.add(override);
            }
        }
    }

    /** Runs of regular contacts with gaps between, some after the day, and strays years ago. */
    private void visits(OwedWorld world, Customer customer) {
        for (Role role : Role.values()) {
            for (Channel channel : Channel.values()) {
                if (random.nextInt(3) == 0) {
                    continue;
                }
                int step = any(List.of(4, 7, 9, 30, 100));
                LocalDate day = world.asOf.minusDays(random.nextInt(800));
                while (day.isBefore(world.asOf.plusDays(20)) && random.nextInt(40) > 0) {
                    world.visited(customer, role, channel, day);
                    day = day.plusDays(random.nextInt(12) == 0 ? 90 : 1 + random.nextInt(2 * step));
                }
                if (random.nextInt(6) == 0) {
                    world.visited(customer, role, channel, world.asOf.minusDays(random.nextInt(1000)));
                }
            }
        }
    }

    private void staff(OwedWorld world) {
        world.staff.add(OwedWorld.member("S1", "张三", Role.SALESPERSON, "一部"));
        world.staff.add(OwedWorld.member("S2", null, Role.SALESPERSON, "二部"));
        world.staff.add(OwedWorld.member(null, "李四", null, null));
        for (int i = random.nextInt(3); i > 0; i--) {
            world.staff.add(OwedWorld.member("D" + i, "经理" + i, Role.DEPARTMENT_MANAGER, any(List.of("一部", "二部"))));
            world.staff.add(OwedWorld.member("M" + i, "总" + i, Role.COMPANY_MANAGER, null));
        }
        Collections.shuffle(world.staff, random);
    }

    private LocalDate near(LocalDate day, int reach) {
        return day.plusDays(random.nextInt(2 * reach + 1) - (long) reach);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
