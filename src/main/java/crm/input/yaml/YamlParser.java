package crm.input.yaml;

import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Jackson's YAML parser without its guesses: every scalar is the text that was written, whatever number or
 * null it looks like, and the events behind the tokens are shown, with their marks, anchors and tags.
 */
final class YamlParser extends YAMLParser {

    /** Far above what Jackson and its engine allow by default: 3 million characters. */
    private static final int LONGEST_TEXT = Integer.MAX_VALUE;

    /** The engine copies all that it holds for every piece it reads: small pieces make a long value slow. */
    private static final int PIECE = 1 << 14;

    private static final Factory FACTORY = new Factory();

    private int documents;
    private @Nullable DocumentStartEvent secondDocument;

    private YamlParser(
            ObjectReadContext context,
            IOContext io,
            int streamFeatures,
            int formatFeatures,
            LoadSettings settings,
            Reader text) {
        super(context, io, io.bufferRecycler(), streamFeatures, formatFeatures, settings, text);
    }

    /** A parser of a text, at its start. */
    static YamlParser of(Reader text) {
        return (YamlParser) FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** What the current token was made of; null before the first. */
    @Nullable
    Event event() {
        return _lastEvent;
    }

    /** Where a second document begins; null as long as there is none. */
    @Nullable
    DocumentStartEvent secondDocument() {
        return secondDocument;
    }

    @Override
    protected Event nextEvent() {
        Event event = super.nextEvent();
        if (event instanceof DocumentStartEvent start && ++documents == 2) {
            secondDocument = start;
        }
        return event;
    }

    @Override
    protected JsonToken _decodeScalar(ScalarEvent scalar) {
        _textValue = scalar.getValue();
        return JsonToken.VALUE_STRING;
    }

    /** Makes the parsers. */
    private static final class Factory extends YAMLFactory {

        private static final long serialVersionUID = 1L;

        Factory() {
            super(builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(2 * YamlEvents.DEEPEST)
                            .maxDocumentLength(-1)
                            .build())
                    .loadSettings(LoadSettings.builder()
                            .setAllowDuplicateKeys(true) // told by us, with both lines
                            .setCodePointLimit(LONGEST_TEXT)
                            .setBufferSize(PIECE)
                            .build()));
        }

        @Override
        protected YAMLParser _createParser(ObjectReadContext context, IOContext io, Reader text) {
            return new YamlParser(
                    context,
                    io,
                    context.getStreamReadFeatures(_streamReadFeatures),
                    context.getFormatReadFeatures(_formatReadFeatures),
                    _loadSettings,
                    text);
        }
    }
}
