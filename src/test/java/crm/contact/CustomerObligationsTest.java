package crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.rating.ClassSpan;
import crm.rating.CustomerMaker;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerObligationsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -",
                "2024-05-01, -, -, 2024-05-01",
                "-, 2024-06-01, -, 2024-06-01",
                "2024-05-01, 2024-06-01, -, 2024-05-01",
                "2024-07-01, 2024-06-01, -, 2024-06-01",
                "-, -, 2025-01-01, 2025-01-01",
                "2024-05-01, -, 2025-01-01, 2025-01-01",
                "2025-05-01, 2026-01-01, 2025-01-01, 2025-05-01"
            })
    void obligations_begin_with_the_customer_or_with_its_stretch_in_the_class_whichever_is_later(
            String since, String recorded, LocalDate inClass, LocalDate begins) {
        CustomerObligations owed = new CustomerObligations(
                CustomerMaker.customer(0).since(since).recorded(recorded).make(),
                new ClassSpan("A", inClass),
                List.of());
        assertThat(owed.begins()).isEqualTo(begins);
        assertThat(owed.haveBegunBy(LocalDate.of(2025, 1, 1)))
                .isEqualTo(begins == null || begins.getYear() < 2025 || begins.getDayOfYear() == 1);
    }
}
