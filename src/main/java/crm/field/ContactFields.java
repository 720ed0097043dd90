package crm.field;

import crm.record.Contact.Anniversary;
import crm.record.Contact.AnnualDay;
import crm.record.Contact.BirthdayCalendar;
import crm.record.Level;
import java.util.List;

/** The fields of contacts: the people of a customer. */
public final class ContactFields {

    private static final RecordKind.Builder BUILDER = new RecordKind.Builder();

    public static final Field<String> ID = BUILDER.unique("contact_id", ValueTypes.ID, false, "联系人编号");
    public static final Field<String> CUSTOMER_ID = BUILDER.field("customer_id", ValueTypes.ID, "客户编号");
    public static final Field<String> CUSTOMER = BUILDER.field("customer", ValueTypes.ID, "单位名称", "客户名称", "经销商全称");
    public static final Field<String> NAME = BUILDER.required("name", ValueTypes.TEXT, "联系人", "姓名");
    public static final Field<String> POSITION = BUILDER.field("position", ValueTypes.TEXT, "职务");
    public static final Field<Level> LEVEL = BUILDER.field("level", ValueTypes.code(Level.values()), "级别");
    public static final Field<Boolean> IN_CHARGE = BUILDER.field("in_charge", ValueTypes.YES_NO, "主管我司业务");
    public static final Field<String> MOBILE = BUILDER.field("mobile", ValueTypes.TEXT, "手机");
    public static final Field<String> EMAIL = BUILDER.field("email", ValueTypes.TEXT, "E-MAIL", "电子邮件");
    public static final Field<AnnualDay> BIRTHDAY = BUILDER.field("birthday", ValueTypes.BIRTHDAY, "生日");
    public static final Field<BirthdayCalendar> BIRTHDAY_CALENDAR =
            BUILDER.field("birthday_calendar", ValueTypes.code(BirthdayCalendar.values()), "生日历法");
    public static final Field<List<Anniversary>> ANNIVERSARIES =
            BUILDER.field("anniversaries", ValueTypes.ANNIVERSARIES, "纪念日");
    public static final Field<Boolean> OPT_OUT = BUILDER.field("opt_out", ValueTypes.YES_NO, "谢绝联系");

    /** The kind: {@code contacts}. */
    public static final RecordKind KIND = BUILDER.kindOfCustomers("contacts", "联系人");

    private ContactFields() {}
}
