package crm.fact;

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

    /** Where the value of a fact comes from, or why it has none. */
    enum Origin {
        /** Written in the customer's record. */
        RECORD,
        /** Counted from the date in the customer's record to the day of the rating. */
        DATE_IN_RECORD,
        /** Averaged, or put in proportion, over the customer's purchases in the rating window. */
        PURCHASES,
        /** Nothing: purchases were given, and the customer has none in the rating window. */
        NO_PURCHASES,
        /** The field is blank, and a blank means none or no. */
        BLANK_MEANS_NO,
        /** The brand is blank and ours, as the customer is an agent of the first or second tier. */
        BLANK_BRAND_OF_TIER_AGENT,
        /** The brand is blank and ours, as the customer has a contract or buys of us. */
        BLANK_BRAND_OF_BUYER,
        /** The brand is blank and another's, as the customer is no such agent and neither has a contract nor buys of us. */
        BLANK_BRAND_OF_OTHERS,

        /** Unknown: the field is blank. */
        UNKNOWN_BLANK,
        /** Unknown: no contract is recorded, and there are no purchases in the rating window to stand in for it. */
        UNKNOWN_NO_CONTRACT,
        /** Unknown: nobody's purchases were given. */
        UNKNOWN_NO_PURCHASES_GIVEN,
        /** Unknown: the customer has no purchases in the rating window. */
        UNKNOWN_NO_PURCHASES,
        /** Unknown: none of the customer's purchases in the rating window says the total from all makers. */
        UNKNOWN_NO_TOTALS,
        /** Unknown: the customer's known totals in the rating window are 0, and there is no share of nothing. */
        UNKNOWN_TOTAL_ZERO
    }
}
