package crm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of the documentation have to be, whatever they say. */
class PagesTest {

    static Stream<Page> pages() {
        return Page.all().stream();
    }

    @Test
    void theRecordTablesAreThoseOfTheDescriptionThatThePageIsReadBy() {
        List<String> written = Page.named("data").between(RecordTables.BEGIN, RecordTables.END);
        assertThat(String.join("\n", written))
                .as("the tables between the marks in docs/data.md")
                .isEqualTo(String.join("\n", RecordTables.lines()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyLinkLeadsToAFile(Page page) {
        Path folder = Path.of("").toAbsolutePath().resolve(page.path()).getParent();
        assertThat(page.links())
                .allSatisfy(link ->
                        assertThat(folder.resolve(link.replaceFirst("#.*", ""))).exists());
    }

    @Test
    void theIndexNamesEveryPage() {
        List<String> named = Page.named("README").links();
        assertThat(Page.all().stream()
                        .map(Page::path)
                        .filter(path -> path.startsWith("docs"))
                        .map(path -> path.getFileName().toString())
                        .filter(name -> !name.equals("README.md")))
                .isSubsetOf(named);
    }
}
