package crm.record;

import crm.base.Term;
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
        Position position) {

    /** The calendar in which a birthday is kept (生日历法). */
    public enum BirthdayCalendar implements Term {
        /** The solar calendar; so is a blank. */
        SOLAR("公历"),
        /** The Chinese calendar. */
        LUNAR("农历");

        private final List<String> chineseNames;

        BirthdayCalendar(String... chineseNames) {
            this.chineseNames = List.of(chineseNames);
        }

        @Override
        public List<String> chineseNames() {
            return chineseNames;
        }
    }

    /**
     * A day that a contact keeps each year (纪念日). Immutable.
     *
     * @param date the day, in the solar calendar
     * @param name what is kept, never blank
     */
    public record Anniversary(AnnualDay date, String name) {}

    /**
     * A day that comes round each year, in whichever calendar: a birthday or an anniversary. Immutable.
     *
     * @param year the year of the first one, where known
     * @param month the month, 1 to 12
     * @param day the day of the month, 1 to 31
     */
    public record AnnualDay(@Nullable Integer year, int month, int day) {}
}
