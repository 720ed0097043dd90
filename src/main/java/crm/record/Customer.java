package crm.record;

import crm.problem.Position;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's master data, as recorded. Nulls are blanks. Immutable.
 *
 * @param index its place among all customers read, from 0
 * @param id unique, as written
 * @param name as written
 * @param nature what it is
 * @param region null if blank
 * @param department the marketing department that looks after it
 * @param salesperson id or name of who looks after it
 * @param brand whose products it carries
 * @param scale its size
 * @param keyAccount whether it is a key account
 * @param strategicPartner whether it is a strategic partner
 * @param contractTons its contract in tonnes a month, from 0 on
 * @param cooperationSince the day on which cooperation began
 * @param badCredit whether there is a record of bad credit
 * @param recordedOn the day on which its profile was first filled in
 * @param endedOn the day from which it is no customer any more
 * @param address where it is
 * @param postcode its postcode
 * @param notes anything else
 * @param position where the record stands
 */
public record Customer(
        int index,
        String id,
        String name,
        Nature nature,
        @Nullable String region,
        @Nullable String department,
        @Nullable String salesperson,
        @Nullable Brand brand,
        @Nullable Scale scale,
        @Nullable KeyAccount keyAccount,
        @Nullable Boolean strategicPartner,
        @Nullable BigDecimal contractTons,
        @Nullable LocalDate cooperationSince,
        @Nullable Boolean badCredit,
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate endedOn,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String notes,
        Position position) {

    /** Whether it is no customer any more on a day: from {@link #endedOn} on. */
    public boolean hasEndedBy(LocalDate day) {
        return endedOn != null && !endedOn.isAfter(day);
    }
}
