package crm.input.bind;

/** Sees to it that no two records of a kind have the same value in its unique field, over all of its files. */
interface Uniqueness {

    /** Tells the row if it is known that another that is remembered has its value. */
    void check(Row row);

    /** Notes the row's value, so that no other may have it. */
    void remember(Row row);
}
