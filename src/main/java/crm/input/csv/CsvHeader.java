package crm.input.csv;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
import crm.base.Phrase;
import crm.field.Field;
import crm.field.RecordKind;
import crm.input.FileColumns;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header row of a CSV file: which column holds which field. */
public final class CsvHeader {

    private final List<String> cells;
    private final List<String> folded;
    private final @Nullable Field<?>[] fields;
    private final Position start;
    private final FileColumns columns;

    private CsvHeader(List<String> cells, @Nullable Field<?>[] fields, RecordKind kind, Position start) {
        this.cells = cells;
        this.folded = cells.stream().map(Names::folded).toList();
        this.fields = fields;
        this.start = start;
        this.columns = columns(cells, fields, kind);
    }

    private static FileColumns columns(List<String> cells, @Nullable Field<?>[] fields, RecordKind kind) {
        int[] columns = new int[kind.fields().size()];
        @Nullable String[] names = new String[columns.length];
        for (int i = 0; i < fields.length; i++) {
            Field<?> field = fields[i];
            if (field != null) {
                columns[field.index()] = i + 1;
                names[field.index()] = cells.get(i);
            }
        }
        return new FileColumns(columns, names);
    }

    /** In which columns the fields stand, and under which names. */
    public FileColumns columns() {
        return columns;
    }

    /** How many of the cells name fields of a kind. */
    static int recognised(List<String> cells, RecordKind kind) {
        int count = 0;
        for (String cell : cells) {
            count += kind.field(cell) != null ? 1 : 0;
        }
        return count;
    }

    /** Whether the cells name every field that the kind requires. */
    static boolean isComplete(List<String> cells, RecordKind kind) {
        return missing(kind, fieldsOf(cells, kind)).isEmpty();
    }

    private static @Nullable Field<?>[] fieldsOf(List<String> cells, RecordKind kind) {
        @Nullable Field<?>[] fields = new Field<?>[cells.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = kind.field(cells.get(i));
        }
        return fields;
    }

    /**
     * Reads a header row.
     *
     * @param cells its cells, trimmed
     * @param betterLine a later line that looks like the header; 0 if there is none
     * @return null if the file cannot be read by it, which the problems have then been told
     */
    static @Nullable CsvHeader of(
            List<String> cells, RecordKind kind, Position start, int betterLine, Problems problems) {
        @Nullable Field<?>[] fields = fieldsOf(cells, kind);
        List<Field<?>> missing = missing(kind, fields);
        if (!missing.isEmpty() || recognised(cells, kind) == 0) {
            List<Field<?>> wanted =
                    missing.isEmpty() ? List.copyOf(kind.fields().subList(0, 1)) : missing;
            tellMissing(cells, kind, wanted, start, betterLine, problems);
            return null;
        }
        boolean namesCustomer = !kind.mustNameCustomer() || hasCustomer(kind, fields);
        if (!namesCustomer) {
            Optional<String> near = nearest(List.of("customer_id", "customer"), cells, kind);
            problems.add(
                    near.isPresent()
                            ? Problem.of(
                                    Fault.MISSING_COLUMN_NEAR, start, "customer_id", "customer_id", quoted(near.get()))
                            : Problem.of(Fault.MISSING_CUSTOMER_COLUMN, start, "customer_id"));
        }
        boolean single = tellDuplicates(cells, fields, start, problems);
        tellUnknown(cells, fields, kind, start, problems);
        return namesCustomer && single ? new CsvHeader(cells, fields, kind, start) : null;
    }

    private static List<Field<?>> missing(RecordKind kind, @Nullable Field<?>[] fields) {
        List<Field<?>> missing = new ArrayList<>();
        for (Field<?> field : kind.fields()) {
            boolean found = false;
            for (Field<?> each : fields) {
                found |= field.equals(each);
            }
            if (field.required() && !found) {
                missing.add(field);
            }
        }
        return missing;
    }

    private static boolean hasCustomer(RecordKind kind, @Nullable Field<?>[] fields) {
        for (Field<?> field : fields) {
            if (field != null && (field.equals(kind.field("customer_id")) || field.equals(kind.field("customer")))) {
                return true;
            }
        }
        return false;
    }

