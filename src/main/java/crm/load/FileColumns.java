package crm.load;

import crm.problem.Position;
import org.jspecify.annotations.Nullable;

/** In which columns of a CSV file its fields stand, and under which names; by the index of the field. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record FileColumns(@Nullable Position[] positions, @Nullable String[] names) {

    static FileColumns of(RawRecord record) {
        return new FileColumns(record.positions().clone(), record.names().clone());
    }
}
