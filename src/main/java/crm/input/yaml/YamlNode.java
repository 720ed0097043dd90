package crm.input.yaml;

import crm.base.Phrase;
import crm.problem.Position;
import java.util.List;

/** A part of a YAML text with its place: a text, a list or a map. Immutable. */
public sealed interface YamlNode {

    /** What a list is called. */
    Phrase LIST = new Phrase("a list", "列表");

    /** What a map is called. */
    Phrase MAP = new Phrase("a map of names and values", "“名称: 值”的映射");

    /** What a text is called. */
    Phrase TEXT = new Phrase("a text", "文本");

    /** What an absent value is called. */
    Phrase NOTHING = new Phrase("nothing", "空白");

    /** Where it starts. */
    Position at();

    /** The last line that it stands on. */
    int lastLine();

    /**
     * The way to it from the root: names joined by points, places in lists counted from 0, as in
     * {@code classification[2].when.nature[0]}. Blank for the root, and in records.
     */
    String path();

    /** What it is, as a message says it. */
    Phrase what();

    /**
     * A text.
     *
     * @param text as written, the quotes and escapes aside
     * @param isPlain whether it is written without quotes, and not behind {@code |} or {@code >}
     */
    record Text(Position at, int lastLine, String path, String text, boolean isPlain) implements YamlNode {

        /** Whether nothing stands there at all. */
        public boolean isNothing() {
            return text.isEmpty() && isPlain;
        }

        /** Whether it is a merge key, which was refused and told already. */
        public boolean isMerge() {
            return text.equals("<<") && isPlain;
        }

        @Override
        public Phrase what() {
            return isNothing() ? NOTHING : text.isEmpty() ? new Phrase("an empty text", "空文本") : TEXT;
        }
    }

    /** A list. */
    record Items(Position at, int lastLine, String path, List<YamlNode> items) implements YamlNode {
        @Override
        public Phrase what() {
            return items.isEmpty() ? new Phrase("an empty list", "空列表") : LIST;
        }
    }

    /** A map, in the order in which it is written. */
    record Entries(Position at, int lastLine, String path, List<Entry> entries) implements YamlNode {
        @Override
        public Phrase what() {
            return MAP;
        }
    }

    /** What was refused and told already: an alias. */
    record Refused(Position at, int lastLine, String path) implements YamlNode {
        @Override
        public Phrase what() {
            return new Phrase("an alias", "别名");
        }
    }

    /** A name and what it stands for. */
    record Entry(Text name, YamlNode value) {}
}
