package crm.report.greeting;

import crm.base.Language;
import crm.field.Field;
import crm.field.LedgerFields;
import crm.greeting.GreetingLedger;
import crm.record.LedgerEntry;
import crm.report.Column;
import crm.report.LazyRows;
import crm.report.OldColumn;
import crm.report.Report;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger of greetings as it is written, to be read again by {@link LedgerFields}. */
public final class LedgerReport {

    private LedgerReport() {}

    /** The whole ledger, in the order in which it was written. */
    public static Report of(GreetingLedger ledger, LocalDate asOf) {
        List<OldColumn> columns = List.of(
                column(LedgerFields.SEND_ON, Column.Kind.DATE),
                column(LedgerFields.DATE, Column.Kind.DATE),
                column(LedgerFields.OCCASION, Column.Kind.TEXT),
                column(LedgerFields.ANNIVERSARY, Column.Kind.TEXT),
                column(LedgerFields.KIND_OF_GREETING, Column.Kind.TEXT),
                column(LedgerFields.CUSTOMER_ID, Column.Kind.TEXT),
                column(LedgerFields.CONTACT_ID, Column.Kind.TEXT),
                column(LedgerFields.CONTACT, Column.Kind.TEXT),
                column(LedgerFields.SENDER_ROLE, Column.Kind.CODE),
                column(LedgerFields.WRITTEN_AS_OF, Column.Kind.DATE),
                column(LedgerFields.MOBILE, Column.Kind.TEXT),
                column(LedgerFields.ISSUE, Column.Kind.TEXT));
        return new Report(
                LedgerFields.KIND.name(),
                asOf,
                columns,
                new LazyRows<>(ledger.entries(), LedgerReport::row),
                List.of(),
                List::of);
    }

    private static OldColumn column(Field<?> field, Column.Kind kind) {
        return new OldColumn(field.name(), field.phrase().in(Language.ZH), kind);
    }

    private static List<@Nullable Object> row(LedgerEntry entry) {
        @Nullable
        Object[] cells = {
            entry.sendOn(),
            entry.date(),
            entry.occasion(),
            entry.anniversary(),
            entry.kind(),
            entry.customerId(),
            entry.contactId(),
            entry.contact(),
            entry.sender(),
            entry.writtenAsOf(),
            entry.mobile(),
            entry.issue()
        };
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
