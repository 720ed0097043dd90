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

/** Every option of {@code crm audience}, and how it ends. */
class AudienceCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeRecords() throws IOException {
        write(
                "customers.csv",
                "customer_id,name,nature,department,ended_on\nC1,成都建材,dealer,西南营销部,\nC2,绵阳钢贸,dealer,西南营销部,\n"
                        + "C3,上海工程,dealer,华东营销部,\nC4,旧客户,dealer,华东营销部,2026-03-31\n");
        write("ratings.csv", "customer_id,class,rated_on\nC1,A,2020-12-31\nC2,B,2020-12-31\nC3,C,2020-12-31\n");
        write("contacts.csv", """
                customer_id,name,position,level,in_charge,mobile,email,opt_out
                C3,丙,采购员,,,13800000003,,
                C1,甲,总经理,,,13800000001,a@example.com,
                C2,乙,部门经理,,,,,
                C2,丁,司机,,yes,,,
                C3,戊,总经理,,,,,
                C1,己,秘书,,,,,
                C1,庚,总经理,,,,,yes
                C4,辛,总经理,,,,,
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Run audience(String... options) {
        List<String> all = new ArrayList<>(List.of("audience", "-d", folder.toString()));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    private List<String> rows(List<String> options, String... columns) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-f", "csv"));
        Run run = audience(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return Table.of(run.out()).rows(columns);
    }

    @Test
    void each_contact_belongs_to_the_first_audience_that_fits_in_the_order_of_the_records() throws IOException {
        assertThat(rows(List.of(), "customer_id", "class", "contact", "level", "audience", "mobile", "email"))
                .containsExactly(
                        "C3|C|丙|key_staff|III|13800000003|",
                        "C1|A|甲|general_manager|I|13800000001|a@example.com",
                        "C2|B|乙|middle_manager|II||",
                        "C2|B|丁|staff|II||");
    }

    @Test
    void the_column_has_all_contents_of_the_audience() throws IOException {
        assertThat(rows(List.of("--content", "art_troupe_tour", "--class", "C"), "contents"))
                .containsExactly("brand_publicity;periodicals;art_troupe_tour");
    }

    @ParameterizedTest
    @CsvSource({"business_contact, 乙丁", "业务联系, 乙丁", "summit_forum, 甲乙丁", "periodicals, 丙甲乙丁"})
    void a_content_has_its_distribution_list_by_id_or_label(String content, String contacts) throws IOException {
        assertThat(String.join("", rows(List.of("--content", content), "contact")))
                .isEqualTo(contacts);
    }

    @Test
    void an_unknown_content_is_told_with_what_was_meant() {
        Run near = audience("--content", "sumit_forum");
        assertThat(near.status()).isEqualTo(2);
        assertThat(near.err()).contains("\"sumit_forum\"; did you mean summit_forum?");
        assertThat(audience("--content", "xyz").err()).contains("its contents are brand_publicity, periodicals");
    }

    @Test
    void the_text_counts_the_heads_of_each_audience_and_content() {
        assertThat(audience().out())
                .containsPattern("brand_publicity +1 +2 +1 +4\n")
                .containsPattern("业务联系 +business_contact +– +2 +– +2\n")
                .containsPattern("people +1 +2 +1 +4\n")
                .contains("Audience II: 2\n");
        assertThat(audience("--lang", "zh").out()).contains("传播对象 II:2 人\n").containsPattern("人数 +1 +2 +1 +4\n");
        assertThat(audience("--content", "业务联系").out())
                .startsWith("Sent 业务联系 (business_contact) as of 2026-03-31: 2\n");
    }

    @Test
    void everybody_who_is_left_out_is_counted() {
        assertThat(audience("--department", "西南营销部", "--content", "业务联系").out())
                .contains(
                        "8 contacts read: 4 considered, 1 of ended customers, 1 opted out, 2 filtered",
                        "1 customer is left out with its contacts (1): it had ended by 2026-03-31.",
                        "1 contact is left out: it opted out.",
                        "2 contacts are left out by the filters.",
                        "1 contact belongs to no audience and is not listed.",
                        "1 contact of another audience is not sent this.");
    }

    @Test
    void chinese_tables_have_the_labels_of_the_contents() throws IOException {
        Run run = audience("--class", "C", "-f", "csv", "--lang", "zh");
        assertThat(run.out()).isEqualTo("""
                        客户编号,单位名称,客户类别,联系人,职务,级别,传播对象,传播内容,手机,电子邮件
                        C3,上海工程,C,丙,采购员,主要业务人员,III,品牌宣传;杂志、报刊;文工团巡演,13800000003,
                        """);
    }
}
