package crm.field;

import crm.record.Sender;
import java.time.LocalDate;

/** The fields of a ledger of greetings, all of which {@code crm greetings} writes itself. */
public final class LedgerFields {

    /** The kind: {@code ledger}. It is no kind of a data directory. */
    public static final RecordKind KIND = RecordKind.of("ledger", "发送台账");

    public static final Field<LocalDate> SEND_ON = KIND.field("send_on", ValueType.DATE, "发送日期");
    public static final Field<LocalDate> DATE = KIND.required("date", ValueType.DATE, "日期");
    public static final Field<String> OCCASION = KIND.required("occasion", ValueType.ID, "节日");
    public static final Field<String> ANNIVERSARY = KIND.field("anniversary", ValueType.TEXT, "纪念日");
    public static final Field<String> KIND_OF_GREETING = KIND.field("kind", ValueType.ID, "形式");
    public static final Field<String> CUSTOMER_ID = KIND.required("customer_id", ValueType.ID, "客户编号");
    public static final Field<String> CONTACT_ID = KIND.field("contact_id", ValueType.ID, "联系人编号");
    public static final Field<String> CONTACT = KIND.required("contact", ValueType.TEXT, "联系人");
    public static final Field<Sender> SENDER_ROLE =
            KIND.required("sender_role", ValueType.code(Sender.values()), "责任岗位");
    public static final Field<LocalDate> WRITTEN_AS_OF = KIND.field("written_as_of", ValueType.DATE, "写出日期");
    public static final Field<String> MOBILE = KIND.field("mobile", ValueType.TEXT, "手机");

    public static final Field<String> ISSUE = KIND.field("issue", ValueType.TEXT, "提示");

    private LedgerFields() {}
}
