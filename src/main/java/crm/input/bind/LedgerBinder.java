package crm.input.bind;

import crm.field.LedgerFields;
import crm.record.LedgerEntry;
import crm.record.Sender;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes entries of a ledger of greetings of rows. */
public final class LedgerBinder {

    private LedgerBinder() {}

    /** The record of a row; null where the row is bad, or names somebody who is. */
    public static @Nullable LedgerEntry bind(Row row) {
        LocalDate sendOn = row.get(LedgerFields.SEND_ON);
        LocalDate date = row.get(LedgerFields.DATE);
        String occasion = row.get(LedgerFields.OCCASION);
        String customerId = row.get(LedgerFields.CUSTOMER_ID);
        String contact = row.get(LedgerFields.CONTACT);
        Sender sender = row.get(LedgerFields.SENDER_ROLE);
        if (date == null
                || occasion == null
                || customerId == null
                || contact == null
                || sender == null
                || row.isBad()) {
            return null;
        }
        return new LedgerEntry(
                sendOn,
                date,
                occasion,
                row.get(LedgerFields.ANNIVERSARY),
                row.get(LedgerFields.KIND_OF_GREETING),
                customerId,
                row.get(LedgerFields.CONTACT_ID),
                contact,
                sender,
                row.get(LedgerFields.WRITTEN_AS_OF),
                row.get(LedgerFields.MOBILE),
                row.get(LedgerFields.ISSUE));
    }
}
