package crm.input.yaml;

import crm.base.Display;
import crm.base.Phrase;
import crm.input.text.TrackedReader;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the nodes of a YAML text, one after the other, holding no more of it than the parser needs. Anchors, aliases,
 * merge keys and tags are refused: each is noted, and the reading goes on. Not thread-safe.
 */
final class YamlReader {

    /** Ends the reading of a text behind whose fault nothing can be read. Caught where the reading began. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Broken(Problem problem) {
            super(problem.what().en());
            this.problem = problem;
        }

        /** What is wrong, and where. */
        Problem problem() {
            return problem;
        }
    }

    /** How many lists and maps may stand within each other. */
    private static final int DEEPEST = 20;

    private static final String TAG_PREFIX = "tag:yaml.org,2002:";

    private final TrackedReader text;
    private final String file;
    private final boolean withPaths;
    private final YamlCharacters characters;
    private final YamlParser parser;
    private List<Problem> refused = new ArrayList<>(0);
    private @Nullable Event latest;
    /** The latest that is no start or end of a document. */
    private @Nullable Event last;

    private int documents;
    private int depth;

    /**
     * Begins to read a text.
     *
     * @param withPaths whether nodes carry their paths, and problems the path of the node as their field; records
     *     need none
     */
    YamlReader(TrackedReader text, String file, boolean withPaths) {
        this.text = text;
        this.file = file;
        this.withPaths = withPaths;
        this.characters = new YamlCharacters(text);
        this.parser = new YamlParser(characters);
    }

    /**
     * The next event: the first of a node, the end of a list or map, or the end of the text, which is the last.
     *
     * @throws Broken if the text cannot be read any further
     * @throws IOException if the reader of the text throws one
     */
    Event next() throws Broken, IOException {
        Event secondDocument = null;
        Event event = advance();
        while (event instanceof StreamStartEvent
                || event instanceof DocumentStartEvent
                || event instanceof DocumentEndEvent) {
            if (event instanceof DocumentStartEvent && ++documents == 2) {
                secondDocument = event;
            }
            event = advance();
        }
        if (secondDocument != null) {
            throw new Broken(Problem.of(Fault.YAML_SECOND_DOCUMENT, at(secondDocument), ""));
        }
        last = event;
        return event;
    }

    private Event advance() throws Broken, IOException {
        try {
            Event event = parser.next();
            latest = event;
            return event;
        } catch (YamlEngineException | NumberFormatException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (latest instanceof AliasEvent alias) {
                throw new Broken(aliasRefused(alias, ""));
            }
            throw new Broken(new YamlSyntax(text, file, last).problem(e));
        }
    }

    /** Behind the last character of the event that {@link #next} gave last. */
    Position end() {
        return last == null ? new Position(file, 1, 1) : position(file, end(last));
    }

    /** What was refused since this was asked last. */
    List<Problem> takeRefused() {
        List<Problem> taken = refused;
        refused = new ArrayList<>(0);
        return taken;
    }

    /**
     * The node that begins with an event; the events are read as far as it goes.
     *
     * @param path the way to it from the root; blank for the root
     */
    YamlNode read(Event first, String path) throws Broken, IOException {
        begin(first, path);
        if (first instanceof ScalarEvent scalar) {
            return text(scalar, path);
        }
        if (first instanceof CollectionStartEvent start) {
            YamlNode node = start instanceof MappingStartEvent ? map(start, path) : list(start, path);
            depth--;
            return node;
        }
        return new YamlNode.Refused(at(first), lastLine(first), path);
    }

    /** Notes what is refused of a node that begins with an event, and how deep it lies. */
    void begin(Event first, String path) throws Broken {
        Optional<String> tag = Optional.empty();
        if (first instanceof AliasEvent alias) {
            refused.add(aliasRefused(alias, path));
            return;
        } else if (first instanceof CollectionStartEvent start) {
            if (++depth > DEEPEST) {
                throw new Broken(Problem.of(Fault.YAML_TOO_DEEP, at(first), ""));
            }
            tag = start.getTag();
        } else if (first instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
        }
        if (first instanceof NodeEvent node) {
            node.getAnchor()
                    .ifPresent(anchor ->
                            refused.add(Problem.of(Fault.YAML_ANCHOR, at(first), path, shown(anchor.getValue()))));
        }
        tag.ifPresent(name -> refused.add(Problem.of(Fault.YAML_TAG, at(first), path, shown(written(name)))));
    }

    /** A text, apart from what is refused of it. */
    YamlNode.Text text(ScalarEvent scalar, String path) {
        return text(scalar, restored(scalar), path);
    }

    private YamlNode.Text text(ScalarEvent scalar, String written, String path) {
        return new YamlNode.Text(at(scalar), lastLine(scalar), path, written, scalar.isPlain());
    }

    private String restored(ScalarEvent scalar) {
        return characters.restored(
                scalar.getValue(), start(scalar).getIndex(), end(scalar).getIndex());
    }

    private YamlNode list(CollectionStartEvent first, String path) throws Broken, IOException {
        List<YamlNode> items = new ArrayList<>();
        int lastLine = at(first).line();
        Event event = next();
        while (!(event instanceof SequenceEndEvent)) {
            YamlNode item = read(event, withPaths ? path + '[' + items.size() + ']' : "");
            items.add(item);
            lastLine = item.lastLine();
            event = next();
        }
        return new YamlNode.Items(at(first), first.isFlow() ? end(event).getLine() + 1 : lastLine, path, items);
    }

    private YamlNode map(CollectionStartEvent first, String path) throws Broken, IOException {
        List<YamlNode.Entry> entries = new ArrayList<>();
        int lastLine = at(first).line();
        Event before = last;
        Event event = next();
        while (!(event instanceof MappingEndEvent)) {
            if (!(event instanceof ScalarEvent key)) {
                throw new Broken(
                        event instanceof AliasEvent alias
                                ? aliasRefused(alias, "")
                                : new YamlSyntax(text, file, before).nameIsNoText());
            }
            YamlNode.Entry entry = entry(key, at(first), path);
            entries.add(entry);
            lastLine = Math.max(entry.name().lastLine(), entry.value().lastLine());
            before = last;
            event = next();
        }
        return new YamlNode.Entries(at(first), first.isFlow() ? end(event).getLine() + 1 : lastLine, path, entries);
    }

    /** A name of a map, and its value. A map without braces stands where its first name stands: there it is meant. */
    private YamlNode.Entry entry(ScalarEvent key, Position map, String path) throws Broken, IOException {
        String written = restored(key);
        String inner = !withPaths ? "" : path.isEmpty() ? written : path + '.' + written;
        YamlNode.Text name = text(key, written, at(key).equals(map) && !path.isEmpty() ? path : inner);
        begin(key, name.path());
        if (name.isMerge()) {
            refused.add(Problem.of(Fault.YAML_MERGE, name.at(), name.path()));
        }
        return new YamlNode.Entry(name, read(next(), inner));
    }

    private Problem aliasRefused(AliasEvent alias, String path) {
        return Problem.of(
                Fault.YAML_ALIAS, at(alias), path, shown(alias.getAlias().getValue()));
    }

    /** A tag as people write it. */
    private static String written(String tag) {
        return tag.startsWith(TAG_PREFIX) ? "!!" + tag.substring(TAG_PREFIX.length()) : tag;
    }

    private static Phrase shown(String name) {
        String quoted = Display.quoted(name);
        return Phrase.same(quoted.substring(1, quoted.length() - 1));
    }

    /** Where an event starts. */
    Position at(Event event) {
        return position(file, start(event));
    }

    /** The place of a mark, which counts from 0. */
    static Position position(String file, Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Mark start(Event event) {
        return event.getStartMark().orElseThrow();
    }

    /** The mark behind the last character of an event. */
    static Mark end(Event event) {
        return event.getEndMark().orElseThrow();
    }

    /** The last line that an event stands on: it may end where the next line begins. */
    private static int lastLine(Event event) {
        Mark end = end(event);
        boolean before = end.getColumn() == 0 && end.getLine() > start(event).getLine();
        return before ? end.getLine() : end.getLine() + 1;
    }
}
