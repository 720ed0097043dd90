package crm.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Calls that compile, run and are silently wrong: the sources do without them. */
class BannedCallsTest {
    /** Formats whose unclosed quote swallows the rows behind it. */
    private static final Pattern LENIENT_CSV = Pattern.compile("\\bCSVFormat\\s*\\.\\s*EXCEL\\b");

    /** Without `uuuu` and a strict resolver 2026-02-30 becomes 2026-02-28. */
    private static final Pattern YEAR_OF_ERA = Pattern.compile("\\bofPattern\\s*\\(\\s*\"[^\"]*y");

    /** Streams that keep a write error to themselves: a report into a full disk would exit with 0. */
    private static final Pattern SILENT_STREAM =
            Pattern.compile("\\bSystem\\s*\\.\\s*(out|err)\\b|\\bPrintStream\\b|\\bPrintWriter\\b");

    /** Formatting that follows the machine's language: Arabic digits, Turkish letters. */
    private static final Pattern DEFAULT_LOCALE = Pattern.compile("\\bString\\s*\\.\\s*format\\s*\\((?!\\s*Locale\\b)"
            + "|\\.\\s*formatted\\s*\\("
            + "|\\.\\s*to(Lower|Upper)Case\\s*\\(\\s*\\)"
            + "|::\\s*to(Lower|Upper)Case\\b");

    /** Weeks that start on Sunday in China's locale; the policy's run from Monday to Sunday as in IsoFields. */
    private static final Pattern LOCAL_WEEK = Pattern.compile("\\bWeekFields\\b");

    /** A list that is written as in English whatever the language. */
    private static final Pattern ENGLISH_LIST = Pattern.compile("\\b(join|joining|StringJoiner)\\s*\\(\\s*\", ");

    @Test
    void no_csv_is_read_in_the_excel_format() {
        assertThat(uses(LENIENT_CSV, "")).isEmpty();
    }

    @Test
    void no_date_is_read_by_the_year_of_its_era() {
        assertThat(uses(YEAR_OF_ERA, "")).isEmpty();
    }

    @Test
    void only_the_help_knows_streams_that_hide_write_errors() {
        assertThat(uses(SILENT_STREAM, "crm.cli.help")).isEmpty();
    }

    @Test
    void no_text_is_formatted_or_folded_by_the_machines_locale() {
        assertThat(uses(DEFAULT_LOCALE, "")).isEmpty();
    }

    @Test
    void no_week_is_that_of_a_locale() {
        assertThat(uses(LOCAL_WEEK, "")).isEmpty();
    }

    @Test
    void every_list_in_a_text_is_written_as_its_language_writes_lists() {
        assertThat(uses(ENGLISH_LIST, "")).isEmpty();
    }

    @Test
    void the_patterns_find_what_they_ban() {
        assertThat("CSVFormat.EXCEL.builder()").containsPattern(LENIENT_CSV);
        assertThat("DateTimeFormatter.ofPattern(\n  \"dd.MM.yyyy\")").containsPattern(YEAR_OF_ERA);
        assertThat("ofPattern(\"uuuu-MM-dd\")").doesNotContainPattern(YEAR_OF_ERA);
        assertThat("System.out.println()").containsPattern(SILENT_STREAM);
        assertThat("String.format(\"%d\", 1)").containsPattern(DEFAULT_LOCALE);
        assertThat("String.format(Locale.ROOT, \"%d\", 1)").doesNotContainPattern(DEFAULT_LOCALE);
        assertThat("\"%d\".formatted(1)").containsPattern(DEFAULT_LOCALE);
        assertThat("code.toLowerCase()").containsPattern(DEFAULT_LOCALE);
        assertThat("String.join(\", \", names)").containsPattern(ENGLISH_LIST);
        assertThat("Collectors.joining(\n \", \")").containsPattern(ENGLISH_LIST);
        assertThat("code.toLowerCase(Locale.ROOT)").doesNotContainPattern(DEFAULT_LOCALE);
    }

    @Test
    void comments_may_name_what_is_banned_but_strings_are_read() {
        String code = Sources.withoutComments("a(\"//\"); // System.out\n/* PrintStream */ b('\"', \"x\\\"//y\");");
        assertThat(code.replaceAll(" +", " ")).isEqualTo("a(\"//\"); \n b('\"', \"x\\\"//y\");");
    }

    /** Where a banned call stands, as FILE:LINE: CALL, outside the one package that may have it. */
    private static List<String> uses(Pattern banned, String allowedPackage) {
        List<Path> files = Sources.files();
        assertThat(files).as("sources below " + Sources.MAIN).isNotEmpty();
        List<String> uses = new ArrayList<>();
        for (Path file : files) {
            if (Sources.packageOf(file).equals(allowedPackage)) {
                continue;
            }
            String code = Sources.withoutComments(Sources.text(file));
            Matcher matcher = banned.matcher(code);
            while (matcher.find()) {
                long line = 1
                        + code.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                uses.add(file + ":" + line + ": " + matcher.group());
            }
        }
        return uses;
    }
}
