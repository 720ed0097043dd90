package crm.cli;

import crm.base.Term;
import crm.field.Field;
import crm.field.RecordKind;
import crm.field.RecordKinds;
import crm.field.ValueType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes the same records in ever other ways: names and values in either language and in every form that
 * the contract knows, any separator, quoting, line end and encoding, as CSV or YAML, split over any files.
 */
final class RandomDialect {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Random random;

    RandomDialect(long seed) {
        random = new Random(seed);
    }

    /** Writes a company into a folder. Customers and staff keep their order, which reports follow. */
    void write(RandomCompany company, Path folder) throws IOException {
        for (RecordKind kind : RecordKinds.ALL) {
            List<Map<String, String>> records = company.kinds().get(kind.name());
            if (records != null) {
                List<Map<String, String>> ordered = new ArrayList<>(records);
                if (!List.of("customers", "staff").contains(kind.name())) {
                    Collections.shuffle(ordered, random);
                }
                writeKind(kind, ordered, folder);
            }
        }
    }

    private void writeKind(RecordKind kind, List<Map<String, String>> records, Path folder) throws IOException {
        int files = 1 + random.nextInt(3);
        boolean inFolder = random.nextInt(4) == 0;
        Path place = inFolder ? Files.createDirectories(folder.resolve(kind.name())) : folder;
        int from = 0;
        for (int i = 0; i < files; i++) {
            int to = i == files - 1 ? records.size() : from + random.nextInt(records.size() - from + 1);
            boolean yaml = random.nextInt(4) == 0;
            String name = (inFolder ? "" : kind.name() + "-") + "部分" + i + (yaml ? ".yaml" : ".csv");
            List<Map<String, String>> part = records.subList(from, to);
            Files.write(place.resolve(name), encoded(yaml ? yaml(kind, part) : csv(kind, part)));
            from = to;
        }
    }

