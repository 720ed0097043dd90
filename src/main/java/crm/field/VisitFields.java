package crm.field;

import crm.record.Channel;
import crm.record.Role;
import java.time.LocalDate;

/** The fields of visits: who of us contacted a customer, when and how. */
public final class VisitFields {

    private static final RecordKind.Builder BUILDER = new RecordKind.Builder();

    public static final Field<String> ID = BUILDER.unique("visit_id", ValueTypes.ID, false, "走访编号");
    public static final Field<LocalDate> DATE = BUILDER.required("date", ValueTypes.DATE, "走访日期");
    public static final Field<String> CUSTOMER_ID = BUILDER.field("customer_id", ValueTypes.ID, "客户编号");
    public static final Field<String> CUSTOMER = BUILDER.field("customer", ValueTypes.ID, "单位名称", "客户名称", "经销商全称");
    public static final Field<Channel> CHANNEL = BUILDER.required("channel", ValueTypes.code(Channel.values()), "访问形式");
    public static final Field<Role> ROLE = BUILDER.field("role", ValueTypes.code(Role.values()), "岗位");
    public static final Field<String> STAFF = BUILDER.field("staff", ValueTypes.TEXT, "走访人");
    public static final Field<String> CONTACT = BUILDER.field("contact", ValueTypes.TEXT, "联系人");
    public static final Field<String> CONTENT = BUILDER.field("content", ValueTypes.TEXT, "内容");
    public static final Field<String> SUGGESTION = BUILDER.field("suggestion", ValueTypes.TEXT, "销售建议");

    /** The kind: {@code visits}. */
    public static final RecordKind KIND = BUILDER.kindOfCustomers("visits", "走访");

    private VisitFields() {}
}
