package crm.input;

import crm.problem.Position;
import crm.problem.Problem;
import java.util.List;

/** Takes the records that a run with {@code --rejects} goes on without. */
@FunctionalInterface
public interface Rejects {

    /**
     * Takes a bad record.
     *
     * @param at where it starts
     * @param record as it was written, without its last line break
     * @param why what is wrong with it, at least one error
     */
    void add(Position at, String record, List<Problem> why);
}
