package crm.field;

import java.math.BigDecimal;
import java.time.YearMonth;

/** The fields of purchases: what a customer bought in a month, of us and of all makers. */
public final class PurchaseFields {

    /** The kind: {@code purchases}. */
    public static final RecordKind KIND = RecordKind.ofCustomers("purchases", "采购");

    public static final Field<String> CUSTOMER_ID = KIND.field("customer_id", ValueType.ID, "客户编号");
    public static final Field<String> CUSTOMER = KIND.field("customer", ValueType.ID, "单位名称", "客户名称", "经销商全称");
    public static final Field<YearMonth> MONTH = KIND.required("month", ValueType.MONTH, "月份");
    public static final Field<BigDecimal> TOTAL_TONS = KIND.field("total_tons", ValueType.NUMBER, "采购总量");
    public static final Field<BigDecimal> OUR_TONS = KIND.required("our_tons", ValueType.NUMBER, "我司采购量");
    public static final Field<String> PRODUCT = KIND.field("product", ValueType.TEXT, "采购品种");
    public static final Field<String> BRAND = KIND.field("brand", ValueType.TEXT, "采购品牌");

    private PurchaseFields() {}
}
