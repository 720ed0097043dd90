package crm.input.yaml;

import crm.base.Phrase;
import crm.field.RecordKind;
import crm.input.RawRecord;
import crm.input.text.ForbiddenCharacters;
import crm.input.text.TrackedReader;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Reads the records of a YAML file: one list of maps, of any length. Every record is handed on, good or
 * bad; what stands behind a fault of the syntax cannot be read, and is said so. Not thread-safe; one file
 * each.
 */
public final class YamlRecords {

    private static final int[] NO_COLUMNS = {};

    private final TrackedReader text;
    private final String file;
    private final Problems problems;
    private final Consumer<? super RawRecord> handler;
    private final RecordKind kind;
    private final YamlFields fields;

    /** Where the record stands that is being read, or the next one may start. */
    private Position current;

    private YamlRecords(
            TrackedReader text, String file, RecordKind kind, Problems problems, Consumer<? super RawRecord> handler) {
        this.text = text;
        this.file = file;
        this.kind = kind;
        this.problems = problems;
        this.handler = handler;
        this.fields = new YamlFields(kind, problems);
        this.current = new Position(file, 1, 1);
    }

    /**
     * Reads a file to its end, or as far as it can be read.
     *
     * @param file its name as messages write it
     * @param problems is told what is wrong with the file as a whole
     * @param handler is given every record with what is wrong with it
     * @return whether the whole file was read
     * @throws IOException if the text cannot be read
     */
    public static boolean read(
            TrackedReader text, String file, RecordKind kind, Problems problems, Consumer<? super RawRecord> handler)
            throws IOException {
        return new YamlRecords(text, file, kind, problems, handler).read();
    }

    private boolean read() throws IOException {
        try {
            return read(new YamlReader(text, file, false));
        } catch (YamlReader.Broken e) {
            problems.add(e.problem());
        } catch (TrackedReader.RecordTooLong e) {
            problems.add(Problem.of(Fault.RECORD_TOO_LONG, current, "", TrackedReader.LONGEST_RECORD));
        }
        return false;
    }

    private boolean read(YamlReader reader) throws YamlReader.Broken, IOException {
        Event first = reader.next();
        reader.begin(first, "");
        List<Problem> refused = reader.takeRefused();
        refused.forEach(problems::add);
        if (first instanceof SequenceStartEvent list) {
            readItems(reader, list.isFlow());
            reader.next();
            return refused.isEmpty();
        }
        if (first instanceof MappingStartEvent) {
            problems.add(Problem.of(Fault.YAML_NOT_A_LIST, reader.at(first), "", YamlNode.MAP));
        } else if (first instanceof ScalarEvent scalar
                && !reader.text(scalar, "").isNothing()) {
            problems.add(notThat(Fault.YAML_NOT_A_LIST, reader.at(first), scalar.getValue(), YamlNode.TEXT));
        } else if (!(first instanceof AliasEvent)) {
            problems.add(Problem.of(Fault.EMPTY_YAML, new Position(file, 1, 1), ""));
        }
        return false;
    }

    /** Tells of a text in the place of something else: it may have become one by a full-width colon. */
    private static Problem notThat(Fault fault, Position at, String found, Phrase what) {
        boolean colon = found.indexOf('：') > 0;
        return colon ? Problem.of(Fault.YAML_FULL_WIDTH_COLON, at, "") : Problem.of(fault, at, "", what);
    }

    private void readItems(YamlReader reader, boolean inBrackets) throws YamlReader.Broken, IOException {
        Event first = reader.next();
        while (!(first instanceof SequenceEndEvent)) {
            current = reader.at(first);
            YamlNode node = reader.read(first, "");
            Position end = inBrackets ? reader.end() : null;
            hand(node, reader.takeRefused(), end);
            if (end == null) {
                current = new Position(file, node.lastLine() + 1, 1);
                text.forgetBefore(current.line());
            } else {
                current = new Position(file, node.lastLine(), 1);
                text.forgetBefore(end.line(), end.column());
            }
            first = reader.next();
        }
    }

    /**
     * Hands a record on.
     *
     * @param end where a record ends in a list in brackets, where several may share a line; null: the record has its
     *     lines for itself
     */
    private void hand(YamlNode node, List<Problem> wrong, @Nullable Position end) {
        @Nullable String[] texts = new String[kind.fields().size()];
        @Nullable Position[] positions = new Position[texts.length];
        @Nullable String[] names = new String[texts.length];
        RawRecord.Verbatim source =
                () -> end == null ? text.lines(node.at().line(), node.lastLine()) : cut(node.at(), end);
        RawRecord record = new RawRecord(kind, node.at(), texts, positions, NO_COLUMNS, names, wrong, source);
        if (node instanceof YamlNode.Entries map) {
            fields.read(map, record);
        } else if (!(node instanceof YamlNode.Refused)) {
            String found = node instanceof YamlNode.Text value ? value.text() : "";
            wrong.add(notThat(Fault.YAML_NOT_A_RECORD, node.at(), found, node.what()));
        }
        if (text.isSuspicious() || fields.sawQuotes()) {
            addSuspects(record);
        }
        handler.accept(record);
    }

    /** The text of a record that shares its first or last line with others. */
    private String cut(Position at, Position end) {
        String lines = text.lines(at.line(), end.line());
        int forgotten = text.columnsForgotten(at.line());
        int from = lines.offsetByCodePoints(0, at.column() - 1 - forgotten);
        int lastLine = Math.max(lines.lastIndexOf('\n'), lines.lastIndexOf('\r')) + 1;
        int before = lastLine == 0 ? forgotten : 0;
        return lines.substring(from, lines.offsetByCodePoints(lastLine, end.column() - 1 - before));
    }

    private void addSuspects(RawRecord record) {
        int before = record.problems().size();
        for (int i = 0; i < record.texts().length; i++) {
            String value = record.texts()[i];
            Position at = record.positions()[i];
            if (value == null || at == null || ForbiddenCharacters.firstIn(value) < 0) {
                continue;
            }
            Problem problem = ForbiddenCharacters.in(value, at, String.valueOf(record.names()[i]), text.encoding());
            if (problem != null) {
                record.problems().add(problem);
            }
        }
        if (record.problems().size() == before && text.isSuspicious()) {
            String lines = record.source().text();
            Position at = new Position(file, record.start().line() + ForbiddenCharacters.lineOfFirst(lines), 1);
            Problem problem = ForbiddenCharacters.inSource(lines, lines, at, text.encoding());
            if (problem != null) {
                record.problems().add(problem);
            }
        }
    }
}
