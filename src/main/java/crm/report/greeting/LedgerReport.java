package crm.report.greeting;

import crm.field.Field;
import crm.field.LedgerFields;
import crm.greeting.GreetingLedger;
import crm.record.LedgerEntry;
import crm.report.Column;
import crm.report.Column.Kind;
import crm.report.Report;
import crm.report.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ledger of greetings as it is written, to be read again by {@link LedgerFields}. */
public final class LedgerReport {

    private static final List<Column<LedgerEntry>> COLUMNS = List.of(
            column(LedgerFields.SEND_ON, Kind.DATE, LedgerEntry::sendOn),
            column(LedgerFields.DATE, Kind.DATE, LedgerEntry::date),
            column(LedgerFields.OCCASION, Kind.TEXT, LedgerEntry::occasion),
            column(LedgerFields.ANNIVERSARY, Kind.TEXT, LedgerEntry::anniversary),
            column(LedgerFields.KIND_OF_GREETING, Kind.TEXT, LedgerEntry::kind),
            column(LedgerFields.CUSTOMER_ID, Kind.TEXT, LedgerEntry::customerId),
            column(LedgerFields.CONTACT_ID, Kind.TEXT, LedgerEntry::contactId),
            column(LedgerFields.CONTACT, Kind.TEXT, LedgerEntry::contact),
            column(LedgerFields.SENDER_ROLE, Kind.CODE, LedgerEntry::sender),
            column(LedgerFields.WRITTEN_AS_OF, Kind.DATE, LedgerEntry::writtenAsOf),
            column(LedgerFields.MOBILE, Kind.TEXT, LedgerEntry::mobile),
            column(LedgerFields.ISSUE, Kind.TEXT, LedgerEntry::issue));

    private LedgerReport() {}

    private static Column<LedgerEntry> column(
            Field<?> field, Kind kind, Function<LedgerEntry, ? extends @Nullable Object> cell) {
        return new Column<>(field.phrase().en(), field.phrase().zh(), kind, cell);
    }

    /** The whole ledger, in the order in which it was written. */
    public static Report of(GreetingLedger ledger, LocalDate asOf) {
        return new Report(LedgerFields.KIND.name(), asOf, new Table<>(COLUMNS, ledger.entries()), List.of(), List::of);
    }
}
