package crm.problem;

/** Takes what is wrong with one value while it is read; whoever reads the record knows the place. */
@FunctionalInterface
public interface Complaint {

    /** Notes a fault of the catalogue with what fills its places. */
    void about(Fault fault, Object... arguments);
}
