package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.SpreadsheetGuard;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "+1+1",
                "-cmd",
                "+86 138x",
                "-1\n2",
                "--x",
                "-1(2)",
                "＝1+1",
                "＠x",
                "＋x",
                "－x",
                "－１＋１",
                "+=1",
                "-一"
            })
    void a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(String text) {
        assertThat(SpreadsheetGuard.guarded(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetGuard.guarded("'" + text)).isEqualTo("''" + text);
        assertThat(SpreadsheetGuard.guarded("''" + text)).isEqualTo("'''" + text);
        assertThat(SpreadsheetGuard.unguarded(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                "-5",
                "+86 138-0013-8000",
                "-1,000.50",
                "--",
                "－",
                "－５",
                "＋８６　１３８",
                "'",
                "''",
                "'-5",
                "'tis",
                "O'Hara =1",
                " =1",
                "a=1",
                "广州=1",
                "\n=1"
            })
    void any_other_text_stays_as_it_is(String text) {
        assertThat(SpreadsheetGuard.guarded(text)).isEqualTo(text);
        assertThat(SpreadsheetGuard.unguarded(text)).isEqualTo(text);
    }

    @Test
    void what_is_guarded_is_read_back_and_no_two_texts_are_written_alike() {
        String alphabet = "''''==+-@＝＋－＠\t\r 　\u00A0.,01９xX中\n\"";
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            String text = RandomReports.text(random, alphabet, 6);
            String written = SpreadsheetGuard.guarded(text);
            assertThat(SpreadsheetGuard.unguarded(written)).isEqualTo(text);
            // What guarded() never writes is left alone.
            if (!SpreadsheetGuard.guarded(SpreadsheetGuard.unguarded(text)).equals(text)) {
                assertThat(SpreadsheetGuard.unguarded(text)).isEqualTo(text);
            }
            assertThat(written.isEmpty() ? ' ' : written.charAt(0)).isNotIn('=', '@', '\t', '\r', '＝', '＠');
        }
    }
}
