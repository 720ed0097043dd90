package crm.contact;

/**
 * One period of an obligation, as it was judged. Immutable.
 *
 * @param period which
 * @param closed whether it has ended before the day of the report; otherwise it is the current one
 * @param required what it asks for
 * @param done how many contacts there were in it up to the day
 */
public record JudgedPeriod(CalendarPeriod period, boolean closed, RequiredContacts required, int done) {

    /** Whether it has what it asks for. */
    public boolean isMet() {
        return done >= required.count();
    }
}
