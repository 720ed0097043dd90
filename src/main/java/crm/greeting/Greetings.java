package crm.greeting;

import crm.people.Recipients;
import java.time.LocalDate;
import java.util.List;

/**
 * The greetings of a range of days. Immutable but for the recipients, which are no longer added to.
 *
 * @param asOf the day of the report
 * @param dates when they are due out, but for those that come late
 * @param recipients to whom they might go
 * @param greetings those that are to be written: what comes late first, then by the day on which they are due out
 * @param alreadyWritten how many others of the same days the ledger has
 * @param afterEnd how many others are left out because their customers will have ended
 * @param withoutRule how many recipients are listed whom no rule gives anything
 */
public record Greetings(
        LocalDate asOf,
        SendDates dates,
        Recipients recipients,
        List<Greeting> greetings,
        int alreadyWritten,
        int afterEnd,
        int withoutRule) {}
