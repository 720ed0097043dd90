package crm.problem;

/** Is told what is wrong with a value while it is read, by code that does not know where the value stands. */
@FunctionalInterface
public interface Complaint {

    /** Reports a fault of the catalogue, with the values that fill its places. */
    void about(Fault fault, Object... arguments);
}
