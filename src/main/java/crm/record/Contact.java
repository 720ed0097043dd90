package crm.record;

import crm.problem.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of a customer. Nulls are blanks. Immutable.
 *
 * @param id unique where given
 * @param customer whose person it is
 * @param name as written
 * @param jobTitle the position (职务)
 * @param level how high, where the record says it; otherwise the policy's levels tell it from the job title
 * @param inCharge whether it is in charge of business with us
 * @param mobile as written
 * @param email as written
 * @param birthday a day of its birthday calendar
 * @param birthdayCalendar solar where blank
 * @param anniversaries in the order written
 * @param optOut whether it wants no messages
 * @param position where the record stands
 */
public record Contact(
        @Nullable String id,
        Customer customer,
        String name,
        @Nullable String jobTitle,
        @Nullable Level level,
        boolean inCharge,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable AnnualDay birthday,
        BirthdayCalendar birthdayCalendar,
        List<Anniversary> anniversaries,
        boolean optOut,
        Position position) {}
