package crm.problem;

import java.util.Comparator;

/**
 * A place in an input. Ordered by file, line and column. Immutable.
 *
 * @param file the file as the user would name it
 * @param line the physical line from 1 on which the record or node starts; 0: the file as a whole
 * @param column CSV: the number of the field from 1; YAML: the column of the node; 0: the record as a whole
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    /** The same place with another column. */
    public Position atColumn(int other) {
        return new Position(file, line, other);
    }

    // Written out, here as in other records that every run compares: the VM makes up what a record leaves to it
    // only when it is first called, and takes milliseconds to.

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position
                && line == position.line
                && column == position.column
                && file.equals(position.file);
    }

    @Override
    public int hashCode() {
        return (file.hashCode() * 31 + line) * 31 + column;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** The place as messages begin: {@code FILE:LINE:COLUMN}, without the parts that are 0. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ':' + line : file + ':' + line + ':' + column;
    }
}
