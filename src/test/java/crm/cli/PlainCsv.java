package crm.cli;

import java.util.List;
import java.util.Map;

/** Records as the plainest CSV. */
final class PlainCsv {

    private PlainCsv() {}

    /** The file of records that all have the same fields; at least one. */
    static String of(List<Map<String, String>> records) {
        StringBuilder text = new StringBuilder();
        text.append(String.join(",", records.get(0).keySet())).append('\n');
        for (Map<String, String> record : records) {
            List<String> cells = record.values().stream()
                    .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                    .toList();
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }
}
