package crm.input.bind;

import crm.field.FeedbackFields;
import crm.record.Customer;
import crm.record.Feedback;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes feedback forms of rows. */
public final class FeedbackBinder {

    private FeedbackBinder() {}

    /** The record of a row; null where the row is bad, or names somebody who is. */
    public static @Nullable Feedback bind(Row row, CustomerNames names) {
        Customer customer = names.of(row, FeedbackFields.CUSTOMER_ID, FeedbackFields.CUSTOMER, false);
        boolean lost =
                customer == null && names.isToldElsewhere(row, FeedbackFields.CUSTOMER_ID, FeedbackFields.CUSTOMER);
        String id = row.get(FeedbackFields.ID);
        LocalDate date = row.get(FeedbackFields.DATE);
        String department = row.get(FeedbackFields.DEPARTMENT);
        String category = row.get(FeedbackFields.CATEGORY);
        String reportedBy = row.get(FeedbackFields.REPORTED_BY);
        String phone = row.get(FeedbackFields.PHONE);
        String content = row.get(FeedbackFields.CONTENT);
        String opinion = row.get(FeedbackFields.OPINION);
        String decision = row.get(FeedbackFields.DECISION);
        String result = row.get(FeedbackFields.RESULT);
        if (lost || id == null || date == null || department == null || row.isBad()) {
            return null;
        }
        return new Feedback(
                id,
                date,
                department,
                customer,
                category,
                reportedBy,
                phone,
                content,
                opinion,
                decision,
                result,
                row.start());
    }
}
