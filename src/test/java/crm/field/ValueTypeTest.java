package crm.field;

import static org.assertj.core.api.Assertions.assertThat;

import crm.problem.Fault;
import crm.record.Contact.Anniversary;
import crm.record.Contact.AnnualDay;
import crm.record.Customer.Nature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of values in the contract, and those that are near them and are refused. */
class ValueTypeTest {

    private final List<Fault> faults = new ArrayList<>();

    private <T> T read(ValueType<T> type, String text) {
        return type.parse(text, (fault, arguments) -> faults.add(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05",
                "2026/1/5",
                "2026/01/05",
                "2026.1.5",
                "2026年1月5日",
                "2026年01月05日",
                "20260105",
                "２０２６-０１-０５",
                "２０２６／１／５",
                "2026-01-05 00:00:00",
                "2026/1/5 9:30",
                "2026-01-05T09:30:00",
                "2026-01-05 23:59:59.999",
                "20260105 12:00"
            })
    void a_day_is_read_in_every_form_of_the_contract(String text) {
        assertThat(read(ValueType.DATE, text)).hasToString("2026-01-05");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, NO_SUCH_DAY",
        "2025-02-29, NO_SUCH_DAY",
        "1900-02-29, NO_SUCH_DAY",
        "2026-13-01, NO_SUCH_DAY",
        "2026-00-10, NO_SUCH_DAY",
        "1899-12-31, YEAR_OUT_OF_RANGE",
        "2101-01-01, YEAR_OUT_OF_RANGE",
        "0026-01-05, YEAR_OUT_OF_RANGE",
        "46063, EXCEL_SERIAL",
        "46063.5, EXCEL_SERIAL",
        "05/01/2026, AMBIGUOUS_DATE",
        "26/2/10, AMBIGUOUS_DATE",
        "2026-1/5, AMBIGUOUS_DATE",
        "2026年1月5号, NOT_A_DATE",
        "2026-01, NOT_A_DATE",
        "2026, NOT_A_DATE",
        "bad, NOT_A_DATE",
        "2026-01-05Z, NOT_A_DATE",
        "2026-01-05 09:30:00Z, TIME_WITH_ZONE",
        "2026-01-05T09:30:00+08:00, TIME_WITH_ZONE",
        "2026-01-05 09:30 CST, TIME_WITH_ZONE",
        "2026-01-05 24:00, BAD_TIME",
        "2026-01-05 noon, BAD_TIME",
        "٢٠٢٦-٠١-٠٥, NOT_A_DATE"
    })
    void what_is_no_day_is_refused_and_never_guessed(String text, Fault fault) {
        assertThat(read(ValueType.DATE, text)).isNull();
        assertThat(faults).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01", "2026/1", "2026/01", "2026年1月", "202601", "2026-01-31", "2026/1/5 10:00", "２０２６０１"})
    void a_month_is_read_in_every_form_or_as_a_day_in_it(String text) {
        assertThat(read(ValueType.MONTH, text)).hasToString("2026-01");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.1", "2026-13", "2026年", "1月", "2026-1-", "26-01", "2026 01"})
    void what_is_no_month_is_refused(String text) {
        assertThat(read(ValueType.MONTH, text)).isNull();
        assertThat(faults).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 2015-01-01",
        "2015年, 2015-01-01",
        "2015-06, 2015-06-01",
        "2015年6月, 2015-06-01",
        "201506, 2015-06-01",
        "2015/6/18, 2015-06-18",
        "2015-06-18 10:00, 2015-06-18"
    })
    void a_beginning_is_a_day_or_the_first_day_of_a_month_or_year(String text, String day) {
        assertThat(read(ValueType.SINCE, text)).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899", "2101", "15", "2015-00", "long ago"})
    void what_is_no_beginning_is_refused(String text) {
        assertThat(read(ValueType.SINCE, text)).isNull();
        assertThat(faults).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5000|5000",
                "5,000|5000",
                "1,234,567.5|1234567.5",
                "5000.5|5000.5",
                "5000吨|5000",
                "5000 吨|5000",
                "５０００|5000",
                "５，０００|5000",
                "0|0",
                "007|7",
                "999999999999.999999|999999999999.999999"
            })
    void a_number_is_read_in_every_form_of_the_contract(String text, String number) {
        assertThat(read(ValueType.NUMBER, text)).isEqualByComparingTo(number);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1200.5|NEGATIVE_NUMBER",
                "－5|NEGATIVE_NUMBER",
                "+5|NOT_A_NUMBER",
                "NaN|NOT_A_NUMBER",
                "Infinity|NOT_A_NUMBER",
                "0x1p3|NOT_A_NUMBER",
                "1e3|NOT_A_NUMBER",
                "5000d|NOT_A_NUMBER",
                "12O0|NOT_A_NUMBER",
                "1,5|NOT_A_NUMBER",
                "1,2000|NOT_A_NUMBER",
                "1200,000.5,0|NOT_A_NUMBER",
                "1.200,5|NOT_A_NUMBER",
                "1 200|NOT_A_NUMBER",
                ".5|NOT_A_NUMBER",
                "5.|NOT_A_NUMBER",
                "٥٠٠|NOT_A_NUMBER",
                "5000t|NOT_A_NUMBER",
                "5000吨/月|NOT_A_NUMBER",
                "1.2万|NUMBER_IN_WAN",
                "1万吨|NUMBER_IN_WAN",
                "1000000000000|NUMBER_TOO_LONG",
                "99999999999999999999|NUMBER_TOO_LONG",
                "0.1234567|NUMBER_TOO_LONG"
            })
    void what_is_no_number_is_refused_and_never_guessed(String text, Fault fault) {
        assertThat(read(ValueType.NUMBER, text)).isNull();
        assertThat(faults).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "y", "true", "1", "是", "有", "TRUE", "Yes", "ＹＥＳ", "１"})
    void yes_is_read_in_every_form(String text) {
        assertThat(read(ValueType.YES_NO, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "n", "false", "0", "否", "无", "FALSE", "Ｎ"})
    void no_is_read_in_every_form(String text) {
        assertThat(read(ValueType.YES_NO, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "2", "off", "on", "√", "不是", "-"})
    void what_is_neither_yes_nor_no_is_refused(String text) {
        assertThat(read(ValueType.YES_NO, text)).isNull();
        assertThat(faults).containsExactly(Fault.NOT_YES_NO);
    }

    @ParameterizedTest
    @EnumSource(Nature.class)
    void a_code_is_read_by_its_code_and_by_each_of_its_chinese_names(Nature nature) {
        assertThat(read(CustomerFields.NATURE.type(), nature.code())).isEqualTo(nature);
        for (String name : nature.chineseNames()) {
            assertThat(read(CustomerFields.NATURE.type(), name)).isEqualTo(nature);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "customers, nature, 合资公司 全资子公司 一级代理 二级代理 代理商 经销商 零售商 终端用户 工程业主 设计推荐人士 其他",
        "customers, brand, 本品牌 其他品牌",
        "customers, scale, 大型 中型 小型",
        "customers, key_account, 重点 区域重点 否",
        "contacts, level, 董事长 总经理 副总经理 中层 主要业务人员 工作人员",
        "contacts, birthday_calendar, 公历 农历",
        "visits, channel, 现场走访 走访 电话访问 电话",
        "visits, role, 公司经理 公司副经理 营销部经理 营销员",
        "staff, role, 公司经理 公司副经理 营销部经理 营销员"
    })
    void every_chinese_name_of_the_contract_is_read_as_a_code(String kind, String field, String names) {
        RecordKind recordKind = RecordKinds.ALL.stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow();
        for (String name : names.split(" ")) {
            assertThat(read(recordKind.field(field).type(), name)).as(name).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"delaer, UNKNOWN_VALUE_NEAR", "Dealer, UNKNOWN_VALUE_NEAR", "shop, UNKNOWN_VALUE"})
    void a_code_that_is_not_exactly_one_is_refused_and_the_nearest_named(String text, Fault fault) {
        assertThat(read(CustomerFields.NATURE.type(), text)).isNull();
        assertThat(faults).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-12-13, 1970, 12, 13",
        "1970-02-30, 1970, 2, 30",
        "12-13, , 12, 13",
        "1-5, , 1, 5",
        "1月5日, , 1, 5",
        "１２-１３, , 12, 13"
    })
    void a_birthday_is_a_day_or_month_and_day(String text, Integer year, int month, int day) {
        assertThat(read(ValueType.BIRTHDAY, text)).isEqualTo(new AnnualDay(year, month, day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13-01", "02-32", "1/5", "1970", "5.10", "0105"})
    void what_is_no_birthday_is_refused(String text) {
        assertThat(read(ValueType.BIRTHDAY, text)).isNull();
        assertThat(faults).hasSize(1);
    }

    @Test
    void anniversaries_keep_their_order_and_names() {
        assertThat(read(ValueType.ANNIVERSARIES, "2015-06-18 开业纪念日; 09-01 结婚 纪念日；02-29 x;"))
                .containsExactly(
                        new Anniversary(new AnnualDay(2015, 6, 18), "开业纪念日"),
                        new Anniversary(new AnnualDay(null, 9, 1), "结婚 纪念日"),
                        new Anniversary(new AnnualDay(null, 2, 29), "x"));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-06-18", "开业纪念日", "02-30 x", "2015-02-29 x", "99-01 x"})
    void what_is_no_anniversary_is_refused(String text) {
        assertThat(read(ValueType.ANNIVERSARIES, text)).isNull();
        assertThat(faults).hasSize(1);
    }

    @Test
    void an_id_is_taken_exactly_as_written() {
        assertThat(read(ValueType.ID, "００７ a")).isEqualTo("００７ a");
    }

    @ParameterizedTest
    @CsvSource({
        "customers, Customer_ID, customer_id",
        "customers, 客 户 编 号, customer_id",
        "customers, ｃｕｓｔｏｍｅｒ＿ｉｄ, customer_id",
        "customers, 合同量（吨／月）, contract_tons_per_month",
        "customers, 客户名称, name",
        "customers, 营销区域, region",
        "contacts, e-mail, email",
        "contacts, 姓名, name",
        "visits, 经销商全称, customer",
        "feedback, 营销区域, department",
        "ratings, 评定日期, rated_on",
        "overrides, 截止日期, until"
    })
    void a_column_is_known_by_any_of_its_names_whatever_its_case_blanks_and_width(
            String kind, String written, String field) {
        RecordKind recordKind = RecordKinds.ALL.stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow();
        assertThat(recordKind.field(written).name()).isEqualTo(field);
    }
}
