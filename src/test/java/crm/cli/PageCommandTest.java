package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crm.cli.run.ExitStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -f html}: its pictures agree with the figures that the same command gives as CSV. */
class PageCommandTest {

    private static final int COMPANIES = 8;
    private static final String DAY = "2026-03-31";

    /** Name, percentage and counts of a row's last cell. */
    private static final Pattern SHARE_ROW = Pattern.compile(
            "<tr(?: class=\"sums\")?><th class=\"name\">([^<]*)</th>(?:<td class=\"[^\"]*\"(?: title=\"[^\"]*\")?>[^<]*</td>)*"
                    + "<td class=\"[^\"]*\"(?: title=\"[^\"]*\")?>[^<]*(?:<br><small>([0-9,]+)/([0-9,]+)</small>)?</td></tr>");

    private static final Pattern WEEK_ROW = Pattern.compile(
            "<tr><th class=\"name\">([^<]*)</th>((?:<td class=\"week[^>]*>\\d+</td>)+)<td class=\"right all\">([0-9,]+)</td></tr>");

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    /** A cell of a share with its counts, or of none. */
    private static final Pattern CELL = Pattern.compile("<td class=\"[^\"]*\"(?: title=\"([^\"]*)\")?>");

    @TempDir
    Path folder;

    private static Path company(int seed, Path folder) throws IOException {
        Path data = Files.createDirectory(folder.resolve("company-" + seed));
        RandomCompany.of(seed).writeTo(data);
        return data;
    }

