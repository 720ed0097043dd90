package crm.benchmark.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;

/**
 * One data directory that is measured. The same counts give the same bytes on any machine. Immutable.
 *
 * @param customers how many customers, up to a million
 * @param visits how many visits, up to 100 million; 0: no such file
 * @param purchases whether there are purchases, twelve months of each customer
 * @param dialect how the visits are written
 */
public record DataSet(int customers, int visits, boolean purchases, Dialect dialect) {

    /** The day of all reports: a Monday, so that no week is as good as over. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 1, 5);

    private static final long SEED = 20111011;

    /** Raised when other bytes are to be made: then nothing is used again. */
    private static final int EDITION = 1;

    private static final String MARK = "made.txt";

    private static final int MOST_CUSTOMERS = 1_000_000;
    private static final int MOST_VISITS = 100_000_000;

    /** Refuses counts for which ids have too few digits. */
    public DataSet {
        if (customers < 1 || customers > MOST_CUSTOMERS || visits < 0 || visits > MOST_VISITS) {
            throw new IllegalArgumentException(customers + " customers, " + visits + " visits");
        }
    }

    /** Customers, staff and visits, plainly written. */
    public static DataSet ofVisits(int customers, int visits) {
        return new DataSet(customers, visits, false, Dialect.PLAIN);
    }

    /** Customers, staff and purchases. */
    public static DataSet ofPurchases(int customers) {
        return new DataSet(customers, 0, true, Dialect.PLAIN);
    }

    /**
     * Makes the directory, unless it is there already.
     *
     * @param parent the folder in which it stands, under a name that tells what it holds
     * @return the directory
     */
    public Path make(Path parent) throws IOException {
        Path folder = parent.resolve(name());
        Path mark = folder.resolve(MARK);
        String made = "edition " + EDITION + ": " + this + "\n";
        if (Files.exists(mark) && Files.readString(mark).equals(made)) {
            return folder;
        }
        Files.createDirectories(folder);
        Files.deleteIfExists(mark);
        SplittableRandom random = new SplittableRandom(SEED);
        Company.writeStaff(folder.resolve("staff.csv"));
        Company.writeCustomers(folder.resolve("customers.csv"), customers, AS_OF, random.split());
        if (visits > 0) {
            new Visits(dialect, AS_OF, random.split()).write(folder.resolve("visits.csv"), visits, customers);
        }
        if (purchases) {
            YearMonth last = YearMonth.from(AS_OF).minusMonths(1);
            Purchases.write(folder.resolve("purchases.csv"), customers, last, random.split());
        }
        Files.writeString(mark, made);
        return folder;
    }

    private String name() {
        return customers
                + "-customers"
                + (visits > 0 ? "-" + visits + "-visits" : "")
                + (purchases ? "-purchases" : "")
                + (dialect == Dialect.PLAIN ? "" : "-chinese");
    }
}
