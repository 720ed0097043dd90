package crm.rating;

import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Rating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ratings and overrides of customers. A customer has no two ratings of one date and no two overrides that overlap.
 * Immutable.
 */
public final class ClassHistory {

    /** An override without a first day begins before all others. */
    private static final Comparator<ClassOverride> BY_FIRST_DAY =
            Comparator.comparing(ClassOverride::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    /** By {@link Customer#index}, earliest first. */
    private final Map<Integer, List<Rating>> ratings = new HashMap<>();

    private final Map<Integer, List<ClassOverride>> overrides = new HashMap<>();

    private ClassHistory() {}

    /** The history that records in any order tell. */
    public static ClassHistory of(List<Rating> ratings, List<ClassOverride> overrides) {
        ClassHistory history = new ClassHistory();
        for (Rating rating : ratings) {
            history.ratings
                    .computeIfAbsent(rating.customer().index(), index -> new ArrayList<>(2))
                    .add(rating);
        }
        for (ClassOverride override : overrides) {
            history.overrides
                    .computeIfAbsent(override.customer().index(), index -> new ArrayList<>(1))
                    .add(override);
        }
        history.ratings.values().forEach(list -> list.sort(Comparator.comparing(Rating::ratedOn)));
        history.overrides.values().forEach(list -> list.sort(BY_FIRST_DAY));
        return history;
    }

    /** The ratings of a customer, earliest first. */
    public List<Rating> ratings(Customer customer) {
        return List.copyOf(ratings.getOrDefault(customer.index(), List.of()));
    }

    /** The overrides of a customer, in force or not, earliest first. */
    public List<ClassOverride> overrides(Customer customer) {
        return List.copyOf(overrides.getOrDefault(customer.index(), List.of()));
    }

    /** The override of a customer that is in force on a day; null if none is. */
    public @Nullable ClassOverride overrideOn(Customer customer, LocalDate day) {
        for (ClassOverride override : overrides.getOrDefault(customer.index(), List.of())) {
            if (override.isInForceOn(day)) {
                return override;
            }
        }
        return null;
    }

    /** The latest rating of a customer before a day, one of that day not included; null if there is none. */
    public @Nullable Rating ratingBefore(Customer customer, LocalDate day) {
        Rating latest = null;
        for (Rating rating : ratings.getOrDefault(customer.index(), List.of())) {
            if (rating.ratedOn().isBefore(day)) {
                latest = rating;
            }
        }
        return latest;
    }

    /**
     * The class of a customer on a day: that of the override in force, else of the latest rating before the day, else
     * of the earliest rating, else by the rules.
     *
     * @param classByRule the class by the rules as of the day of the report
     */
    public String classOn(Customer customer, LocalDate day, String classByRule) {
        ClassOverride override = overrideOn(customer, day);
        if (override != null) {
            return override.customerClass();
        }
        Rating latest = ratingBefore(customer, day);
        if (latest != null) {
            return latest.customerClass();
        }
        List<Rating> all = ratings.getOrDefault(customer.index(), List.of());
        return all.isEmpty() ? classByRule : all.get(0).customerClass();
    }

    /**
     * The class of a customer on a day, and since when without a break.
     *
     * @param classByRule the class by the rules as of the day of the report
     */
    public ClassSpan spanOn(Customer customer, LocalDate day, String classByRule) {
        if (!ratings.containsKey(customer.index()) && !overrides.containsKey(customer.index())) {
            return new ClassSpan(classByRule, null); // as of most, where a company has just begun
        }
        String customerClass = classOn(customer, day, classByRule);
        LocalDate since = null;
        for (LocalDate turn : turnsUpTo(customer, day).descendingSet()) {
            if (!classOn(customer, turn.minusDays(1), classByRule).equals(customerClass)) {
                since = turn;
                break;
            }
        }
        return new ClassSpan(customerClass, since);
    }

    /** The days on which the class may differ from that of the day before. */
    private NavigableSet<LocalDate> turnsUpTo(Customer customer, LocalDate day) {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        for (Rating rating : ratings.getOrDefault(customer.index(), List.of())) {
            turns.add(rating.ratedOn().plusDays(1));
        }
        for (ClassOverride override : overrides.getOrDefault(customer.index(), List.of())) {
            if (override.from() != null) {
                turns.add(override.from());
            }
            if (override.until() != null) {
                turns.add(override.until().plusDays(1));
            }
        }
        turns.removeIf(turn -> turn.isAfter(day));
        return turns;
    }
}
