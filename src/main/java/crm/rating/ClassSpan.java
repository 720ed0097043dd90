package crm.rating;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A class that a customer has on a day, and since when. Immutable.
 *
 * @param customerClass the code of the class
 * @param since the first day of the unbroken stretch in that class up to the day; null: always
 */
public record ClassSpan(String customerClass, @Nullable LocalDate since) {}
