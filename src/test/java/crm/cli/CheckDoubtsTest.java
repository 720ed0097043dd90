package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doubts that {@code crm check} raises: where each is told, and where none is. */
class CheckDoubtsTest {

    private static final String VISITS = "date,customer_id,channel,role,staff\n";

    @TempDir
    Path folder;

    @BeforeEach
    void write_customers_and_staff() throws IOException {
        write("customers.csv", "customer_id,name,nature,brand,department,salesperson\nC1,成都建材,dealer,other,西南营销部,王芳\n");
        write("staff.csv", "staff_id,name,role\nS1,王芳,salesperson\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String warnings() {
        Run run = Run.of("check", "-d", folder.toString(), "--as-of", "2026-03-31", "-o", folder + "/report.out");
        assertThat(run.status()).as(run.err()).isZero();
        return run.err().replace(folder + "/", "");
    }

    @Test
    void a_stranger_is_told_once_at_the_first_of_the_visits() throws IOException {
        write("visits-b.csv", VISITS + "2026-01-06,C1,visit,salesperson,赵强\n");
        write(
                "visits-a.csv",
                VISITS + "2026-01-07,C1,visit,salesperson,王芳\n2026-01-05,C1,visit,salesperson,赵强\n"
                        + "2026-01-04,C1,visit,salesperson,赵强\n");
        assertThat(warnings()).containsOnlyOnce("赵强").contains("visits-a.csv:3:");
    }

    @ParameterizedTest
    @CsvSource({"S1", "王芳"})
    void whom_staff_knows_by_id_or_name_is_no_stranger(String staff) throws IOException {
        write("visits.csv", VISITS + "2026-01-06,C1,visit,salesperson," + staff + "\n");
        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.001, 1", "5, 1"})
    void another_brand_is_doubted_only_where_ours_was_bought(String tons, int doubts) throws IOException {
        write("purchases.csv", "customer_id,month,our_tons\nC1,2026-01," + tons + "\n");
        assertThat(warnings().lines().filter(line -> line.contains("the brand is other")))
                .hasSize(doubts);
    }
}
