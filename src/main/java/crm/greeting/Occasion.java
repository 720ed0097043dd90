package crm.greeting;

import crm.base.Term;
import crm.policy.OccasionKind;
import java.time.LocalDate;
import java.util.List;

/**
 * What is greeted, on one of its days. Immutable.
 *
 * @param kind of which kind
 * @param code the policy's code of a holiday, otherwise that of the kind
 * @param name what messages call it: a holiday's label, an anniversary's own name
 * @param rank its place: the holidays as the policy has them, then birthdays, then anniversaries
 * @param place its place among the anniversaries of its contact; 0 for what is none
 * @param date the day itself
 */
public record Occasion(OccasionKind kind, String code, String name, int rank, int place, LocalDate date) {

    private record HolidayTerm(String code, List<String> chineseNames) implements Term {}

    /** Its code and, in Chinese, what it is called: an anniversary by its kind. */
    public Term term() {
        return kind == OccasionKind.HOLIDAY ? new HolidayTerm(code, List.of(name)) : kind;
    }
}
