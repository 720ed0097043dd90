package crm.docs;

import crm.base.Language;
import crm.field.Field;
import crm.field.RecordKind;
import crm.field.RecordKinds;
import java.util.ArrayList;
import java.util.List;

/** Writes the tables of docs/data.md and docs/zh/data.md that say what each kind of record holds, from the one description that all use. */
final class RecordTables {

    /** The lines between which the tables stand. */
    static final String BEGIN = "<!-- generated from the description of the records: begin -->";

    static final String END = "<!-- generated from the description of the records: end -->";

    private RecordTables() {}

    /** All lines between the marks, in a language. */
    static List<String> lines(Language language) {
        List<String> lines = new ArrayList<>();
        for (RecordKind kind : RecordKinds.ALL) {
            addKind(kind, language, lines);
        }
        lines.add("");
        return lines;
    }

    private static void addKind(RecordKind kind, Language language, List<String> lines) {
        boolean chinese = language == Language.ZH;
        String title = kind.title().in(Language.ZH);
        lines.add("");
        lines.add("### " + (chinese ? title + ' ' + kind.name() : kind.name() + ' ' + title));
        lines.add("");
        lines.add(chinese ? "| 列名 | 英文名 | 取值 | 要求 |" : "| field | Chinese names | value | must |");
        lines.add("| --- | --- | --- | --- |");
        for (Field<?> field : kind.fields()) {
            String names = String.join(chinese ? "、" : ", ", field.chineseNames());
            String code = '`' + field.name() + '`';
            lines.add("| " + (chinese ? names + " | " + code : code + " | " + names) + " | "
                    + field.type().description().in(language) + " | " + must(field, chinese) + " |");
        }
        if (!kind.passedOver().isEmpty()) {
            lines.add("");
            lines.add((chinese ? "下列各列跳过不读，也不警告：" : "Passed over without a warning: ")
                    + String.join(chinese ? "、" : ", ", kind.passedOver())
                    + (chinese ? "。" : "."));
        }
    }

    private static String must(Field<?> field, boolean chinese) {
        List<String> words = new ArrayList<>();
        if (field.required()) {
            words.add(chinese ? "必填" : "be there");
        }
        if (field.unique()) {
            words.add(chinese ? "不得重复" : "be unique");
        }
        return String.join(chinese ? "，" : ", ", words);
    }
}
