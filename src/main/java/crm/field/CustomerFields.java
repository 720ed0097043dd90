package crm.field;

import crm.record.Customer.Brand;
import crm.record.Customer.KeyAccount;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The fields of customers; every report needs them. */
public final class CustomerFields {

    /** The kind: {@code customers}. */
    public static final RecordKind KIND = RecordKind.of("customers", "客户");

    public static final Field<String> ID = KIND.requiredAndUnique("customer_id", ValueType.ID, "客户编号");
    public static final Field<String> NAME = KIND.required("name", ValueType.TEXT, "单位名称", "客户名称");
    public static final Field<Nature> NATURE = KIND.required("nature", ValueType.code(Nature.values()), "单位性质");
    public static final Field<String> REGION = KIND.field("region", ValueType.TEXT, "区域", "营销区域");
    public static final Field<String> DEPARTMENT = KIND.field("department", ValueType.TEXT, "营销部");
    public static final Field<String> SALESPERSON = KIND.field("salesperson", ValueType.TEXT, "营销员");
    public static final Field<Brand> BRAND = KIND.field("brand", ValueType.code(Brand.values()), "代理品牌");
    public static final Field<Scale> SCALE = KIND.field("scale", ValueType.code(Scale.values()), "规模");
    public static final Field<KeyAccount> KEY_ACCOUNT =
            KIND.field("key_account", ValueType.code(KeyAccount.values()), "重点客户");
    public static final Field<Boolean> STRATEGIC_PARTNER = KIND.field("strategic_partner", ValueType.YES_NO, "战略合作");
    public static final Field<BigDecimal> CONTRACT_TONS =
            KIND.field("contract_tons_per_month", ValueType.NUMBER, "合同量(吨/月)");
    public static final Field<LocalDate> COOPERATION_SINCE = KIND.field("cooperation_since", ValueType.SINCE, "合作起始日期");
    public static final Field<Boolean> BAD_CREDIT = KIND.field("bad_credit", ValueType.YES_NO, "不良信用记录");
    public static final Field<LocalDate> RECORDED_ON = KIND.field("recorded_on", ValueType.DATE, "填写日期");
    public static final Field<LocalDate> ENDED_ON = KIND.field("ended_on", ValueType.DATE, "终止日期");
    public static final Field<String> ADDRESS = KIND.field("address", ValueType.TEXT, "联系地址");
    public static final Field<String> POSTCODE = KIND.field("postcode", ValueType.TEXT, "邮编");
    public static final Field<String> NOTES = KIND.field("notes", ValueType.TEXT, "备注");

    private CustomerFields() {}
}
