package crm.rating;

/** Where the value of a fact comes from, or why it has none. */
public enum Origin {
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
