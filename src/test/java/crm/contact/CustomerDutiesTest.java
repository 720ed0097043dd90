package crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.rating.ClassSpan;
import crm.rating.CustomerMaker;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerDutiesTest {

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
    void obligationsBeginWithTheCustomerOrWithItsStretchInTheClassWhicheverIsLater(
            String since, String recorded, LocalDate inClass, LocalDate begins) {
        CustomerDuties duties = new CustomerDuties(
                CustomerMaker.customer(0).since(since).recorded(recorded).make(),
                new ClassSpan("A", inClass),
                List.of());
        assertThat(duties.begins()).isEqualTo(begins);
        assertThat(duties.haveBegunBy(LocalDate.of(2025, 1, 1)))
                .isEqualTo(begins == null || begins.getYear() < 2025 || begins.getDayOfYear() == 1);
    }
}
