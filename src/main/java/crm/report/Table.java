package crm.report;

import java.util.List;

/**
 * What a report says as a table: a row for each subject, a cell for each column. Nothing is kept of a row, so a table of a
 * million rows needs no more memory than its subjects. Immutable.
 *
 * @param columns in order
 * @param subjects in the order of the rows; several threads may read the list at once
 */
public record Table<T>(List<Column<T>> columns, List<T> subjects) {}
