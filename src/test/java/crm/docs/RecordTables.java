package crm.docs;

import crm.record.Field;
import crm.record.RecordKind;
import crm.record.RecordKinds;
import crm.words.Language;
import java.util.ArrayList;
import java.util.List;

/** Writes the tables of docs/data.md that say what each kind of record holds, from the one description that all use. */
final class RecordTables {

    /** The lines between which the tables stand. */
    static final String BEGIN = "<!-- generated from the description of the records: begin -->";

    static final String END = "<!-- generated from the description of the records: end -->";

    private RecordTables() {}

    /** All lines between the marks. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (RecordKind kind : RecordKinds.ALL) {
            addKind(kind, lines);
        }
        lines.add("");
        return lines;
    }

    private static void addKind(RecordKind kind, List<String> lines) {
        lines.add("");
        lines.add("### " + kind.name() + " " + kind.title().in(Language.ZH));
        lines.add("");
        lines.add("| field | Chinese names | value | must |");
        lines.add("| --- | --- | --- | --- |");
        for (Field<?> field : kind.fields()) {
            lines.add("| `" + field.name() + "` | " + String.join(", ", field.chineseNames()) + " | "
                    + field.type().description().in(Language.EN) + " | " + must(field) + " |");
        }
        if (!kind.passedOver().isEmpty()) {
            lines.add("");
            lines.add("Passed over without a warning: " + String.join(", ", kind.passedOver()) + ".");
        }
    }

    private static String must(Field<?> field) {
        List<String> words = new ArrayList<>();
        if (field.required()) {
            words.add("be there");
        }
        if (field.unique()) {
            words.add("be unique");
        }
        return String.join(", ", words);
    }
}
