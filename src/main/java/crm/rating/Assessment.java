package crm.rating;

import crm.fact.RatingWindow;
import crm.policy.Policy;
import java.time.LocalDate;
import java.util.List;

/**
 * All customers rated as of one day. Immutable.
 *
 * @param policy by which policy
 * @param day as of which day
 * @param purchasesGiven whether there were any purchase records to look at
 * @param window the months whose purchases were looked at
 * @param classifications of every customer that had not ended by the day, in the order of the customers
 * @param ended how many customers had ended by the day and were left out
 */
public record Assessment(
        Policy policy,
        LocalDate day,
        boolean purchasesGiven,
        RatingWindow window,
        List<Classification> classifications,
        int ended) {}
