package crm.field;

import java.time.LocalDate;

/** The fields of overrides: classes set by decision. */
public final class OverrideFields {

    private static final RecordKind.Builder BUILDER = new RecordKind.Builder();

    public static final Field<String> CUSTOMER_ID = BUILDER.field("customer_id", ValueTypes.ID, "客户编号");
    public static final Field<String> CUSTOMER = BUILDER.field("customer", ValueTypes.ID, "单位名称", "客户名称", "经销商全称");
    public static final Field<String> CLASS = BUILDER.required("class", ValueTypes.CLASS, "客户类别");
    public static final Field<String> REASON = BUILDER.field("reason", ValueTypes.TEXT, "原因");
    public static final Field<String> APPROVED_BY = BUILDER.field("approved_by", ValueTypes.TEXT, "批准人");
    public static final Field<LocalDate> FROM = BUILDER.field("from", ValueTypes.DATE, "生效日期");
    public static final Field<LocalDate> UNTIL = BUILDER.field("until", ValueTypes.DATE, "截止日期");

    /** The kind: {@code overrides}. */
    public static final RecordKind KIND = BUILDER.kindOfCustomers("overrides", "特批定级");

    private OverrideFields() {}
}
