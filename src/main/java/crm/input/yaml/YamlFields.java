package crm.input.yaml;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
import crm.field.Field;
import crm.field.RecordKind;
import crm.field.ValueType;
import crm.input.RawRecord;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the values of a YAML map into the fields of a record. Not thread-safe; one file each. */
final class YamlFields {

    /** What is left of a number with grouping that stands in braces without quotes. */
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9.,]*+");

    private final RecordKind kind;
    private final Problems problems;
    private final Map<String, Field<?>> known = new HashMap<>();
    private final Set<String> passedOver = new HashSet<>();
    private final List<String> allNames = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> likeNone = new HashSet<>();
    private boolean quotes;

    /**
     * Fields of one file.
     *
     * @param problems is told of unknown keys, each once
     */
    YamlFields(RecordKind kind, Problems problems) {
        this.kind = kind;
        this.problems = problems;
        kind.passedOver().forEach(name -> passedOver.add(Names.folded(name)));
        kind.fields().forEach(field -> allNames.addAll(field.names()));
    }

    /** Reads a map into a record's texts, positions and names, and notes what is wrong with it. */
    void read(YamlNode.Entries map, RawRecord record) {
        quotes = false;
        List<YamlNode.Text> unknown = new ArrayList<>(0);
        @Nullable Position[] keys = new Position[record.texts().length];
        for (YamlNode.Entry entry : map.entries()) {
            Field<?> field = field(entry.name().text());
            if (field == null) {
                unknown.add(entry.name());
            } else if (keys[field.index()] != null) {
                record.problems().add(duplicate(entry.name(), keys[field.index()]));
            } else {
                keys[field.index()] = entry.name().at();
                put(field, entry, record);
            }
        }
        if (!unknown.isEmpty()) {
            tellUnknown(unknown, record);
        }
    }

    /** Whether a value of the record read last is in quotes, where escapes may hide anything. */
    boolean sawQuotes() {
        return quotes;
    }

    private @Nullable Field<?> field(String written) {
        Field<?> field = known.get(written);
        if (field == null) {
            field = kind.field(written);
            if (field != null && known.size() < 1000) {
                known.put(written, field);
            }
        }
        return field;
    }

    /** A name that stands twice in a map. */
    static Problem duplicate(YamlNode.Text second, Position first) {
        return Problem.of(Fault.DUPLICATE_KEY, second.at(), second.text(), first.line());
    }

    private void put(Field<?> field, YamlNode.Entry entry, RawRecord record) {
        int index = field.index();
        String name = entry.name().text();
        record.positions()[index] = entry.value().at();
        record.names()[index] = Names.trimmed(name);
        String value;
        if (entry.value() instanceof YamlNode.Items list && field.type() == ValueType.ANNIVERSARIES) {
            quotes = true;
            value = YamlAnniversaries.joined(list, name, record.problems());
        } else {
            quotes |= entry.value() instanceof YamlNode.Text text && !text.isPlain();
            value = text(entry.value(), name, record.problems());
        }
        record.texts()[index] = value.isEmpty() ? null : value;
    }

    /** A value without white space at its ends; blank if it is no text, which the problems are told. */
    static String text(YamlNode value, String field, List<Problem> problems) {
        if (value instanceof YamlNode.Text text) {
            return Names.trimmed(text.text());
        }
        if (!(value instanceof YamlNode.Refused)) {
            problems.add(Problem.of(Fault.YAML_NOT_A_VALUE, value.at(), field, value.what()));
        }
        return "";
    }

    private void tellUnknown(List<YamlNode.Text> unknown, RawRecord record) {
        Map<String, YamlNode.Text> seen = new HashMap<>();
        for (YamlNode.Text name : unknown) {
            String folded = Names.folded(name.text());
            YamlNode.Text before = seen.putIfAbsent(folded, name);
            if (before != null) {
                record.problems().add(duplicate(name, before.at()));
            } else if (!passedOver.contains(folded) && !name.isMerge()) {
                tellUnknown(name, folded, record);
            }
        }
    }

    private void tellUnknown(YamlNode.Text name, String folded, RawRecord record) {
        String written = name.text();
        Optional<String> near = nearest(folded, record);
        if (DIGITS.matcher(written).matches()) {
            record.problems().add(Problem.of(Fault.YAML_COMMA_IN_NUMBER, name.at(), "", Display.quoted(written)));
        } else if (near.isPresent()) {
            record.problems()
                    .add(Problem.of(Fault.UNKNOWN_KEY_NEAR, name.at(), written, Display.quoted(written), near.get()));
        } else if (told.add(folded)) {
            problems.add(Problem.of(Fault.UNKNOWN_KEY, name.at(), written, Display.quoted(written)));
        }
    }

    /** The nearest name of a field that the record does not have. */
    private Optional<String> nearest(String folded, RawRecord record) {
        if (likeNone.contains(folded)) {
            return Optional.empty();
        }
        if (Nearest.to(folded, allNames).isEmpty()) {
            likeNone.add(folded);
            return Optional.empty();
        }
        List<String> absent = new ArrayList<>();
        for (Field<?> field : kind.fields()) {
            if (record.positions()[field.index()] == null) {
                absent.addAll(field.names());
            }
        }
        return Nearest.to(folded, absent);
    }
}