    private byte[] encoded(String text) throws IOException {
        return switch (random.nextInt(5)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> text.getBytes(GB18030);
            case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case 3 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private String csv(RecordKind kind, List<Map<String, String>> records) {
        List<String> columns = new ArrayList<>();
        kind.fields().stream()
                .map(Field::name)
                .filter(name -> isUsed(kind, name))
                .forEach(columns::add);
        Collections.shuffle(columns, random);
        char separator = RandomCompany.any(List.of(',', '\t', ';'), random);
        String end = RandomCompany.any(List.of("\n", "\r\n", "\r"), random);
        boolean blankColumn = random.nextInt(5) == 0;
        StringBuilder text = new StringBuilder();
        if (random.nextInt(4) == 0) {
            text.append("sep=").append(separator).append(end);
        }
        List<String> header = new ArrayList<>();
        columns.forEach(column -> header.add(headerName(kind.field(column))));
        line(header, blankColumn, separator, end, text);
        for (Map<String, String> record : records) {
            if (random.nextInt(8) == 0) {
                text.append(random.nextBoolean() ? "" : "  ").append(end);
            }
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(value(kind.field(column), record.getOrDefault(column, ""))));
            line(cells, blankColumn, separator, end, text);
        }
        if (random.nextInt(4) == 0 && text.length() > 2) {
            text.setLength(text.length() - end.length());
        }
        return text.toString();
    }

    private static boolean isUsed(RecordKind kind, String name) {
        return RandomCompany.of(1).kinds().get(kind.name()).stream().anyMatch(r -> r.containsKey(name))
                || kind.name().equals("overrides")
                        && List.of("class", "customer_id", "reason", "from", "until")
                                .contains(name);
    }

    private void line(List<String> cells, boolean blankColumn, char separator, String end, StringBuilder text) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : String.valueOf(separator)).append(quoted(cells.get(i), separator));
        }
        text.append(blankColumn ? String.valueOf(separator) : "").append(end);
    }

    private String quoted(String cell, char separator) {
        boolean must = cell.indexOf(separator) >= 0
                || cell.indexOf('"') == 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0
                || cell.indexOf(',') >= 0
                || cell.startsWith("sep=");
        if (must || random.nextInt(6) == 0) {
            return (random.nextInt(5) == 0 ? " " : "") + '"' + cell.replace("\"", "\"\"") + '"';
        }
        return random.nextInt(6) == 0 ? "\u00a0" + cell + "\u3000" : cell;
    }

    private String headerName(Field<?> field) {
        String name = RandomCompany.any(field.names(), random);
        return switch (random.nextInt(5)) {
            case 0 -> name.toUpperCase(java.util.Locale.ROOT);
            case 1 -> wide(name);
            case 2 -> " " + name.charAt(0) + " " + name.substring(1);
            default -> name;
        };
    }

    private String yaml(RecordKind kind, List<Map<String, String>> records) {
        if (records.isEmpty()) {
            return "[]\n";
        }
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : "# 注释\n");
        for (Map<String, String> record : records) {
            List<String> names = new ArrayList<>(record.keySet());
            Collections.shuffle(names, random);
            String lead = "- ";
            for (String name : names) {
                String value = record.get(name);
                if (value.isEmpty()
                        && random.nextBoolean()
                        && !(name.equals(names.get(names.size() - 1)) && lead.equals("- "))) {
                    continue;
                }
                Field<?> field = kind.field(name);
                String key = RandomCompany.any(field.names(), random);
                text.append(lead)
                        .append(key)
                        .append(": ")
                        .append(scalar(value(field, value)))
                        .append('\n');
                lead = "  ";
            }
        }
        return text.toString();
    }

    private String scalar(String value) {
        boolean plain = value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}./-]*") && random.nextBoolean();
        if (plain || value.isEmpty()) {
            return value;
        }
        return value.indexOf('\n') < 0 && random.nextBoolean()
                ? "'" + value.replace("'", "''") + "'"
                : '"'
                        + value.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t")
                        + '"';
    }

    /** A value in one of the forms in which its field may be written. */
    private String value(Field<?> field, String plain) {
        ValueType<?> type = field.type();
        if (plain.isEmpty() || RandomCompany.BAD.contains(plain)) {
            return plain;
        }
        if (type == ValueType.DATE || type == ValueType.SINCE) {
            return date(plain);
        }
        if (type == ValueType.MONTH) {
            return month(plain);
        }
        if (type == ValueType.NUMBER) {
            return number(plain);
        }
        if (type == ValueType.YES_NO) {
            return plain.equals("yes")
                    ? RandomCompany.any(List.of("yes", "y", "true", "1", "是", "有", "TRUE", "Ｙ"), random)
                    : RandomCompany.any(List.of("no", "n", "false", "0", "否", "无", "FALSE", "０"), random);
        }
        if (type == ValueType.CLASS) {
            return random.nextInt(4) == 0 ? wide(plain) : plain;
        }
        for (Term term : type.terms()) {
            if (term.code().equals(plain)) {
                return random.nextBoolean() ? plain : RandomCompany.any(term.chineseNames(), random);
            }
        }
        return plain;
    }

    private String date(String iso) {
        String[] parts = iso.split("-");
        int month = Integer.parseInt(parts[1]);
        int day = Integer.parseInt(parts[2]);
        String form = switch (random.nextInt(7)) {
            case 0 -> parts[0] + '/' + month + '/' + day;
            case 1 -> parts[0] + '.' + month + '.' + day;
            case 2 -> parts[0] + '年' + month + '月' + day + '日';
            case 3 -> parts[0] + parts[1] + parts[2];
            case 4 -> wide(iso);
            default -> iso;
        };
        return random.nextInt(4) == 0
                ? form + RandomCompany.any(List.of(" 00:00:00", " 9:30", " 23:59"), random)
                : form;
    }

    private String month(String iso) {
        String[] parts = iso.split("-");
        int month = Integer.parseInt(parts[1]);
        return switch (random.nextInt(6)) {
            case 0 -> parts[0] + '/' + month;
            case 1 -> parts[0] + '年' + month + '月';
            case 2 -> parts[0] + parts[1];
            case 3 -> iso + "-17";
            default -> iso;
        };
    }

    private String number(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : plain.substring(point);
        return switch (random.nextInt(5)) {
            case 0 -> whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + rest;
            case 1 -> plain + "吨";
            case 2 -> wide(plain);
            case 3 -> rest.isEmpty() ? plain + ".0" : plain + (rest.length() < 7 ? "0" : "");
            default -> plain;
        };
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        for (char c : text.toCharArray()) {
            wide.append(c > ' ' && c < 0x7f && c != ',' && c != ';' ? (char) (c + 0xFEE0) : c);
        }
        return wide.toString();
    }
}
