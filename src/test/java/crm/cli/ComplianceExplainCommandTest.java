package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code crm compliance --explain}. */
class ComplianceExplainCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeRecords() throws IOException {
        write("customers.csv", """
                customer_id,name,nature,department,cooperation_since
                C1,成都建材,end_user,西南营销部,2025-09-17
                C2,上海工程,end_user,华东营销部,2020-01-01
                """);
        write("visits.csv", """
                date,customer_id,channel,role
                2025-10-09,C1,phone,salesperson
                2025-10-10,C1,visit,salesperson
                2024-02-02,C2,phone,salesperson
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Run explain(String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(options, 0, all, 5, options.length);
        System.arraycopy(new String[] {"compliance", "-d", folder.toString(), "--as-of", "2025-11-23"}, 0, all, 0, 5);
        return Run.of(all);
    }

    @Test
    void aCustomerIsNamedByIdOrByName() {
        Run run = explain("--explain", "C1");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("C1 成都建材: class C 潜在客户\n").contains("salesperson phone, once a month: due\n");
        assertThat(explain("--explain", " 成都建材 ")).isEqualTo(run);
    }

    @Test
    void theRowsGoToCsvInBothLanguages() {
        assertThat(explain("--explain", "C1", "-f", "csv").out().replace(folder.toString(), "DIR"))
                .isEqualTo("""
                        customer_id,class,role,channel,times,every,begins,period_start,period_end,state,proration,required,done,outcome,contacts
                        C1,C,salesperson,phone,1,month,2025-09-17,2025-10-01,2025-10-31,closed,,1,1,met,2025-10-09 DIR/visits.csv:2
                        C1,C,salesperson,phone,1,month,2025-09-17,2025-11-01,2025-11-30,current,,1,0,open,
                        """);
        assertThat(explain("--explain", "C1", "-f", "csv", "--lang", "zh").out())
                .startsWith("客户编号,客户类别,岗位,访问形式,规定次数,周期,要求起始日,考核期开始,考核期结束,考核期状态,折算,应访次数,已访次数,考核结果,走访记录\n")
                .contains(",营销员,电话访问,1,每月,", ",已结束,,1,1,已完成,");
    }

    @Test
    void theDayFromWhichPeriodsAreJudgedIsThatOfTheVisitsToAllCustomers() {
        assertThat(explain("--explain", "C1").out())
                .contains("closed periods are judged if they begin on 2024-01-01 or later\n");
        assertThat(explain("--explain", "C1", "--from", "2025-11-01").out()).contains("begin on 2025-11-01 or later\n");
    }

    @Test
    void filtersDoNotHideTheCustomer() {
        Run run = explain("--explain", "C1");
        assertThat(explain("--explain", "C1", "--department", "华东营销部", "--class", "A"))
                .isEqualTo(run);
    }

    @Test
    void aYearIsJudgedOnTheDayAfterItInTheClassOfItsLastDay() {
        Run run = Run.of("compliance", "-d", folder.toString(), "--year", "2025", "--explain", "C1");
        assertThat(run.out()).contains("judged as of 2026-01-01, in the class of 2025-12-31\n");
    }

    @Test
    void whoIsUnknownIsWrongUsage() {
        Run run = explain("--explain", "C3");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no customer has the id or name \"C3\"");
    }

    @Test
    void badDataIsToldFirst() throws IOException {
        write("visits-2.csv", "date,customer_id,channel,role\n2025-13-01,C1,phone,salesperson\n");
        assertThat(explain("--explain", "C3").status()).isEqualTo(65);
    }

    @Test
    void theHelpSaysWhatIsShownInBothLanguages() {
        assertThat(Run.of("compliance", "--help").out()).contains("every obligation with");
        assertThat(Run.in(Map.of("CRM_LANG", "zh"), "", "compliance", "--help").out())
                .contains("如何考核")
                .doesNotContain("如何评级");
    }
}