    private static void tellMissing(
            List<String> cells,
            RecordKind kind,
            List<Field<?>> missing,
            Position start,
            int betterLine,
            Problems problems) {
        List<String> names = missing.stream().map(Field::name).toList();
        if (betterLine > 0) {
            problems.add(Problem.of(Fault.TITLE_ROW, start, "", Phrase.list(names), betterLine));
        } else if (cells.size() == 1 && cells.get(0).indexOf('，') >= 0) {
            problems.add(Problem.of(Fault.FULL_WIDTH_COMMA, start, ""));
        } else if (recognised(cells, kind) == 0
                && missing.stream().noneMatch(f -> nearestTo(f, cells, kind).isPresent())) {
            problems.add(Problem.of(Fault.HEADER_NOT_RECOGNISED, start, "", Phrase.list(names)));
        } else {
            for (Field<?> field : missing) {
                Optional<String> near = nearestTo(field, cells, kind);
                problems.add(
                        near.isPresent()
                                ? Problem.of(
                                        Fault.MISSING_COLUMN_NEAR,
                                        start,
                                        field.name(),
                                        bothNames(field),
                                        quoted(near.get()))
                                : Problem.of(Fault.MISSING_COLUMN, start, field.name(), bothNames(field)));
            }
        }
    }

    private static String bothNames(Field<?> field) {
        return field.chineseNames().isEmpty()
                ? field.name()
                : field.name() + " (" + String.join("/", field.chineseNames()) + ')';
    }

    private static Optional<String> nearestTo(Field<?> field, List<String> cells, RecordKind kind) {
        return nearest(field.names(), cells, kind);
    }

    private static Optional<String> nearest(List<String> names, List<String> cells, RecordKind kind) {
        List<String> unknown = cells.stream()
                .filter(cell -> !cell.isEmpty() && kind.field(cell) == null)
                .toList();
        return names.stream()
                .flatMap(name -> Nearest.to(name, unknown).stream())
                .findFirst();
    }

    private static boolean tellDuplicates(
            List<String> cells, @Nullable Field<?>[] fields, Position start, Problems problems) {
        boolean single = true;
        for (int i = 0; i < fields.length; i++) {
            for (int j = i + 1; j < fields.length; j++) {
                Field<?> field = fields[j];
                if (field != null && field.equals(fields[i])) {
                    single = false;
                    problems.add(Problem.of(
                            Fault.DUPLICATE_COLUMN, start.atColumn(j + 1), cells.get(j), i + 1, j + 1, field.phrase()));
                }
            }
        }
        return single;
    }

    private static void tellUnknown(
            List<String> cells, @Nullable Field<?>[] fields, RecordKind kind, Position start, Problems problems) {
        Set<String> passedOver = new LinkedHashSet<>();
        kind.passedOver().forEach(name -> passedOver.add(Names.folded(name)));
        for (int i = 0; i < fields.length; i++) {
            String cell = cells.get(i);
            if (fields[i] != null || cell.isEmpty() || passedOver.contains(Names.folded(cell))) {
                continue;
            }
            Set<String> absent = new LinkedHashSet<>();
            for (Field<?> field : kind.fields()) {
                if (java.util.Arrays.stream(fields).noneMatch(field::equals)) {
                    absent.addAll(field.names());
                }
            }
            Position at = start.atColumn(i + 1);
            problems.add(Nearest.to(cell, absent)
                    .map(near -> Problem.of(Fault.UNKNOWN_COLUMN_NEAR, at, cell, quoted(cell), near))
                    .orElseGet(() -> Problem.of(Fault.UNKNOWN_COLUMN, at, cell, quoted(cell))));
        }
    }

    private static String quoted(String text) {
        return Display.quoted(text);
    }

    /** How many columns there are. */
    public int size() {
        return cells.size();
    }

    /** The name of a column as the file writes it. */
    public String name(int column) {
        return cells.get(column);
    }

    /** The field that a column holds; null: none that is read. */
    @Nullable
    public Field<?> field(int column) {
        return fields[column];
    }

    /** Where the header row stands. */
    Position start() {
        return start;
    }

    /** Whether the cells of a record are those of the header again. */
    boolean isRepeatedBy(List<String> record) {
        if (record.size() != cells.size()) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!isFoldedTo(folded.get(i), record.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a record whose first value is a text may be the header again. */
    boolean mayBeRepeatedFrom(String first) {
        return isFoldedTo(folded.get(0), first);
    }

    /** Whether a text folds to a name; nearly every text is told by its first letters, without folding it. */
    private static boolean isFoldedTo(String name, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F) {
                return name.equals(Names.folded(text));
            }
            if (i >= name.length() || Character.toLowerCase(c) != name.charAt(i)) {
                return false;
            }
        }
        return text.length() == name.length();
    }
}
