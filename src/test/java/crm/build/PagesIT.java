package crm.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crm.cli.Tools;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the packaged program as a browser shows and prints them. Skipped where there is no Chromium. */
class PagesIT {

    private static final Path PROGRAM = Path.of(System.getProperty("crm.program"));

    /** The layout as a script from without measures it: what sticks out, and how large the pictures are. */
    private static final String PROBE = """
            <!DOCTYPE html><html><body style="margin:0">
            <iframe id="page" src="%s" style="border:0;width:%dpx;height:900px"></iframe>
            <script>
            addEventListener('load', () => {
              const page = document.getElementById('page').contentDocument;
              const root = page.documentElement;
              const cut = [...page.querySelectorAll('th, td, h1, h2, p, li')].filter(each =>
                  each.scrollWidth > each.clientWidth + 1 && !each.classList.contains('week')
                  && !each.classList.contains('track') && getComputedStyle(each).display !== 'inline');
              const thin = [...page.querySelectorAll('.week, .pair i, .track i')].filter(each =>
                  each.getBoundingClientRect().width < 2);
              document.title = ['out', root.scrollWidth - root.clientWidth, 'cut', cut.length, 'thin', thin.length,
                  'tables', page.querySelectorAll('table').length].join(' ');
            });
            </script></body></html>
            """;

    private static final Pattern MEASURED =
            Pattern.compile("<title>out (-?\\d+) cut (\\d+) thin (\\d+) tables (\\d+)<");

    @TempDir
    private Path folder;

    private Path chromium;

    @BeforeEach
    void findChromium() {
        chromium = Tools.find("chromium", "chromium-browser", "google-chrome").orElse(null);
        assumeTrue(chromium != null, "no Chromium on the path");
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s", command).isZero();
        return out;
    }

    private Path page(String line, String language) throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(line.split(" ")));
        command.addAll(List.of("-d", "examples", "-f", "html", "--lang", language, "-o", page.toString()));
        run(command);
        return page;
    }

    private String browse(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(options));
        return run(command);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "compliance --year 2025 --status all, zh",
        "compliance --as-of 2026-01-12 --summary salesperson, en",
        "summary --month 2025-12 --as-of 2026-01-05, zh",
        "summary --month 2024-07..2025-12 --as-of 2026-01-05, en",
        "profile HB001 HD024 --as-of 2025-12-31, en",
        "profile --class A --as-of 2025-12-31, zh"
    })
    void a_page_fits_the_window_and_the_paper_and_shows_its_pictures(String line, String language) throws Exception {
        Path page = page(line, language);
        for (int width : List.of(1280, 960)) {
            Path probe = folder.resolve("probe.html");
            Files.writeString(probe, PROBE.formatted(page.toUri(), width));
            String measured = browse(
                    "--window-size=1400,1000",
                    "--allow-file-access-from-files",
                    "--virtual-time-budget=5000",
                    "--dump-dom",
                    probe.toUri().toString());
            Matcher figures = MEASURED.matcher(measured);
            assertThat(figures.find()).as(measured).isTrue();
            assertThat(figures.group(1))
                    .as("what sticks out at %s pixels", width)
                    .isEqualTo("0");
            assertThat(figures.group(2))
                    .as("cells that are cut at %s pixels", width)
                    .isEqualTo("0");
            assertThat(figures.group(3)).as("pictures too thin to be seen").isEqualTo("0");
            assertThat(Integer.parseInt(figures.group(4))).isGreaterThan(2);
        }
        Path paper = folder.resolve("page.pdf");
        browse("--no-pdf-header-footer", "--print-to-pdf=" + paper, page.toUri().toString());
        String pdf = Files.readString(paper, StandardCharsets.ISO_8859_1);
        Matcher boxes = Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)]").matcher(pdf);
        int sheets = 0;
        while (boxes.find()) {
            assertThat(Double.parseDouble(boxes.group(1))).as("the width of A4").isBetween(594.0, 597.0);
            assertThat(Double.parseDouble(boxes.group(2)))
                    .as("the height of A4")
                    .isBetween(841.0, 844.0);
            sheets++;
        }
        String html = Files.readString(page);
        int files = html.split("<h1").length - 1;
        int rows = html.split("<tr").length - 1;
        assertThat(sheets).as("sheets of %s files with %s rows", files, rows).isBetween(files, files * 2 + rows / 25);
    }

    @ParameterizedTest
    @CsvSource({
        "profile HB001 --as-of 2025-12-31, 58b37e 2f6db5 85b4dc",
        "summary --month 2025-12, dcebc0 3f82bd b7c6d8"
    })
    void the_pictures_have_their_colours_and_those_are_not_everywhere(String line, String colours) throws Exception {
        Path shot = folder.resolve("page.png");
        browse(
                "--window-size=1200,2400",
                "--screenshot=" + shot,
                page(line + " --as-of 2025-12-31".repeat(line.contains("as-of") ? 0 : 1), "zh")
                        .toUri()
                        .toString());
        BufferedImage image = ImageIO.read(shot.toFile());
        Map<Integer, Integer> pixels = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        int all = image.getWidth() * image.getHeight();
        for (String colour : colours.split(" ")) {
            int count = pixels.getOrDefault(Integer.parseInt(colour, 16), 0);
            assertThat(count).as("pixels of %s", colour).isBetween(1000, all / 10);
        }
        assertThat(pixels.getOrDefault(0xFFFFFF, 0)).as("paper").isGreaterThan(all / 2);
    }
}
