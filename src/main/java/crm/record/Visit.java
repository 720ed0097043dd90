package crm.record;

import crm.problem.Position;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One visit or call by one of our people to a customer. Immutable.
 *
 * @param date the day
 * @param customer to whom
 * @param channel how
 * @param role in which role
 * @param staff id or name of who made it
 * @param contact the person of the customer, as written
 * @param content what was said
 * @param suggestion what it suggests for sales
 * @param position where the record stands
 */
public record Visit(
        LocalDate date,
        Customer customer,
        Channel channel,
        Role role,
        @Nullable String staff,
        @Nullable String contact,
        @Nullable String content,
        @Nullable String suggestion,
        Position position) {}
