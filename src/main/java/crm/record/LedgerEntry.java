package crm.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A greeting that a run has written, as the ledger remembers it. Nulls are blanks. Immutable.
 *
 * @param sendOn when it was due out; null: unknown
 * @param date the day of the occasion
 * @param occasion the code of the occasion
 * @param anniversary the own name of an anniversary
 * @param kind what was sent, by its code
 * @param customerId of whose contact
 * @param contactId of the contact
 * @param contact the contact's name
 * @param sender who sent it: the company or a role
 * @param writtenAsOf the day as of which the run spoke that wrote it; null: unknown
 * @param mobile the 11 digits of the contact's number; null: it has none that is good
 * @param issue what was to be seen to, as the report wrote it
 */
public record LedgerEntry(
        @Nullable LocalDate sendOn,
        LocalDate date,
        String occasion,
        @Nullable String anniversary,
        @Nullable String kind,
        String customerId,
        @Nullable String contactId,
        String contact,
        Sender sender,
        @Nullable LocalDate writtenAsOf,
        @Nullable String mobile,
        @Nullable String issue) {}
