package crm.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.input.ParallelReading;
import crm.input.directory.Settings;
import crm.output.Destination;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final String CLEAR = "\r\u001B[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now = 5_000_000_000L;

    private ProgressLine line(Language language, int columns) {
        Surroundings surroundings = new Surroundings(
                Destination.file(Path.of("unused")),
                err,
                InputStream.nullInputStream(),
                Map.of(),
                () -> LocalDate.EPOCH,
                "",
                true,
                true,
                columns,
                ParallelReading.NONE,
                () -> now,
                Settings.NONE);
        return new ProgressLine(surroundings, language);
    }

    private String shown() {
        String shown = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return shown;
    }

    private void pass(long milliseconds) {
        now += milliseconds * 1_000_000;
    }

    @Test
    void a_short_reading_shows_nothing() {
        ProgressLine line = line(Language.EN, 80);
        for (int i = 1; i <= 9; i++) {
            line.at("visits.csv", i * 10, 90, i);
            pass(100);
        }
        line.end();
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_long_one_shows_records_share_and_time_left_and_clears_them() {
        ProgressLine line = line(Language.EN, 80);
        line.at("visits.csv", 1, 1000, 3);
        pass(2_000);
        line.at("visits.csv", 250, 1000, 1_234_567);
        assertThat(shown()).isEqualTo(CLEAR + "visits.csv: 1,234,567 records, 25%, 7 s left");
        pass(100);
        line.at("visits.csv", 300, 1000, 1_300_000);
        assertThat(shown()).isEmpty(); // five a second are enough
        pass(1_900);
        line.at("visits.csv", 500, 1000, 2_000_000);
        assertThat(shown()).isEqualTo(CLEAR + "visits.csv: 2,000,000 records, 50%, 5 s left");
        line.end();
        assertThat(shown()).isEqualTo(CLEAR);
        line.end();
        assertThat(shown()).isEmpty();
    }

    @Test
    void it_speaks_chinese_and_keeps_to_its_line() {
        ProgressLine line = line(Language.ZH, 22);
        line.at("走访记录.csv", 1, 100, 1);
        pass(3_000);
        line.at("走访记录.csv", 50, 100, 20);
        assertThat(shown()).isEqualTo(CLEAR + "走访记录.csv:20 条,50");
    }
}
