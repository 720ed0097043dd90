package crm.render;

import crm.base.Display;
import crm.base.Language;
import crm.base.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes HTML: what is text is escaped, what is invisible in it shown, so that no data can act on the page. */
final class HtmlText {

    private final Language language;
    private final Writer out;

    HtmlText(Language language, Writer out) {
        this.language = language;
        this.out = out;
    }

    /** A phrase in the language of the page. */
    String in(Phrase phrase) {
        return phrase.in(language);
    }

    /** Writes markup as it is. */
    HtmlText markup(String markup) {
        try {
            out.write(markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes text. */
    HtmlText text(String text) {
        return markup(escaped(text));
    }

    /** Writes text in the language of the page. */
    HtmlText text(Phrase text) {
        return text(in(text));
    }

    /** Writes an element that holds nothing but text. */
    HtmlText element(String name, String classes, Phrase text) {
        return element(name, classes, in(text));
    }

    /** Writes an element that holds nothing but text. */
    HtmlText element(String name, String classes, String text) {
        return open(name, classes).text(text).close(name);
    }

    /** Opens an element; classes may be blank. */
    HtmlText open(String name, String classes) {
        return markup(classes.isEmpty() ? '<' + name + '>' : '<' + name + " class=\"" + classes + "\">");
    }

    /** Closes an element. */
    HtmlText close(String name) {
        return markup("</" + name + '>');
    }

    /** Text as it stands in an element or in the quotes of an attribute. */
    static String escaped(String text) {
        String shown = Display.visible(text);
        StringBuilder escaped = new StringBuilder(shown.length() + 16);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
