package crm.field;

import java.time.LocalDate;

/** The fields of feedback: the forms (客户信息反馈表) that departments send in. */
public final class FeedbackFields {

    /** The kind: {@code feedback}. */
    public static final RecordKind KIND = RecordKind.of("feedback", "反馈");

    public static final Field<String> ID = KIND.requiredAndUnique("feedback_id", ValueType.ID, "编号");
    public static final Field<LocalDate> DATE = KIND.required("date", ValueType.DATE, "日期");
    public static final Field<String> DEPARTMENT = KIND.required("department", ValueType.TEXT, "营销部", "营销区域");
    public static final Field<String> CUSTOMER_ID = KIND.field("customer_id", ValueType.ID, "客户编号");
    public static final Field<String> CUSTOMER = KIND.field("customer", ValueType.ID, "经销商全称", "单位名称", "客户名称");
    public static final Field<String> CATEGORY = KIND.field("category", ValueType.TEXT, "反馈信息类别");
    public static final Field<String> REPORTED_BY = KIND.field("reported_by", ValueType.TEXT, "反馈人");
    public static final Field<String> PHONE = KIND.field("phone", ValueType.TEXT, "联系电话");
    public static final Field<String> CONTENT = KIND.field("content", ValueType.TEXT, "反馈内容");
    public static final Field<String> OPINION = KIND.field("opinion", ValueType.TEXT, "部门意见");
    public static final Field<String> DECISION = KIND.field("decision", ValueType.TEXT, "经理批示");
    public static final Field<String> RESULT = KIND.field("result", ValueType.TEXT, "处理结果");

    private FeedbackFields() {}
}
