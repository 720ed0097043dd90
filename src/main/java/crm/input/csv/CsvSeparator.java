package crm.input.csv;

import crm.base.Names;
import crm.field.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what separates the values of a CSV file: Excel's {@code sep=} line, else the separator by which
 * most names of the header row are recognised, the comma before the others.
 *
 * @param separator the separator
 * @param declared whether a {@code sep=} line says it, which is then no header
 */
record CsvSeparator(char separator, boolean declared) {

    private static final char[] CANDIDATES = {',', '\t', ';'};

    /** A letter, digit or quote separates nothing; Excel pads the line when it saves the file again. */
    private static final Pattern DECLARED = Pattern.compile("(?i)sep=([\\t\\p{Punct}&&[^\"']])[,;\\t]*+");

    /** The lines that are looked at: titles may stand above the header. */
    private static final int LINES = 10;

    /** Tells the separator by the beginning of a text. */
    static CsvSeparator of(CharSequence start, RecordKind kind) {
        List<String> lines = lines(start);
        if (!lines.isEmpty()) {
            String first = lines.get(0);
            String bare = first.startsWith("\"") && first.endsWith("\"") && first.length() > 1
                    ? first.substring(1, first.length() - 1)
                    : first;
            Matcher declared = DECLARED.matcher(bare);
            if (declared.matches()) {
                return new CsvSeparator(declared.group(1).charAt(0), true);
            }
        }
        char best = ',';
        int most = 0;
        for (String line : lines) {
            for (char candidate : CANDIDATES) {
                int recognised = CsvHeader.recognised(fields(line, candidate), kind);
                if (recognised > most) {
                    most = recognised;
                    best = candidate;
                }
            }
        }
        return new CsvSeparator(best, false);
    }

    private static List<String> lines(CharSequence start) {
        List<String> lines = new ArrayList<>();
        start.toString()
                .lines()
                .filter(line -> !Names.trimmed(line).isEmpty())
                .limit(LINES)
                .forEach(lines::add);
        return lines;
    }

    /**
     * The values of one line, trimmed, by the rule that a quote opens a value only at its start. Serves to
     * look ahead and to suspect; records are read by Commons CSV.
     */
    static List<String> fields(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean atStart = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (quoted || atStart)) {
                quoted = !quoted;
                atStart = false;
            } else if (c == separator && !quoted) {
                fields.add(Names.trimmed(value.toString()));
                value.setLength(0);
                atStart = true;
            } else {
                value.append(c);
                atStart = atStart && Names.isBlank(c);
            }
        }
        fields.add(Names.trimmed(value.toString()));
        return fields;
    }
}
