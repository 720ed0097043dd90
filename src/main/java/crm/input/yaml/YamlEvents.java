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
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * Reads a YAML text as positioned events, one after the other, holding no more of it than the parser needs.
 * Anchors, aliases, merge keys and tags are refused: each is noted, and the reading goes on. Not
 * thread-safe.
 */
final class YamlEvents implements AutoCloseable {

    /** How many lists and maps may stand within each other. */
    static final int DEEPEST = 20;

    private static final String TAG_PREFIX = "tag:yaml.org,2002:";

    private final TrackedReader text;
    private final String file;
    private final YamlCharacters characters;
    private final YamlParser parser;
    private List<Problem> refused = new ArrayList<>(0);
    private @Nullable YamlEvent last;
    private int depth;

    /** Begins to read a text. */
    YamlEvents(TrackedReader text, String file) {
        this.text = text;
        this.file = file;
        this.characters = new YamlCharacters(text);
        this.parser = YamlParser.of(characters);
    }

    /**
     * The next event; END for ever behind the last one.
     *
     * @throws YamlBroken if the text cannot be read any further
     * @throws IOException if the reader of the text throws one
     */
    YamlEvent next() throws YamlBroken, IOException {
        JsonToken token = token();
        Event event = parser.event();
        if (parser.secondDocument() != null) {
            throw new YamlBroken(Problem.of(
                    Fault.YAML_SECOND_DOCUMENT, position(parser.secondDocument().getStartMark()), ""));
        }
        YamlEvent next = token == null || event == null
                ? new YamlEvent(YamlEvent.Type.END, "", new Position(file, 1, 1), 1, 1, YamlEvent.Style.BLOCK)
                : event(token, event);
        last = next;
        return next;
    }

    private @Nullable JsonToken token() throws YamlBroken, IOException {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException io) {
                    throw io;
                }
            }
            if (parser.event() instanceof AliasEvent alias && alias.getAnchor().isPresent()) {
                throw new YamlBroken(alias(alias, position(alias.getStartMark())));
            }
            throw new YamlBroken(new YamlSyntax(text, file, last).problem(e));
        }
    }

    private YamlEvent event(JsonToken token, Event event) throws YamlBroken {
        Position at = position(event.getStartMark());
        switch (token) {
            case START_ARRAY, START_OBJECT -> {
                if (++depth > DEEPEST) {
                    throw new YamlBroken(Problem.of(Fault.YAML_TOO_DEEP, at, ""));
                }
                refuse((NodeEvent) event, at);
                boolean flow = ((CollectionStartEvent) event).isFlow();
                YamlEvent.Type type = token == JsonToken.START_ARRAY ? YamlEvent.Type.LIST : YamlEvent.Type.MAP;
                return of(type, "", at, event, flow ? YamlEvent.Style.FLOW : YamlEvent.Style.BLOCK);
            }
            case END_ARRAY, END_OBJECT -> {
                depth--;
                return of(YamlEvent.Type.CLOSE, "", at, event, YamlEvent.Style.BLOCK);
            }
            default -> {
                refuse((NodeEvent) event, at);
                if (!(event instanceof ScalarEvent scalar)) {
                    return of(YamlEvent.Type.ALIAS, "", at, event, YamlEvent.Style.PLAIN);
                }
                YamlEvent.Style style = style(scalar.getScalarStyle());
                if (token == JsonToken.PROPERTY_NAME
                        && style == YamlEvent.Style.PLAIN
                        && scalar.getValue().equals("<<")) {
                    refused.add(Problem.of(Fault.YAML_MERGE, at, ""));
                }
                return of(YamlEvent.Type.TEXT, restored(scalar), at, event, style);
            }
        }
    }

    private String restored(ScalarEvent scalar) {
        int from = scalar.getStartMark().map(Mark::getIndex).orElse(0);
        int to = scalar.getEndMark().map(Mark::getIndex).orElse(from);
        return characters.restored(scalar.getValue(), from, to);
    }

    private static YamlEvent of(YamlEvent.Type type, String text, Position at, Event event, YamlEvent.Style style) {
        Optional<Mark> end = event.getEndMark();
        return new YamlEvent(
                type,
                text,
                at,
                end.map(Mark::getLine).orElse(0) + 1,
                end.map(Mark::getColumn).orElse(0) + 1,
                style);
    }

    private static YamlEvent.Style style(ScalarStyle style) {
        return switch (style) {
            case PLAIN, JSON_SCALAR_STYLE -> YamlEvent.Style.PLAIN;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> YamlEvent.Style.QUOTED;
            case LITERAL, FOLDED -> YamlEvent.Style.BLOCK;
        };
    }

    private void refuse(NodeEvent event, Position at) {
        if (event instanceof AliasEvent alias) {
            refused.add(alias(alias, at));
            return;
        }
        event.getAnchor()
                .ifPresent(anchor -> refused.add(Problem.of(Fault.YAML_ANCHOR, at, "", shown(anchor.getValue()))));
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        tag.ifPresent(name -> refused.add(Problem.of(Fault.YAML_TAG, at, "", shown(written(name)))));
    }

    private static Problem alias(AliasEvent alias, Position at) {
        String name = alias.getAnchor().map(anchor -> anchor.getValue()).orElse("");
        return Problem.of(Fault.YAML_ALIAS, at, "", shown(name));
    }

    /** A tag as people write it. */
    private static String written(String tag) {
        return tag.startsWith(TAG_PREFIX) ? "!!" + tag.substring(TAG_PREFIX.length()) : tag;
    }

    private static Phrase shown(String name) {
        String quoted = Display.quoted(name);
        return Phrase.same(quoted.substring(1, quoted.length() - 1));
    }

    private Position position(Optional<Mark> mark) {
        return mark.map(m -> new Position(file, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> new Position(file, 1, 1));
    }

    /** The event that {@link #next} gave last; null before the first. */
    @Nullable
    YamlEvent last() {
        return last;
    }

    /** What was refused since this was asked last. */
    List<Problem> takeRefused() {
        List<Problem> taken = refused;
        refused = new ArrayList<>(0);
        return taken;
    }

    /** Gives the parser's buffers back; the text stays open. */
    @Override
    public void close() {
        parser.close();
    }
}
