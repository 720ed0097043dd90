package crm.work;

import crm.field.Field;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;

/** Makes the problem of a field of a record: whoever read the record knows its column and its name there. */
@FunctionalInterface
public interface ProblemMaker {

    /**
     * Makes a problem.
     *
     * @param record where the record starts
     * @param arguments what fills the places of the fault
     */
    Problem of(Fault fault, Position record, Field<?> field, Object... arguments);
}
