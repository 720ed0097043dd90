package crm.input.yaml;

import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Opens the engine behind Jackson's YAML parser. Jackson's tokens guess at numbers and nulls, and do not tell how a
 * value is written, where it ends, or where a second document begins. The events of the engine do, and Jackson shows
 * them to subclasses alone. Nothing else of the superclass is used.
 */
final class YamlParser extends YAMLParser {

    /** The engine copies all that it holds for every piece it reads: small pieces make a long value slow. */
    private static final int PIECE = 1 << 14;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE) // by default 3 million: files may be of any size
            .setBufferSize(PIECE)
            .build();

    /** A parser of a text, at its start. */
    YamlParser(Reader text) {
        this(text, new BufferRecycler());
    }

    private YamlParser(Reader text, BufferRecycler buffers) {
        super(
                ObjectReadContext.empty(),
                new IOContext(
                        StreamReadConstraints.defaults(),
                        StreamWriteConstraints.defaults(),
                        ErrorReportConfiguration.defaults(),
                        buffers,
                        ContentReference.unknown(),
                        false,
                        JsonEncoding.UTF8),
                buffers,
                0,
                0,
                SETTINGS,
                text);
    }

    /** The next event; asked for up to the end of the text only. */
    Event next() {
        return nextEvent();
    }
}
