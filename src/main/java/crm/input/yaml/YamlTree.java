package crm.input.yaml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Builds nodes from events. */
final class YamlTree {

    private YamlTree() {}

    /** The node that begins with an event; the events are read as far as it goes. */
    static YamlNode read(YamlEvents events, YamlEvent first) throws YamlBroken, IOException {
        return switch (first.type()) {
            case LIST -> list(events, first);
            case MAP -> map(events, first);
            case TEXT -> text(first);
            case ALIAS -> new YamlNode.Refused(first.at(), first.lastLine());
            case CLOSE, END -> throw new IllegalStateException("no node begins with " + first);
        };
    }

    private static YamlNode list(YamlEvents events, YamlEvent first) throws YamlBroken, IOException {
        List<YamlNode> items = new ArrayList<>();
        int lastLine = first.at().line();
        YamlEvent event = events.next();
        while (event.type() != YamlEvent.Type.CLOSE) {
            YamlNode item = read(events, event);
            items.add(item);
            lastLine = item.lastLine();
            event = events.next();
        }
        return new YamlNode.Items(first.at(), lastLine(first, event, lastLine), items);
    }

    private static YamlNode map(YamlEvents events, YamlEvent first) throws YamlBroken, IOException {
        List<YamlNode.Entry> entries = new ArrayList<>();
        int lastLine = first.at().line();
        YamlEvent event = events.next();
        while (event.type() != YamlEvent.Type.CLOSE) {
            YamlNode.Text name = text(event);
            YamlNode value = read(events, events.next());
            entries.add(new YamlNode.Entry(name, value));
            lastLine = Math.max(name.lastLine(), value.lastLine());
            event = events.next();
        }
        return new YamlNode.Entries(first.at(), lastLine(first, event, lastLine), entries);
    }

    /** Brackets end where they are closed; what is told by indentation ends with its last part. */
    private static int lastLine(YamlEvent first, YamlEvent close, int ofParts) {
        return first.style() == YamlEvent.Style.FLOW ? close.endLine() : ofParts;
    }

    static YamlNode.Text text(YamlEvent event) {
        return new YamlNode.Text(event.at(), event.lastLine(), event.text(), event.style());
    }
}
