package crm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of the documentation have to be, whatever they say. */
class PagesTest {

    static Stream<Page> pages() {
        return Page.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"data, EN", "zh/data, ZH"})
    void theRecordTablesAreThoseOfTheDescriptionThatThePageIsReadBy(String page, Language language) {
        List<String> written = Page.named(page).between(RecordTables.BEGIN, RecordTables.END);
        assertThat(String.join("\n", written))
                .as("the tables between the marks in docs/%s.md", page)
                .isEqualTo(String.join("\n", RecordTables.lines(language)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyLinkLeadsToAFileAndItsAnchorToAHeading(Page page) {
        for (String link : page.links()) {
            String file = link.replaceFirst("#.*", "");
            Path target = file.isEmpty()
                    ? page.path()
                    : page.path().resolveSibling(file).normalize();
            assertThat(target).as("%s links to %s", page.path(), link).exists();
            if (link.contains("#")) {
                assertThat(anchors(target))
                        .as("%s links to %s", page.path(), link)
                        .contains(link.replaceFirst(".*#", ""));
            }
        }
    }

    private static List<String> anchors(Path path) {
        return Page.all().stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow()
                .anchors();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"docs, README", "docs/zh, zh/README"})
    void theIndexNamesEveryPageOfItsFolder(Path folder, String index) {
        List<String> named = Page.named(index).links();
        assertThat(Page.all().stream()
                        .map(Page::path)
                        .filter(path -> folder.equals(path.getParent()))
                        .map(path -> path.getFileName().toString())
                        .filter(name -> !name.equals("README.md")))
                .isNotEmpty()
                .isSubsetOf(named);
    }

    static Stream<Page> chinesePages() {
        return Page.chinese().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chinesePages")
    void aChinesePageAndTheEnglishOneLeadToEachOther(Page page) {
        assertThat(firstLinks(page)).as("the first links of %s", page.path()).anyMatch(link -> link.startsWith("../"));
        Path english = page.path().getParent().resolveSibling(page.path().getFileName());
        if (Files.exists(english)) {
            assertThat(firstLinks(page)).contains("../" + page.path().getFileName());
            assertThat(Page.all().stream()
                            .filter(each -> each.path().equals(english))
                            .flatMap(each -> firstLinks(each).stream()))
                    .as("the first links of %s", english)
                    .contains("zh/" + page.path().getFileName());
        }
    }

    /** The links in the first lines, where the other language is looked for. */
    private static List<String> firstLinks(Page page) {
        return new Page(page.path(), page.lines().subList(0, 3)).links();
    }
}
