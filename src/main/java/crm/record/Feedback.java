package crm.record;

import crm.problem.Position;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One feedback form (客户信息反馈表). Immutable.
 *
 * @param id unique
 * @param date the day
 * @param department who sent it in
 * @param customer whom it is about; null: nobody
 * @param category null if blank, as all that follow
 * @param reportedBy who reported it
 * @param phone how to reach them
 * @param content what they said
 * @param opinion what the department thinks
 * @param decision what the manager decided
 * @param result what was done in the end
 * @param position where the record stands
 */
public record Feedback(
        String id,
        LocalDate date,
        String department,
        @Nullable Customer customer,
        @Nullable String category,
        @Nullable String reportedBy,
        @Nullable String phone,
        @Nullable String content,
        @Nullable String opinion,
        @Nullable String decision,
        @Nullable String result,
        Position position) {}
