package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule and option of {@code crm greetings}, and how it ends. */
class GreetingsCommandTest {

    private static final String CUSTOMERS = """
            customer_id,name,nature,region,department,salesperson,address,ended_on
            C1,成都建材,dealer,成都,西南营销部,S1,成都市一路1号,
            C2,绵阳钢贸,dealer,绵阳,西南营销部,王五,,
            C3,上海工程,end_user,上海,华东营销部,,上海市二路2号,
            """;

    private static final String RATINGS = """
            customer_id,class,rated_on
            C1,A,2020-12-31
            C2,B,2020-12-31
            C3,C,2020-12-31
            """;

    private static final String STAFF = """
            staff_id,name,role,department
            S1,张三,salesperson,西南营销部
            M1,总甲,company_manager,
            M2,总乙,company_manager,
            """;

    private static final String HEADER =
            "contact_id,customer_id,name,position,level,in_charge,mobile,birthday,birthday_calendar,anniversaries,opt_out\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeRecords() throws IOException {
        write("customers.csv", CUSTOMERS);
        write("ratings.csv", RATINGS);
        write("staff.csv", STAFF);
        contacts("L1,C1,高飞,总经理,,,13800000001,1970-05-20,,,");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data").resolve(name), text);
    }

    private void contacts(String... records) throws IOException {
        write("contacts.csv", HEADER + String.join("\n", records) + "\n");
    }

    /** The built-in policy with a text in it replaced. */
    private void policy(String old, String fresh) throws IOException {
        String builtIn = Run.of("policy", "-d", folder.toString()).out();
        assertThat(builtIn).contains(old);
        write("policy.yaml", builtIn.replace(old, fresh));
    }

    private Run greetings(String... options) {
        List<String> all = new ArrayList<>(
                List.of("greetings", "-d", folder.resolve("data").toString()));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    private List<String> rows(String options, String... columns) throws IOException {
        Run run = greetings((options + " -f csv").trim().split(" "));
        assertThat(run.status()).as(run.err()).isZero();
        return Table.of(run.out()).rows(columns);
    }

    @Test
    void a_week_from_today_is_listed_where_nothing_is_said() throws IOException {
        contacts("L1,C1,甲,秘书,,,13800000001,,,,", "L2,C1,乙,总经理,,,,04-06,,,", "L3,C1,丙,总经理,,,,04-07,,,");
        assertThat(rows("", "send_on", "contact", "sender_role"))
                .containsExactly(
                        "2026-04-06|乙|company_manager", "2026-04-06|乙|department_manager", "2026-04-06|乙|salesperson");
    }

    @ParameterizedTest
    @CsvSource({
        "chairman, A, true, gift", "general_manager, B, false, gift", "deputy_general_manager, A, true, gift",
        "deputy_general_manager, A, false, sms", "middle_manager, B, true, sms", "staff, C, false, sms",
        "chairman, C, true, sms"
    })
    void the_first_rule_that_fits_decides(String level, String customerClass, boolean inCharge, String kind)
            throws IOException {
        String customer = customerClass.equals("A") ? "C1" : customerClass.equals("B") ? "C2" : "C3";
        contacts("L1," + customer + ",甲,," + level + "," + (inCharge ? "yes" : "no") + ",,,,,");
        assertThat(rows("--from 2026-09-01 --to 2026-10-01", "kind", "occasion", "date"))
                .containsExactlyInAnyOrder(kind + "|mid_autumn|2026-09-25", kind + "|national_day|2026-10-01");
    }

    @Test
    void no_rule_gives_no_entry_and_the_notes_say_so() throws IOException {
        policy("    - {occasions: [holiday], classes: [C], kind: sms, senders: [company]}\n", "");
        contacts("L1,C3,甲,,,,,01-01,,,");
        assertThat(rows("--from 2026-01-01 --to 2026-12-31", "contact")).isEmpty();
        assertThat(greetings().out()).contains("1 contact is sent nothing: no rule of the policy is for it.");
    }

    @ParameterizedTest
    @CsvSource({
        "solar, 02-29, 2026-02-28", "solar, 02-29, 2028-02-29", "solar, 1980-02-29, 2100-02-28",
        "lunar, 01-01, 2027-02-06", "lunar, 01-01, 2030-02-03", "lunar, 12-30, 2026-02-16",
        "lunar, 12-30, 2027-02-05", "lunar, 06-15, 2025-07-09"
    })
    void a_birthday_comes_round_on_its_day(String calendar, String birthday, String date) throws IOException {
        contacts("L1,C1,甲,总经理,,,," + birthday + "," + calendar + ",,");
        String year = date.substring(0, 4);
        policy("gift: 7", "gift: 0");
        String range = "--from " + year + "-01-01 --to " + year + "-12-31";
        assertThat(rows(range, "occasion", "date", "sender_role"))
                .contains("birthday|" + date + "|salesperson")
                .filteredOn(row -> row.startsWith("birthday"))
                .hasSize(3);
    }

    @Test
    void each_anniversary_is_named_in_its_own_message_and_comes_in_the_order_written() throws IOException {
        contacts("L1,C1,高飞,总经理,,,,,,2015-06-18 开业纪念日; 06-18 {sender}日; 02-29 闰日,");
        assertThat(rows("--from 2026-02-28 --to 2026-06-18", "date", "occasion", "sender", "message"))
                .filteredOn(row -> row.contains("anniversary"))
                .containsExactly(
                        "2026-02-28|anniversary|总甲;总乙|尊敬的高飞:值此闰日之际,总甲、总乙向您致以诚挚的祝贺!",
                        "2026-02-28|anniversary||尊敬的高飞:值此闰日之际,销售公司向您致以诚挚的祝贺!",
                        "2026-02-28|anniversary|张三|尊敬的高飞:值此闰日之际,张三向您致以诚挚的祝贺!",
                        "2026-06-18|anniversary|总甲;总乙|尊敬的高飞:值此开业纪念日之际,总甲、总乙向您致以诚挚的祝贺!",
                        "2026-06-18|anniversary||尊敬的高飞:值此开业纪念日之际,销售公司向您致以诚挚的祝贺!",
                        "2026-06-18|anniversary|张三|尊敬的高飞:值此开业纪念日之际,张三向您致以诚挚的祝贺!",
                        "2026-06-18|anniversary|总甲;总乙|尊敬的高飞:值此{sender}日之际,总甲、总乙向您致以诚挚的祝贺!",
                        "2026-06-18|anniversary||尊敬的高飞:值此{sender}日之际,销售公司向您致以诚挚的祝贺!",
                        "2026-06-18|anniversary|张三|尊敬的高飞:值此{sender}日之际,张三向您致以诚挚的祝贺!");
    }

    @Test
    void nothing_comes_round_before_it_began() throws IOException {
        contacts("L1,C1,高飞,总经理,,,,,,2026-06-18 开业; 2027-06-18 搬迁,");
        assertThat(rows("--from 2025-06-18 --to 2026-06-18", "date", "occasion", "message"))
                .filteredOn(row -> row.contains("anniversary"))
                .hasSize(3)
                .allMatch(row -> row.startsWith("2026-06-18") && row.contains("开业"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "13800000001, -", "+86 138-0000-0001, -", "86138 0000 0001, bad mobile", "12800000001, bad mobile",
                "1380000000, bad mobile", "138000000011, bad mobile", "-, no mobile", "１３８００００００01, bad mobile",
                "1.38E+10, bad mobile", "+8613800000001, -", "138 0000 0001, -"
            })
    void a_text_message_wants_a_mobile_number(String mobile, String issue) throws IOException {
        contacts("L1,C3,甲,,,," + (mobile == null ? "" : mobile) + ",,,,");
        assertThat(rows("--from 2026-10-01 --to 2026-10-01", "kind", "mobile", "issue"))
                .containsExactly("sms|" + (mobile == null ? "" : mobile) + "|" + (issue == null ? "" : issue));
    }

    @Test
    void a_second_message_to_a_number_for_the_same_occasion_and_date_is_told() throws IOException {
        contacts("L1,C3,甲,,,,13800000001,,,,", "L2,C2,甲,业务员,,,+86 138 0000 0001,,,,", "L3,C2,乙,业务员,,,13800000002,,,,");
        assertThat(rows("--from 2026-09-25 --to 2026-10-01", "date", "customer_id", "contact", "issue"))
                .containsExactly(
                        "2026-09-25|C2|甲|",
                        "2026-09-25|C2|乙|",
                        "2026-09-25|C3|甲|duplicate mobile",
                        "2026-10-01|C2|甲|",
                        "2026-10-01|C2|乙|",
                        "2026-10-01|C3|甲|duplicate mobile");
    }

    @Test
    void the_filters_choose_rows_of_the_whole_report() throws IOException {
        contacts("L1,C3,甲,,,,13800000001,,,,", "L2,C2,甲,业务员,,,13800000001,,,,");
        List<String> whole = rows("--from 2026-10-01 --to 2026-10-01", "customer_id", "issue");
        assertThat(whole).containsExactly("C2|", "C3|duplicate mobile");
        assertThat(rows("--from 2026-10-01 --to 2026-10-01 --class C", "customer_id", "issue"))
                .containsExactly("C3|duplicate mobile");
        assertThat(rows("--from 2026-10-01 --to 2026-10-01 --department 西南营销部", "customer_id", "issue"))
                .containsExactly("C2|");
        assertThat(greetings("--region", "上海").out()).contains("1 contact is left out by the filters.");
    }

    @Test
    void a_gift_wants_an_address_and_leaves_its_lead_days_before() throws IOException {
        contacts("L1,C1,甲,董事长,,,,,,,", "L2,C2,乙,董事长,,,,,,,");
        assertThat(rows("--from 2026-04-24 --to 2026-04-24", "send_on", "date", "customer_id", "address", "issue"))
                .containsExactly("2026-04-24|2026-05-01|C1|成都市一路1号|", "2026-04-24|2026-05-01|C2||no address");
        assertThat(rows("--from 2026-04-25 --to 2026-05-01", "send_on")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"70, 1", "71, 2", "134, 2", "135, 3"})
    void a_message_is_billed_by_its_utf16_units(int units, int parts) throws IOException {
        String template = "holiday: 尊敬的{contact}:值此{occasion}之际,{company}祝您节日快乐,阖家幸福!";
        policy(template, "holiday: 尊敬的{contact},{company}祝您节日快乐!" + "国".repeat(units - 18));
        contacts("L1,C3,𠮷田,,,,13800000001,,,,");
        assertThat(rows("--from 2026-10-01 --to 2026-10-01", "message"))
                .singleElement()
                .asString()
                .hasSize(units);
        assertThat(rows("--from 2026-10-01 --to 2026-10-01", "kind", "parts")).containsExactly("sms|" + parts);
    }

    @Test
    void whoever_opted_out_or_belongs_to_an_ended_customer_is_left_out_and_counted() throws IOException {
        write(
                "customers.csv",
                CUSTOMERS + "C4,旧客户,dealer,成都,西南营销部,,,2026-03-31\nC5,将终止,dealer,成都,西南营销部,,,2026-10-01\n");
        contacts(
                "L1,C3,甲,,,,13800000001,,,,yes",
                "L2,C4,乙,,,,13800000002,,,,",
                "L3,C5,丙,,,,13800000003,,,,",
                "L4,C4,丁,,,,13800000004,,,,yes");
        assertThat(rows("--from 2026-09-25 --to 2026-10-01", "date", "contact")).containsExactly("2026-09-25|丙");
        assertThat(greetings("--from", "2026-09-25", "--to", "2026-10-01").out())
                .contains(
                        "4 contacts read: 1 considered, 2 of ended customers, 1 opted out.",
                        "1 customer is left out with its contacts (2): it had ended by 2026-03-31.",
                        "1 contact is left out: it opted out.",
                        "1 greeting is left out: its customer will have ended by then.");
    }

    @Test
    void holidays_come_before_birthdays_and_anniversaries_of_a_day() throws IOException {
        contacts("L1,C1,甲,总经理,,,,10-01,,10-01 店庆,", "L2,C3,乙,,,,13800000001,,,,");
        policy("gift: 7", "gift: 0");
        assertThat(rows("--from 2026-10-01 --to 2026-10-01", "occasion", "contact"))
                .containsExactly(
                        "national_day|甲",
                        "national_day|乙",
                        "birthday|甲",
                        "birthday|甲",
                        "birthday|甲",
                        "anniversary|甲",
                        "anniversary|甲",
                        "anniversary|甲");
    }

    @Test
    void a_level_is_told_by_the_first_title_that_the_position_contains() throws IOException {
        contacts(
                "L1,C1,甲,总经理助理,,,,,,,",
                "L2,C1,乙,副总经理兼财务总监,,,,,,,",
                "L3,C1,丙,总 经 理,,,,,,,",
                "L4,C1,丁,Deputy General MANAGER,,,,,,,",
                "L5,C1,戊,,,,,,,,",
                "L6,C1,己,总经理,staff,,,,,,");
        assertThat(rows("--from 2026-09-24 --to 2026-10-01", "occasion", "contact", "level"))
                .filteredOn(row -> row.startsWith("national_day"))
                .containsExactlyInAnyOrder(
                        "national_day|甲|middle_manager",
                        "national_day|乙|deputy_general_manager",
                        "national_day|丙|general_manager",
                        "national_day|丁|deputy_general_manager",
                        "national_day|戊|staff",
                        "national_day|己|staff");
    }

    @Test
    void the_class_is_that_of_the_day_of_the_report() throws IOException {
        write("overrides.csv", "customer_id,class,from,until\nC1,C,2026-04-01,2026-06-30\n");
        String range = "--from 2026-10-01 --to 2026-10-01";
        contacts("L1,C1,甲,业务员,,,13800000001,,,,");
        assertThat(rows(range + " --as-of 2026-03-31", "class")).containsExactly("A");
        assertThat(rows(range + " --as-of 2026-04-01", "class")).containsExactly("C");
    }

    @Test
    void codes_and_columns_are_chinese_where_that_is_asked_for() {
        Run run = greetings("--from", "2026-04-24", "--to", "2026-05-20", "-f", "csv", "--lang", "zh");
        assertThat(run.out().lines().toList())
                .startsWith("发送日期,日期,节日,形式,客户编号,单位名称,客户类别,联系人,职务,级别,手机,电子邮件,地址,责任岗位,责任人,内容,计费条数,提示")
                .contains(
                        "2026-04-24,2026-05-01,劳动节,礼品,C1,成都建材,A,高飞,总经理,总经理,13800000001,,成都市一路1号,公司,销售公司,\"尊敬的高飞:值此劳动节之际,销售公司祝您节日快乐,阖家幸福!\",,",
                        "2026-05-20,2026-05-20,生日,祝福,C1,成都建材,A,高飞,总经理,总经理,13800000001,,成都市一路1号,营销员,张三,\"尊敬的高飞:张三祝您生日快乐,身体健康!\",,");
    }

    @Test
    void the_text_tells_the_buyer_how_many_gifts_and_each_day_who_does_what_for_whom() {
        Run run = greetings("--from", "2026-04-24", "--to", "2026-05-20");
        assertThat(run.out())
                .contains(
                        "in all: 1 gift, 3 wishes\n",
                        "2026-04-24 Friday: 1 gift\ngift, 劳动节 on 2026-05-01, by 销售公司\n",
                        "2026-05-20 Wednesday: 3 wishes\nwish, birthday on 2026-05-20\n",
                        "总甲, 总乙; (department",
                        "1 contact read: 1 considered.\n");
    }

    @Test
    void a_report_without_anything_says_so() {
        assertThat(greetings().out()).contains("Nothing is to be sent.");
        assertThat(greetings("--lang", "zh").out()).contains("没有需要发送的问候。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--days 3 --from 2026-01-01 --to 2026-01-02 | --days and --from with --to are two ways",
                "--from 2026-01-01 | --from and --to go together",
                "--to 2026-01-01 | --from and --to go together",
                "--from 2026-01-02 --to 2026-01-01 | --to 2026-01-01 is before --from 2026-01-02",
                "--days 0 | --days wants a number from 1 to 3660",
                "--days 3661 | --days wants a number from 1 to 3660",
                "--days two | --days",
                "--from 2026-02-30 --to 2026-03-01 | --from: ",
                "--ledger ledger.csv | --ledger goes with -o FILE",
                "--catch-up 3 | --catch-up goes with --ledger",
                "--ledger x -o y --catch-up -1 | --catch-up wants a number from 0 to 366",
                "-f xlsx | is none of text, csv, json, ics",
                "--class D | the policy has no class",
            })
    void wrong_usage_ends_with_2_and_says_what_to_do(String options, String message) {
        Run run = greetings(options.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void tables_alone_have_no_calendar() {
        Run run = Run.of("audience", "-d", folder.resolve("data").toString(), "-f", "ics");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is none of text, csv, json");
    }

    @Test
    void json_has_lists_and_notes() {
        Run run = greetings("--from", "2026-05-20", "--to", "2026-05-20", "-f", "json");
        assertThat(run.out())
                .contains("\"sender\"", "\"总甲\"", "\"considered_contacts\"")
                .doesNotContain("总甲;总乙");
    }
}
