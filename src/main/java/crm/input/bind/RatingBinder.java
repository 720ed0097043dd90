package crm.input.bind;

import crm.base.Display;
import crm.base.Nearest;
import crm.base.Phrase;
import crm.field.Field;
import crm.field.OverrideFields;
import crm.field.RatingFields;
import crm.problem.Fault;
import crm.problem.Position;
import crm.record.ClassOverride;
import crm.record.Customer;
import crm.record.Rating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes ratings and overrides of rows: no two ratings of a customer and day, no two overrides that overlap. */
public final class RatingBinder {

    private record Day(int customer, LocalDate date) {}

    private final CustomerNames names;
    private final List<String> classes;
    private final Map<Day, Position> ratings = new HashMap<>();
    private final Map<Integer, List<ClassOverride>> overrides = new HashMap<>();

    public RatingBinder(CustomerNames names, List<String> classes) {
        this.names = names;
        this.classes = classes;
    }

    @Nullable
    public Rating rating(Row row) {
        Customer customer =
                row.text(RatingFields.CUSTOMER_ID) == null ? null : names.of(row, RatingFields.CUSTOMER_ID, null, true);
        row.get(RatingFields.CUSTOMER_ID);
        String customerClass = customerClass(row, RatingFields.CLASS);
        LocalDate date = row.get(RatingFields.RATED_ON);
        if (customer == null || customerClass == null || date == null || row.isBad()) {
            return null;
        }
        Position before = ratings.putIfAbsent(new Day(customer.index(), date), row.start());
        if (before != null) {
            row.report(RatingFields.RATED_ON, Fault.DUPLICATE_RATING, date, before);
        }
        return new Rating(customer, customerClass, date);
    }

    @Nullable
    public ClassOverride override(Row row) {
        Customer customer = names.of(row, OverrideFields.CUSTOMER_ID, OverrideFields.CUSTOMER, true);
        String customerClass = customerClass(row, OverrideFields.CLASS);
        String reason = row.get(OverrideFields.REASON);
        String approvedBy = row.get(OverrideFields.APPROVED_BY);
        LocalDate from = row.get(OverrideFields.FROM);
        LocalDate until = row.get(OverrideFields.UNTIL);
        if (from != null && until != null && until.isBefore(from)) {
            row.report(OverrideFields.UNTIL, Fault.ENDS_BEFORE_IT_BEGINS, until, from);
        }
        if (customer == null || customerClass == null || row.isBad()) {
            return null;
        }
        ClassOverride override =
                new ClassOverride(customer, customerClass, reason, approvedBy, from, until, row.start());
        List<ClassOverride> others = overrides.computeIfAbsent(customer.index(), key -> new ArrayList<>(1));
        for (ClassOverride other : others) {
            if (override.overlaps(other)) {
                row.report(OverrideFields.FROM, Fault.OVERLAPPING_OVERRIDE, other.position());
                return null;
            }
        }
        others.add(override);
        return override;
    }

    private @Nullable String customerClass(Row row, Field<String> field) {
        String written = row.get(field);
        if (written == null || classes.contains(written)) {
            return written;
        }
        Optional<String> near = Nearest.to(written, classes);
        String shown = Display.quoted(written);
        if (near.isPresent()) {
            row.report(field, Fault.UNKNOWN_VALUE_NEAR, shown, near.get());
        } else {
            row.report(field, Fault.UNKNOWN_CLASS, shown, Phrase.list(classes));
        }
        return null;
    }
}
