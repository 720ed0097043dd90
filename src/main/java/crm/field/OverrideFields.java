package crm.field;

import java.time.LocalDate;

/** The fields of overrides: classes set by decision. */
public final class OverrideFields {

    /** The kind: {@code overrides}. */
    public static final RecordKind KIND = RecordKind.ofCustomers("overrides", "特批定级");

    public static final Field<String> CUSTOMER_ID = KIND.field("customer_id", ValueType.ID, "客户编号");
    public static final Field<String> CUSTOMER = KIND.field("customer", ValueType.ID, "单位名称", "客户名称", "经销商全称");
    public static final Field<String> CLASS = KIND.required("class", ValueType.CLASS, "客户类别");
    public static final Field<String> REASON = KIND.field("reason", ValueType.TEXT, "原因");
    public static final Field<String> APPROVED_BY = KIND.field("approved_by", ValueType.TEXT, "批准人");
    public static final Field<LocalDate> FROM = KIND.field("from", ValueType.DATE, "生效日期");
    public static final Field<LocalDate> UNTIL = KIND.field("until", ValueType.DATE, "截止日期");

    private OverrideFields() {}
}
