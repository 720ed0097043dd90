package crm.rating;

import crm.base.Ratio;
import crm.base.Term;

/** The value of one fact of one customer, with where it comes from; or that it is unknown, and why. Immutable. */
public sealed interface FactValue {

    /** Where it comes from, or why it is unknown. */
    Origin origin();

    /** One of the fact's vocabulary. */
    record Code(Term value, Origin origin) implements FactValue {}

    /** A number, exact. */
    record Quantity(Ratio value, Origin origin) implements FactValue {}

    /** Yes or no. */
    record Flag(boolean value, Origin origin) implements FactValue {}

    /** Not known. */
    record Unknown(Origin origin) implements FactValue {}
}
