package crm.input.csv;

import crm.base.Display;
import crm.field.Field;
import crm.input.TotalRow;
import crm.input.text.ForbiddenCharacters;
import crm.problem.Complaint;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file as a row of cells: whether it is one of the table, has as many cells as the header, swallowed
 * others because of a stray quote, or holds characters that none may hold.
 *
 * @param cells trimmed
 * @param names the header
 * @param start where the record starts
 * @param source the record as it was written, without its line end
 */
record CsvShape(List<String> cells, CsvHeader names, char separator, Position start, String source) {

    private static final Complaint SILENT = (fault, arguments) -> {};

    /**
     * Adds what is wrong with the record as a record.
     *
     * @param wrong empty
     * @return whether nothing is
     */
    boolean addFaults(List<Problem> wrong) {
        String total = totalWord();
        if (total != null) {
            wrong.add(Problem.of(Fault.TOTAL_ROW, start, "", Display.quoted(total)));
        } else if (names.isRepeatedBy(cells)) {
            wrong.add(Problem.of(Fault.REPEATED_HEADER, start, ""));
        } else if (cells.size() != names.size()) {
            wrong.add(ragged());
        } else {
            addStrayQuotes(wrong);
        }
        return wrong.isEmpty();
    }

    /** The word by which a record is known as a total row: its first value that is not blank. */
    private @Nullable String totalWord() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return TotalRow.isTotal(cell) ? cell : null;
            }
        }
        return null;
    }

    private Problem ragged() {
        int surplus = cells.size() - names.size();
        if (surplus < 0) {
            return Problem.of(Fault.RAGGED, start.atColumn(cells.size()), "", names.size(), cells.size());
        }
        Position at = start.atColumn(names.size() + 1);
        String apart = null;
        for (int i = 0; i < names.size(); i++) {
            if (fitsMerged(i, surplus)) {
                if (apart != null) {
                    return Problem.of(Fault.RAGGED_LONG, at, "", names.size(), cells.size());
                }
                apart = String.join(String.valueOf(separator), cells.subList(i, i + surplus + 1));
            }
        }
        return apart == null || apart.length() > Display.LONGEST // shown cut it would be bad advice
                ? Problem.of(Fault.RAGGED_LONG, at, "", names.size(), cells.size())
                : Problem.of(
                        Fault.RAGGED_COMMA,
                        at,
                        "",
                        names.size(),
                        cells.size(),
                        Display.visible(apart),
                        Display.quoted(apart));
    }

    /** Whether every value would fit its column if those from one on were one value that held separators. */
    private boolean fitsMerged(int from, int surplus) {
        for (int i = 0; i < names.size(); i++) {
            Field<?> field = names.field(i);
            String value = i < from
                    ? cells.get(i)
                    : i == from
                            ? String.join(String.valueOf(separator), cells.subList(i, i + surplus + 1))
                            : cells.get(i + surplus);
            if (field != null && !value.isEmpty() && field.type().parse(value, SILENT) == null) {
                return false;
            }
            if (field != null && field.required() && value.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void addStrayQuotes(List<Problem> wrong) {
        if (names.size() < 2) {
            return;
        }
        boolean likeRecords =
                source.lines().count() > 1 && source.lines().allMatch(line -> separators(line) == names.size() - 1);
        for (int i = 0; i < cells.size(); i++) {
            String value = cells.get(i);
            if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
                continue;
            }
            if (likeRecords) {
                wrong.add(Problem.of(Fault.STRAY_QUOTE, start.atColumn(i + 1), names.name(i), 1));
                return;
            }
            int number = 0;
            for (String line : value.lines().toList()) {
                number++;
                if (CsvSeparator.fields(line, separator).size() == names.size()) {
                    wrong.add(Problem.of(Fault.STRAY_QUOTE, start.atColumn(i + 1), names.name(i), number));
                    break;
                }
            }
        }
    }

    /** How many separators a line holds, quotes taken for letters. */
    private long separators(String line) {
        return line.chars().filter(c -> c == separator).count();
    }

    /**
     * Adds the characters that no record may hold.
     *
     * @param encoding as what the text was decoded
     */
    void addSuspects(String encoding, List<Problem> wrong) {
        if (ForbiddenCharacters.firstIn(source) < 0) {
            return;
        }
        int before = wrong.size();
        for (int i = 0; i < cells.size(); i++) {
            String name = i < names.size() ? names.name(i) : "";
            Problem problem = ForbiddenCharacters.in(cells.get(i), start.atColumn(i + 1), name, encoding);
            if (problem != null && problem.fault() == Fault.BAD_BYTE) {
                int line = start.line() + ForbiddenCharacters.lineOfFirst(source);
                problem = ForbiddenCharacters.in(cells.get(i), new Position(start.file(), line, i + 1), name, encoding);
            }
            if (problem != null) {
                wrong.add(problem);
            }
        }
        Problem ofRecord = wrong.size() > before ? null : ForbiddenCharacters.in(source, start, "", encoding);
        if (ofRecord != null) {
            wrong.add(ofRecord);
        }
    }
}
