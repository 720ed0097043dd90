package crm.input;

import org.jspecify.annotations.Nullable;

/**
 * In which columns of a CSV file its fields stand, counted from 1, and under which names; by the index of the field. 0 and
 * null where the file has none.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record FileColumns(int[] columns, @Nullable String[] names) {}
