package crm.field;

import crm.record.Contact.Anniversary;
import crm.record.Contact.AnnualDay;
import crm.record.Contact.BirthdayCalendar;
import crm.record.Level;
import java.util.List;

/** The fields of contacts: the people of a customer. */
public final class ContactFields {

    /** The kind: {@code contacts}. */
    public static final RecordKind KIND = RecordKind.ofCustomers("contacts", "联系人");

    public static final Field<String> ID = KIND.unique("contact_id", ValueType.ID, "联系人编号");
    public static final Field<String> CUSTOMER_ID = KIND.field("customer_id", ValueType.ID, "客户编号");
    public static final Field<String> CUSTOMER = KIND.field("customer", ValueType.ID, "单位名称", "客户名称", "经销商全称");
    public static final Field<String> NAME = KIND.required("name", ValueType.TEXT, "联系人", "姓名");
    public static final Field<String> POSITION = KIND.field("position", ValueType.TEXT, "职务");
    public static final Field<Level> LEVEL = KIND.field("level", ValueType.code(Level.values()), "级别");
    public static final Field<Boolean> IN_CHARGE = KIND.field("in_charge", ValueType.YES_NO, "主管我司业务");
    public static final Field<String> MOBILE = KIND.field("mobile", ValueType.TEXT, "手机");
    public static final Field<String> EMAIL = KIND.field("email", ValueType.TEXT, "E-MAIL", "电子邮件");
    public static final Field<AnnualDay> BIRTHDAY = KIND.field("birthday", ValueType.BIRTHDAY, "生日");
    public static final Field<BirthdayCalendar> BIRTHDAY_CALENDAR =
            KIND.field("birthday_calendar", ValueType.code(BirthdayCalendar.values()), "生日历法");
    public static final Field<List<Anniversary>> ANNIVERSARIES =
            KIND.field("anniversaries", ValueType.ANNIVERSARIES, "纪念日");
    public static final Field<Boolean> OPT_OUT = KIND.field("opt_out", ValueType.YES_NO, "谢绝联系");

    private ContactFields() {}
}
