package crm.field;

import java.util.List;

/** All kinds of record. */
public final class RecordKinds {

    /** All kinds, in the order in which they are read: a kind after those that its records name. */
    public static final List<RecordKind> ALL = List.of(
            CustomerFields.KIND,
            StaffFields.KIND,
            ContactFields.KIND,
            PurchaseFields.KIND,
            VisitFields.KIND,
            FeedbackFields.KIND,
            RatingFields.KIND,
            OverrideFields.KIND);

    private RecordKinds() {}
}
