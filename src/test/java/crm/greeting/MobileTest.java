package crm.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000001",
                "138 0000 0001",
                "138-0000-0001",
                "138－0000－0001",
                "138‐0000‑0001",
                "138−0000﹣0001",
                "138\u20090000\u202F0001",
                "138\u30000000\u00A00001",
                "+86 138-0000-0001",
                "+8613800000001"
            })
    void blanks_and_hyphens_of_any_width_and_the_code_of_china_are_passed_over(String written) {
        assertThat(Mobile.digits(written)).isEqualTo("13800000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12800000001",
                "1380000000",
                "138000000011",
                "008613800000001",
                "１３８00000001",
                "138.0000.0001"
            })
    void anything_else_is_no_mobile_number(String written) {
        assertThat(Mobile.digits(written)).isNull();
    }
}
