package crm.field;

import java.math.BigDecimal;
import java.time.YearMonth;

/** The fields of purchases: what a customer bought in a month, of us and of all makers. */
public final class PurchaseFields {

    private static final RecordKind.Builder BUILDER = new RecordKind.Builder();

    public static final Field<String> CUSTOMER_ID = BUILDER.field("customer_id", ValueTypes.ID, "客户编号");
    public static final Field<String> CUSTOMER = BUILDER.field("customer", ValueTypes.ID, "单位名称", "客户名称", "经销商全称");
    public static final Field<YearMonth> MONTH = BUILDER.required("month", ValueTypes.MONTH, "月份");
    public static final Field<BigDecimal> TOTAL_TONS = BUILDER.field("total_tons", ValueTypes.NUMBER, "采购总量");
    public static final Field<BigDecimal> OUR_TONS = BUILDER.required("our_tons", ValueTypes.NUMBER, "我司采购量");
    public static final Field<String> PRODUCT = BUILDER.field("product", ValueTypes.TEXT, "采购品种");
    public static final Field<String> BRAND = BUILDER.field("brand", ValueTypes.TEXT, "采购品牌");

    /** The kind: {@code purchases}. */
    public static final RecordKind KIND = BUILDER.kindOfCustomers("purchases", "采购");

    private PurchaseFields() {}
}
