package crm.render;

import crm.base.Language;
import crm.base.Phrase;
import crm.report.Block;
import crm.report.Note;
import crm.report.Page;
import crm.report.Picture;
import crm.report.Span;
import crm.report.Style;
import crm.report.TextColumn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The HTML form of a page: one file that holds all it needs, forbids itself everything else, and prints on A4. It has no
 * script and loads nothing, so that it works without a network, and from a mail.
 */
public final class HtmlRenderer {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="{0}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="generator" content="crm">
            <title>{1}</title>
            <style>
            {2}</style>
            </head>
            <body>
            """;

    private final Language language;
    private final HtmlText html;
    private final HtmlPictures pictures;
    private boolean isFirst = true;

    private HtmlRenderer(Language language, Writer out) {
        this.language = language;
        this.html = new HtmlText(language, out);
        this.pictures = new HtmlPictures(html);
    }

    /** Writes the page in the language. The writer must write UTF-8; it is neither flushed nor closed. */
    public static void render(Page page, Language language, Writer out) throws IOException {
        try {
            new HtmlRenderer(language, out).render(page);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void render(Page page) {
        String code = language == Language.ZH ? "zh-CN" : "en";
        html.markup(Phrase.same(HEAD)
                .with(code, HtmlText.escaped(html.in(page.title())), styles())
                .in(language));
        for (Block block : page.blocks()) {
            block(block);
        }
        notes(page.notes());
        html.markup("</body>\n</html>\n");
    }

    private static String styles() {
        try (InputStream in = HtmlRenderer.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void block(Block block) {
        // A switch over the sealed type is not yet to be had in Java 17.
        if (block instanceof Block.Heading heading) {
            heading(heading.title(), heading.text());
        } else if (block instanceof Block.Line line) {
            html.open("p", "");
            line.spans().forEach(this::span);
            html.markup("</p>\n");
        } else if (block instanceof Block.Table<?> table) {
            table(table);
        } else if (block instanceof Picture.Figures figures) {
            figures(figures.figures());
        } else if (block instanceof Picture.Shares shares) {
            pictures.shares(shares);
        } else if (block instanceof Picture.Weeks weeks) {
            pictures.weeks(weeks);
        } else if (block instanceof Picture.Bars bars) {
            pictures.bars(bars);
        } else if (block instanceof Picture.Timeline timeline) {
            pictures.timeline(timeline);
        } else if (!(block instanceof Block.Gap)) {
            throw new IllegalStateException("no such block: " + block);
        }
    }

    private void heading(boolean isTitle, Phrase text) {
        if (!isTitle) {
            html.element("h2", "", text).markup("\n");
            return;
        }
        html.element("h1", isFirst ? "" : "sheet", text).markup("\n");
        isFirst = false;
    }

    private void span(Span span) {
        String style = style(span.style());
        if (span.drawing() != null) {
            pictures.drawing(span.drawing(), style);
        } else if (style.isEmpty()) {
            html.text(span.text());
        } else {
            html.element("span", style, span.text());
        }
    }

    /** What a style is called in the style sheet; blank for plain text. */
    static String style(Style style) {
        return switch (style) {
            case PLAIN -> "";
            case STRONG -> "strong";
            case GOOD -> "good";
            case DOUBTFUL -> "doubtful";
            case BAD -> "bad";
            case FAINT -> "faint";
        };
    }

    private <T> void table(Block.Table<T> table) {
        List<TextColumn<T>> columns = table.columns();
        boolean hasTitles =
                columns.stream().anyMatch(column -> !html.in(column.title()).isEmpty());
        html.markup("<div class=\"wide\">")
                .open("table", hasTitles ? "" : "pairs")
                .markup("\n");
        if (hasTitles) {
            html.markup("<thead><tr>");
            columns.forEach(column -> html.element("th", classes(column), column.title()));
            html.markup("</tr></thead>\n");
        }
        html.markup("<tbody>\n");
        for (T row : table.rows()) {
            html.markup("<tr>");
            for (int i = 0; i < columns.size(); i++) {
                html.open("td", classes(columns.get(i)));
                span(columns.get(i).of(row));
                html.close("td");
            }
            html.markup("</tr>\n");
        }
        html.markup("</tbody>\n</table></div>\n");
    }

    private static String classes(TextColumn<?> column) {
        return column.right() ? "right" : column.wraps() ? "" : "fixed";
    }

    private void figures(List<Picture.Figure> figures) {
        html.markup("<ul class=\"figures\">\n");
        for (Picture.Figure figure : figures) {
            html.open("li", "")
                    .element("b", style(figure.value().style()), figure.value().text())
                    .element("span", "", figure.name())
                    .markup("</li>\n");
        }
        html.markup("</ul>\n");
    }

    private void notes(List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        html.markup("<footer>\n");
        notes.forEach(note -> html.element("p", "", note.text()).markup("\n"));
        html.markup("</footer>\n");
    }
}
