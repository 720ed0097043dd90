package crm.input.yaml;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
import crm.problem.Fault;
import crm.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a list of anniversaries, maps of date and name or texts, as the one text that CSV has. */
final class YamlAnniversaries {

    private static final List<String> DATE = List.of("date", "日期");
    private static final List<String> NAME = List.of("name", "名称");
    private static final List<String> KNOWN =
            Stream.of(DATE, NAME).flatMap(List::stream).toList();

    /** A time of day behind a date, which is ignored. */
    private static final Pattern TIME =
            Pattern.compile("[ \\t\\u3000Tt]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?$");

    private YamlAnniversaries() {}

    /**
     * The list as one text.
     *
     * @param field the field's name as written
     * @param problems is told what in the list is no anniversary
     * @return {@code date name; date name}
     */
    static String joined(YamlNode.Items list, String field, List<Problem> problems) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Entries map) {
                texts.add(joined(map, field, problems));
            } else {
                String text = YamlFields.text(item, field, problems);
                if (item instanceof YamlNode.Text) {
                    texts.add(text);
                }
            }
        }
        return String.join("; ", texts);
    }

    private static String joined(YamlNode.Entries map, String field, List<Problem> problems) {
        YamlNode.@Nullable Entry date = null;
        YamlNode.@Nullable Entry name = null;
        for (YamlNode.Entry entry : map.entries()) {
            String key = Names.folded(entry.name().text());
            boolean isDate = DATE.contains(key);
            YamlNode.@Nullable Entry before = isDate ? date : NAME.contains(key) ? name : null;
            if (before != null) {
                problems.add(YamlFields.duplicate(entry.name(), before.name().at()));
            } else if (isDate) {
                date = entry;
            } else if (NAME.contains(key)) {
                name = entry;
            } else if (!entry.name().isMerge()) {
                String near = Nearest.to(key, KNOWN).orElse(date == null ? "date" : "name");
                String written = entry.name().text();
                problems.add(
                        Problem.of(Fault.UNKNOWN_KEY_NEAR, entry.name().at(), written, Display.quoted(written), near));
            }
        }
        String day = date == null ? "" : YamlFields.text(date.value(), field, problems);
        String what = name == null ? "" : YamlFields.text(name.value(), field, problems);
        if (name != null && (what.indexOf(';') >= 0 || what.indexOf('；') >= 0)) {
            // the joined text would be taken apart there
            problems.add(Problem.of(Fault.NOT_AN_ANNIVERSARY, name.value().at(), field, Display.quoted(what)));
        }
        return TIME.matcher(day).replaceFirst("").replaceAll("\\s", "") + ' ' + what;
    }
}
