package crm.field;

import java.time.LocalDate;

/** The fields of feedback: the forms (客户信息反馈表) that departments send in. */
public final class FeedbackFields {

    private static final RecordKind.Builder BUILDER = new RecordKind.Builder();

    public static final Field<String> ID = BUILDER.unique("feedback_id", ValueTypes.ID, true, "编号");
    public static final Field<LocalDate> DATE = BUILDER.required("date", ValueTypes.DATE, "日期");
    public static final Field<String> DEPARTMENT = BUILDER.required("department", ValueTypes.TEXT, "营销部", "营销区域");
    public static final Field<String> CUSTOMER_ID = BUILDER.field("customer_id", ValueTypes.ID, "客户编号");
    public static final Field<String> CUSTOMER = BUILDER.field("customer", ValueTypes.ID, "经销商全称", "单位名称", "客户名称");
    public static final Field<String> CATEGORY = BUILDER.field("category", ValueTypes.TEXT, "反馈信息类别");
    public static final Field<String> REPORTED_BY = BUILDER.field("reported_by", ValueTypes.TEXT, "反馈人");
    public static final Field<String> PHONE = BUILDER.field("phone", ValueTypes.TEXT, "联系电话");
    public static final Field<String> CONTENT = BUILDER.field("content", ValueTypes.TEXT, "反馈内容");
    public static final Field<String> OPINION = BUILDER.field("opinion", ValueTypes.TEXT, "部门意见");
    public static final Field<String> DECISION = BUILDER.field("decision", ValueTypes.TEXT, "经理批示");
    public static final Field<String> RESULT = BUILDER.field("result", ValueTypes.TEXT, "处理结果");

    /** The kind: {@code feedback}. */
    public static final RecordKind KIND = BUILDER.kind("feedback", "反馈");

    private FeedbackFields() {}
}
