package crm.field;

import java.time.LocalDate;

/** The fields of ratings: what {@code crm classify} wrote in earlier years. */
public final class RatingFields {

    /** The other columns that classify writes, in both languages. */
    private static final String PASSED_OVER = "name 单位名称 nature 单位性质 region 区域 department 营销部 rule 规则 reason 评定依据 "
            + "class_by_rule 规则类别 previous_class 上次类别 change 变化 contract_tons_per_month 合同量(吨/月) "
            + "our_tons_per_month 我司采购量(吨/月) total_tons_per_month 采购总量(吨/月) our_share 我司占比 cooperation_years 合作年限 "
            + "bad_credit 不良信用记录 data_gaps 缺少资料 next_rule 最近规则 next_field 差距项 next_have 现值 next_need 需达";

    /** The kind: {@code ratings}. */
    public static final RecordKind KIND = RecordKind.of("ratings", "评级", PASSED_OVER.split(" "));

    public static final Field<String> CUSTOMER_ID = KIND.required("customer_id", ValueType.ID, "客户编号");
    public static final Field<String> CLASS = KIND.required("class", ValueType.CLASS, "客户类别");
    public static final Field<LocalDate> RATED_ON = KIND.required("rated_on", ValueType.DATE, "评定日期");

    private RatingFields() {}
}
