package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import crm.base.Language;
import crm.base.Phrase;
import crm.report.CalendarEntry;
import crm.report.CalendarFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The iCalendar form, read back by a library of others. */
class CalendarRendererTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private static final List<String> PIECES = List.of(
            "a",
            " ",
            ",",
            ";",
            "\\",
            "\\n",
            "n",
            ":",
            "\"",
            "国",
            "é",
            "😀",
            "𠮷",
            "e\u0301",
            "=",
            "BEGIN:VEVENT",
            "'",
            "%");

    private static CalendarEntry entry(String uid, String summary, List<String> description, String location) {
        return new CalendarEntry(
                uid,
                DAY,
                Phrase.same(summary),
                description.stream().map(Phrase::same).toList(),
                location,
                new Phrase("gift", "礼品"),
                location != null);
    }

    private static String written(Language language, CalendarEntry... entries) {
        return written(language, DAY, entries);
    }

    private static String written(Language language, LocalDate asOf, CalendarEntry... entries) {
        StringWriter out = new StringWriter();
        try {
            CalendarRenderer.render(
                    new CalendarFile(new Phrase("Greetings", "问候"), asOf, List.of(entries)), language, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static VEvent read(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(() -> calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    @Test
    void a_calendar_is_written_so() {
        String text = written(
                Language.ZH,
                new CalendarEntry(
                        "1@crm",
                        LocalDate.of(2026, 12, 31),
                        new Phrase("gift", "元旦礼品:高飞(成都建材有限公司,西南营销部),请于当日送达"),
                        List.of(new Phrase("x", "第一行"), Phrase.same("a;b\\c")),
                        "成都市一路1号",
                        new Phrase("gift", "礼品"),
                        true));
        assertThat(text.replace("\r\n", "\n")).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//crm//crm//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:问候
                BEGIN:VEVENT
                UID:1@crm
                DTSTAMP:20260228T000000Z
                LAST-MODIFIED:20260228T000000Z
                SEQUENCE:20512
                DTSTART;VALUE=DATE:20261231
                DTEND;VALUE=DATE:20270101
                SUMMARY:元旦礼品:高飞(成都建材有限公司\\,西南营销部)\\,请
                 于当日送达
                DESCRIPTION:第一行\\na\\;b\\\\c
                LOCATION:成都市一路1号
                CATEGORIES:礼品
                TRANSP:TRANSPARENT
                BEGIN:VALARM
                ACTION:DISPLAY
                TRIGGER;RELATED=START:PT9H
                DESCRIPTION:元旦礼品:高飞(成都建材有限公司\\,西南营销部)\\
                 ,请于当日送达
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void others_read_what_was_meant() {
        VEvent event = read(written(Language.EN, entry("u@crm", "礼品, 国", List.of("a;b", "c\\d", "e"), "路1号,7座")));
        assertThat(event.getUid().getValue()).isEqualTo("u@crm");
        assertThat(event.getSummary().getValue()).isEqualTo("礼品, 国");
        assertThat(event.getDescription().getValue().lines()).containsExactly("a;b", "c\\d", "e");
        assertThat(event.getLocation().getValue()).isEqualTo("路1号,7座");
        assertThat(event.getCategories().get(0).getValues()).containsExactly("gift");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString())
                .contains("20260228");
        assertThat(event.getDateEnd().getValue().getRawComponents().toString()).contains("20260301");
        VAlarm alarm = event.getAlarms().get(0);
        assertThat(alarm.getTrigger().getDuration().toMillis()).isEqualTo(9 * 3_600_000L);
        assertThat(read(written(Language.EN, entry("u@crm", "a", List.of(), null)))
                        .getAlarms())
                .isEmpty();
    }

    @Test
    void whatever_is_written_others_read_back_and_no_line_is_too_long_or_cut_inside_a_character()
            throws CharacterCodingException {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            text.append('x');
            List<String> lines = Arrays.asList(text.toString(), "国".repeat(random.nextInt(60)) + "x");
            String written = written(Language.EN, entry("u@crm", text.toString(), lines, text.toString()));
            VEvent event = read(written);
            assertThat(event.getSummary().getValue()).isEqualTo(text.toString());
            assertThat(event.getDescription().getValue().lines()).containsExactlyElementsOf(lines);
            assertThat(event.getLocation().getValue()).isEqualTo(text.toString());
            for (byte[] line : lines(written.getBytes(StandardCharsets.UTF_8))) {
                assertThat(line.length).isBetween(1, 75);
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            }
        }
    }

    /** The lines as they stand, their ends checked. */
    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                assertThat(bytes[i - 1]).isEqualTo((byte) '\r');
                lines.add(Arrays.copyOfRange(bytes, from, i - 1));
                from = i + 1;
            }
        }
        assertThat(from).isEqualTo(bytes.length);
        return lines;
    }

    @Test
    void what_cannot_be_shown_is_shown_escaped() {
        VEvent event = read(written(Language.EN, entry("u@crm", "a\u0007b\u202Ec\uD800d", List.of("x\ny\r\nz"), null)));
        assertThat(event.getSummary().getValue()).isEqualTo("a\\u0007b\\u202Ec\\uD800d");
        assertThat(event.getDescription().getValue().lines()).containsExactly("x", "y", "z");
    }

    @Test
    void a_later_report_is_the_newer_one_of_the_same_entry() {
        CalendarEntry entry = entry("u@crm", "a", List.of(), null);
        int earlier = read(written(Language.EN, DAY, entry)).getSequence().getValue();
        int later =
                read(written(Language.EN, DAY.plusDays(1), entry)).getSequence().getValue();
        assertThat(later).isGreaterThan(earlier);
        assertThat(written(Language.EN, entry)).isEqualTo(written(Language.EN, entry));
        assertThat(read(written(Language.EN, LocalDate.of(1900, 1, 1), entry))
                        .getSequence()
                        .getValue())
                .isZero();
    }

    @Test
    void a_calendar_without_entries_is_one() {
        assertThat(Biweekly.parse(written(Language.EN)).first().getEvents()).isEmpty();
    }
}
