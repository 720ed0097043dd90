package crm.record;

import java.time.LocalDate;

/**
 * The class that a customer was given on a day. Immutable.
 *
 * @param customer who was rated
 * @param customerClass one of the policy's classes
 * @param ratedOn the day; the rating holds from the next
 */
public record Rating(Customer customer, String customerClass, LocalDate ratedOn) {}
