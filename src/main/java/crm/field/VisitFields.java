package crm.field;

import crm.record.Channel;
import crm.record.Role;
import java.time.LocalDate;

/** The fields of visits: who of us contacted a customer, when and how. */
public final class VisitFields {

    /** The kind: {@code visits}. */
    public static final RecordKind KIND = RecordKind.ofCustomers("visits", "走访");

    public static final Field<String> ID = KIND.unique("visit_id", ValueType.ID, "走访编号");
    public static final Field<LocalDate> DATE = KIND.required("date", ValueType.DATE, "走访日期");
    public static final Field<String> CUSTOMER_ID = KIND.field("customer_id", ValueType.ID, "客户编号");
    public static final Field<String> CUSTOMER = KIND.field("customer", ValueType.ID, "单位名称", "客户名称", "经销商全称");
    public static final Field<Channel> CHANNEL = KIND.required("channel", ValueType.code(Channel.values()), "访问形式");
    public static final Field<Role> ROLE = KIND.field("role", ValueType.code(Role.values()), "岗位");
    public static final Field<String> STAFF = KIND.field("staff", ValueType.TEXT, "走访人");
    public static final Field<String> CONTACT = KIND.field("contact", ValueType.TEXT, "联系人");
    public static final Field<String> CONTENT = KIND.field("content", ValueType.TEXT, "内容");
    public static final Field<String> SUGGESTION = KIND.field("suggestion", ValueType.TEXT, "销售建议");

    private VisitFields() {}
}
