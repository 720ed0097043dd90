package crm.input.directory;

import static org.assertj.core.api.Assertions.assertThat;

import crm.input.LoadOptions;
import crm.input.ParallelReading;
import crm.input.Progress;
import crm.input.bind.RecordIndex;
import crm.problem.Fault;
import crm.problem.Problem;
import crm.problem.Problems;
import crm.record.Customer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change between the listing of their folder and the end of the reading. */
class ChangedInputTest {

    private static final FileTime EARLIER = FileTime.fromMillis(1_700_000_000_000L);

    @TempDir
    private Path folder;

    private final Problems problems = new Problems(9, false);
    private Loader loader;
    private RecordIndex<Customer> customers;

    @BeforeEach
    void read_customers() throws Exception {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\n");
        write("visits.csv", "date,customer_id,channel,role\n");
        loader = new Loader(
                DataDirectory.open(folder, ""),
                new LoadOptions(Optional.empty(), false, null, ParallelReading.NONE, Progress.NONE),
                problems);
        customers = loader.customers();
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(folder.resolve(name), EARLIER);
    }

    private List<String> told() {
        loader.tellChanges();
        return problems.all().stream()
                .filter(problem -> problem.fault() == Fault.CHANGED)
                .map(Problem::at)
                .map(Object::toString)
                .toList();
    }

    @Test
    void as_long_as_nobody_writes_nothing_is_told() {
        assertThat(told()).isEmpty();
    }

    @Test
    void one_that_grew_is_told_once() throws Exception {
        write("customers.csv", "customer_id,name,nature\nC1,甲,dealer\nC2,乙,dealer\n");
        assertThat(told()).hasSize(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void one_that_was_written_again_to_the_same_length_is_told() throws Exception {
        write("customers.csv", "customer_id,name,nature\nC2,乙,dealer\n");
        Files.setLastModifiedTime(folder.resolve("customers.csv"), FileTime.fromMillis(1_700_000_000_001L));
        assertThat(told()).hasSize(1);
    }

    @Test
    void one_that_is_gone_and_one_that_came_are_told() throws Exception {
        Files.delete(folder.resolve("customers.csv"));
        write("customers-2.csv", "customer_id,name,nature\n");
        assertThat(told()).hasSize(2);
    }

    @Test
    void files_of_kinds_that_are_not_read_may_change() throws Exception {
        write("visits.csv", "date,customer_id,channel,role\n\n");
        write("visits-2.csv", "date,customer_id,channel,role\n");
        write("customers.txt", "");
        assertThat(told()).isEmpty();
        loader.feedback(customers, form -> {});
        write("feedback.csv", "feedback_id,date\n");
        assertThat(told()).hasSize(1);
    }
}
