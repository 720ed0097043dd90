package crm.record;

import crm.problem.Position;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One contact that somebody of us made with a customer. Immutable.
 *
 * @param date the day
 * @param customer whom
 * @param channel how
 * @param role as what
 * @param staff id or name of who made it
 * @param contact whom in the customer's house
 * @param content what was spoken of
 * @param suggestion what selling it suggests
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