    private static Run run(Path data, String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of("-d", data.toString(), "--as-of", DAY));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.status()).as("%s: %s", line, run.err()).isZero();
        return run;
    }

    private static String section(String html, String heading) {
        int at = html.indexOf("<h2>" + heading);
        assertThat(at).as(heading).isPositive();
        return html.substring(at, html.indexOf("</section>", at));
    }

    private static long number(String grouped) {
        return Long.parseLong(grouped.replace(",", ""));
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"").replace("&amp;", "&");
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "region", "class", "role"})
    void attainment_in_all_is_that_of_the_table_of_obligations(String key) throws IOException {
        for (int seed = 0; seed < COMPANIES; seed++) {
            Path data = company(seed, folder);
            Map<String, List<Long>> wanted = new TreeMap<>();
            for (CSVRecord each :
                    Table.of(run(data, "compliance --status all -f csv").out()).records()) {
                String group = each.get(key).isEmpty() ? "(none)" : each.get(key);
                long met = Long.parseLong(each.get("periods_met"));
                long due = Long.parseLong(each.get("periods_due"));
                wanted.merge(
                        group,
                        List.of(met, due),
                        (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
            }
            String html = run(data, "compliance -f html --summary " + key).out();
            Map<String, List<Long>> shown = new TreeMap<>();
            Matcher row = SHARE_ROW.matcher(section(html, "Attainment by " + key));
            while (row.find()) {
                boolean none = row.group(2) == null;
                shown.put(
                        unescaped(row.group(1)),
                        none ? List.of(0L, 0L) : List.of(number(row.group(2)), number(row.group(3))));
            }
            List<Long> total = shown.remove("total");
            assertThat(shown).as("company %s", seed).isEqualTo(wanted);
            if (total != null) {
                assertThat(total.get(0))
                        .isEqualTo(wanted.values().stream()
                                .mapToLong(each -> each.get(0))
                                .sum());
            }
        }
    }

    /** The cells of the attainment by department, but for those of a whole row: department and month, counts or a dash. */
    private static Map<String, String> attainment(String html) {
        String table = section(html, "Attainment by department");
        List<String> months = TAGS.splitAsStream(table.substring(table.indexOf("<thead>"), table.indexOf("</thead>")))
                .filter(text -> text.matches("\\d{4}-\\d\\d"))
                .toList();
        Map<String, String> cells = new TreeMap<>();
        table.substring(table.indexOf("<tbody>"))
                .lines()
                .filter(line -> line.contains("\"name\""))
                .forEach(row -> {
                    String department = row.replaceAll(".*class=\"name\">([^<]*)<.*", "$1");
                    Matcher cell = CELL.matcher(row);
                    for (String month : months) {
                        assertThat(cell.find()).isTrue();
                        cells.put(department + ' ' + month, cell.group(1) == null ? "–" : cell.group(1));
                    }
                });
        return cells;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-10", "2025-12", "2026-03", "2025-01..2026-03", "2024-05..2025-06", "2026-02..2026-03"})
    void months_are_judged_in_a_summary_as_in_compliance(String months) throws IOException {
        int agreed = 0;
        for (int seed = 0; seed < COMPANIES / 2; seed++) {
            for (String firstDay : List.of("2000-01-01", "2025-01-01", "2025-09-09", "2026-01-01")) {
                Path data = company(seed, Files.createDirectory(folder.resolve(seed + "-from-" + firstDay)));
                List<Map<String, String>> visits = RandomCompany.of(seed).kinds().get("visits").stream()
                        .filter(visit -> visit.get("date").compareTo(firstDay) >= 0)
                        .toList();
                Files.writeString(
                        data.resolve("visits.csv"),
                        visits.isEmpty() ? "date,customer_id,channel,role\n" : PlainCsv.of(visits));
                String firstVisit = visits.stream()
                        .map(visit -> visit.get("date"))
                        .filter(date -> date.compareTo(DAY) <= 0)
                        .min(String::compareTo)
                        .orElse("2000-01-01");
                Map<String, String> wanted =
                        attainment(run(data, "compliance -f html").out());
                Map<String, String> shown = attainment(
                        run(data, "summary -f html --month " + months).out());
                for (Map.Entry<String, String> cell : shown.entrySet()) {
                    String month = cell.getKey().substring(cell.getKey().length() - 7);
                    if (month.substring(0, 4).compareTo(firstVisit.substring(0, 4)) < 0) {
                        assertThat(cell.getValue()).as(cell.getKey()).isEqualTo("–");
                    } else if (wanted.containsKey(cell.getKey())) {
                        agreed++;
                        assertThat(cell.getValue()).as(cell.getKey()).isEqualTo(wanted.get(cell.getKey()));
                    }
                }
            }
        }
        assertThat(agreed).isPositive();
    }

    @Test
    void the_example_is_not_judged_before_the_year_in_which_it_begins() {
        String html = Run.of("summary", "-d", "examples", "--as-of", "2025-11-30", "-f", "html")
                .out();
        assertThat(attainment(html))
                .containsEntry("total 2024-12", "–")
                .hasEntrySatisfying("total 2025-01", cell -> assertThat(cell).contains("/"));
    }

    @Test
    void contacts_by_week_are_those_of_the_visits_to_customers_that_are_judged() throws IOException {
        LocalDate day = LocalDate.parse(DAY);
        LocalDate monday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(52);
        for (int seed = 0; seed < COMPANIES; seed++) {
            Path data = company(seed, folder);
            Map<String, String> departments = new TreeMap<>();
            for (CSVRecord each :
                    Table.of(run(data, "compliance --status all -f csv").out()).records()) {
                String department = each.get("department").isEmpty() ? "(none)" : each.get("department");
                departments.put(each.get("customer_id"), department);
            }
            Map<String, Long> wanted = new TreeMap<>();
            departments.values().forEach(each -> wanted.put(each, 0L));
            for (Map<String, String> visit : RandomCompany.of(seed).kinds().get("visits")) {
                LocalDate date = LocalDate.parse(visit.get("date"));
                String department = departments.get(visit.get("customer_id"));
                if (department != null && !date.isBefore(monday) && !date.isAfter(day)) {
                    wanted.merge(department, 1L, Long::sum);
                }
            }
            for (String command : List.of("compliance", "summary")) {
                Map<String, Long> shown = new TreeMap<>();
                Matcher row =
                        WEEK_ROW.matcher(section(run(data, command + " -f html").out(), "Visits and calls by week"));
                while (row.find()) {
                    assertThat(row.group(2).split("</td>")).hasSize(53);
                    shown.put(unescaped(row.group(1)), number(row.group(3)));
                }
                assertThat(shown).as("%s of company %s", command, seed).isEqualTo(wanted);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compliance --status all",
                "compliance --summary department",
                "summary --month 2026-02",
                "summary --month 2025-10..2026-03",
                "profile --class A,B,C"
            })
    void bars_are_drawn_in_pages_and_are_characters_in_texts_alone(String command) throws IOException {
        Path data = company(3, folder);
        assertThat(run(data, command + " -f html").out()).doesNotContainPattern("[\u2580-\u259F]");
        String text = run(data, command).out();
        assertThat(text.codePoints().anyMatch(each -> each >= 0x2580 && each <= 0x259F))
                .isEqualTo(!command.equals("summary --month 2026-02"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compliance --status all",
                "compliance --summary salesperson",
                "summary --month 2026-02",
                "summary --month 2025-10..2026-03",
                "profile --class A,B,C"
            })
    void any_dialect_any_order_and_any_split_give_the_same_page(String command) throws IOException {
        for (int seed = 0; seed < COMPANIES; seed++) {
            String wanted = run(company(seed, folder), command + " -f html").out();
            Path other = Files.createDirectory(folder.resolve("other-" + seed));
            new RandomDialect(seed).write(RandomCompany.of(seed), other);
            String found = run(other, command + " -f html").out();
            List<String> more = new ArrayList<>(sorted(found));
            sorted(wanted).forEach(more::remove);
            assertThat(more)
                    .as("lines of company %s that the plain page has not", seed)
                    .isEmpty();
            assertThat(sorted(found)).hasSameSizeAs(sorted(wanted));
        }
    }

    /** Departments of a summary, and the files of several customers, come in the order of the records. */
    private static List<String> sorted(String html) {
        String body = html.substring(html.indexOf("<body>"));
        // the plainest CSV cannot say '=x: an apostrophe before what a spreadsheet would run is no part of the value
        return body.replace("<h1 class=\"sheet\">", "<h1>")
                .replace(">'=x<", ">=x<")
                .lines()
                .sorted()
                .toList();
    }

    @Test
    void a_page_of_several_customers_has_a_sheet_for_each_with_its_pictures() {
        String html = Run.of(
                        "profile",
                        "HB001",
                        "HD024",
                        "-d",
                        "examples",
                        "--as-of",
                        "2025-12-31",
                        "-f",
                        "html",
                        "--lang",
                        "zh")
                .out();
        assertThat(html)
                .contains("<title>客户档案 2 份(2025-12-31)</title>", "<h1>HB001 ", "<h1 class=\"sheet\">HD024 ")
                .contains("<h2>逐月采购量", "<h2>走访要求完成情况", "<h2>每周走访和电话次数")
                .doesNotContain("▁", "█");
        assertThat(html.split("<h2>逐月采购量", -1)).hasSize(3);
    }

    @Test
    void a_page_without_anything_to_show_is_one_all_the_same() throws IOException {
        Files.writeString(folder.resolve("customers.csv"), "customer_id,name,nature\n");
        assertThat(run(folder, "compliance -f html").out()).contains("Nothing is overdue.");
        assertThat(run(folder, "summary -f html").out()).contains("There is no department.");
        Files.writeString(folder.resolve("customers.csv"), "customer_id,name,nature\nC1,甲,other\n");
        assertThat(run(folder, "profile C1 -f html").out())
                .contains("There was none in the year up to " + DAY)
                .contains("<title>C1 甲: customer file as of " + DAY + "</title>");
    }

    @Test
    void a_page_follows_the_locale_and_ends_as_the_report_does() throws IOException {
        String[] line = {"compliance", "-d", "examples", "--as-of", "2025-12-31", "-f", "html", "--check"};
        Run english = Run.of(line);
        Run chinese = Run.in(Map.of("LANG", "zh_CN.UTF-8"), "zh_CN.UTF-8", line);
        assertThat(english.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(english.out()).contains("<html lang=\"en\">");
        assertThat(chinese.out()).contains("<html lang=\"zh-CN\">", "逐月完成率");
        Path file = folder.resolve("page.html");
        assertThat(Run.of("summary", "-d", "examples", "--as-of", "2025-12-31", "-f", "html", "-o", file.toString())
                        .out())
                .isEmpty();
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).endsWith("</html>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "classify -f html, --format",
        "greetings -f html, --format",
        "compliance -f ics, --format",
        "compliance -f html --explain HB001, crm profile CUSTOMER -f html",
        "summary -f html --encoding gb18030, --encoding goes with -f csv"
    })
    void what_makes_no_page_is_wrong_usage(String line, String told) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of("-d", "examples"));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains(told);
    }
}
