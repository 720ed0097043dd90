package crm.input.bind;

import crm.base.Display;
import crm.base.Names;
import crm.base.Phrase;
import crm.field.Field;
import crm.problem.Fault;
import crm.problem.Position;
import crm.record.Customer;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the customer that a record names by id or by exact, unique name. */
public final class CustomerNames {

    private final RecordIndex<Customer> customers;
    private final boolean rejecting;

    /**
     * Finds customers.
     *
     * @param rejecting whether bad records are put aside; otherwise they stop the run, and whoever names
     *     one is not told of it again
     */
    public CustomerNames(RecordIndex<Customer> customers, boolean rejecting) {
        this.customers = customers;
        this.rejecting = rejecting;
    }

    /** Whether bad records are put aside. */
    boolean isRejecting() {
        return rejecting;
    }

    /** The customer that a row names; null if none, which the row has been told unless it is not at fault. */
    @Nullable
    Customer of(Row row, Field<String> idField, @Nullable Field<String> nameField, boolean required) {
        String id = row.text(idField);
        Field<String> field = id != null || nameField == null ? idField : nameField;
        String written = row.text(field);
        if (written == null) {
            if (required) {
                row.report(idField, Fault.NO_CUSTOMER);
            }
            return null;
        }
        List<Customer> found = customers.find(written);
        Position namesake = customers.rejectedNamesake(written);
        if (found.size() == 1 && namesake == null) {
            return found.get(0);
        }
        if (found.size() == 1) {
            tellRejected(row, field, written, namesake);
            return null;
        }
        if (found.isEmpty()) {
            tellUnknown(row, field, written);
        } else {
            List<String> ids = found.stream().map(Customer::id).limit(5).toList();
            row.report(field, Fault.AMBIGUOUS_CUSTOMER, Display.quoted(written), Phrase.list(ids));
        }
        return null;
    }

    /** Whether a row without a customer is to be passed over: the fault was told where it lies. */
    boolean isToldElsewhere(Row row, Field<String> idField, @Nullable Field<String> nameField) {
        String id = row.text(idField);
        String written = id != null || nameField == null ? id : row.text(nameField);
        return written != null && !rejecting && (customers.isIncomplete() || customers.rejected(written) != null);
    }

    /** Tells that a record names a rejected one, unless that one's fault stops the run and is told itself. */
    private void tellRejected(Row row, Field<String> field, String written, @Nullable Position rejected) {
        if (rejecting && rejected != null) {
            row.report(field, Fault.REJECTED_CUSTOMER, Display.quoted(written), rejected);
        }
    }

    private void tellUnknown(Row row, Field<String> field, String written) {
        Position rejected = customers.rejected(written);
        if (rejected != null || customers.isIncomplete()) {
            tellRejected(row, field, written, rejected);
            return;
        }
        String shown = Display.quoted(written);
        Optional<String> lookalike = customers.lookalike(written);
        if (lookalike.isPresent()) {
            String known = lookalike.get();
            row.report(field, Fault.UNKNOWN_CUSTOMER_LOOKALIKE, shown, known, difference(written, known));
            return;
        }
        customers
                .nearest(written)
                .ifPresentOrElse(
                        near -> row.report(field, Fault.UNKNOWN_CUSTOMER_NEAR, shown, near),
                        () -> row.report(field, Fault.UNKNOWN_CUSTOMER, shown));
    }

    /** In what two texts that look alike differ. */
    private static Phrase difference(String written, String known) {
        int invisible = firstInvisible(written);
        int inKnown = firstInvisible(known);
        if (invisible != inKnown) {
            int codePoint = invisible < 0 ? inKnown : invisible;
            return new Phrase("the invisible character {0}", "不可见字符 {0} ").with(Display.codePoint(codePoint));
        }
        if (written.equalsIgnoreCase(known)) {
            return new Phrase("case", "大小写");
        }
        if (Normalizer.normalize(written, Normalizer.Form.NFKC)
                .equals(Normalizer.normalize(known, Normalizer.Form.NFKC))) {
            return new Phrase("full or half width", "全角半角");
        }
        return Names.folded(written).equals(Names.folded(known)) && written.length() != known.length()
                ? new Phrase("blanks", "空格")
                : new Phrase("case and width", "大小写和全角半角");
    }

    private static int firstInvisible(String text) {
        return text.codePoints().filter(Display::isInvisible).findFirst().orElse(-1);
    }
}
