package crm.benchmark.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Writes purchases.csv: a record for each customer and each of the twelve months of the rating window. */
final class Purchases {

    private static final int MONTHS = 12;

    /** The bound of what is bought in a month, in tonnes. */
    private static final int MOST = 9000;

    private static final Weighted PRODUCTS =
            new Weighted().add(3, "热轧卷板").add(2, "H型钢").add(2, "螺纹钢").add(1, "线材");

    private Purchases() {}

    /**
     * Writes the file.
     *
     * @param last the last month of the window
     */
    static void write(Path file, int customers, YearMonth last, SplittableRandom random) throws IOException {
        List<byte[]> months = IntStream.range(0, MONTHS)
                .mapToObj(month ->
                        Rows.bytes(last.minusMonths(MONTHS - 1L - month).toString()))
                .toList();
        try (Rows rows = new Rows(file)) {
            rows.header("customer_id,month,total_tons,our_tons,product,brand");
            for (int customer = 0; customer < customers; customer++) {
                int kind = random.nextInt(8);
                for (byte[] month : months) {
                    rows.id(Company.CUSTOMER, customer, Company.CUSTOMER_DIGITS);
                    rows.cell(month);
                    int total = random.nextInt(1, MOST);
                    // Every eighth customer buys none of ours, every eighth tells no totals.
                    int ours = kind == 0 ? 0 : random.nextInt(total);
                    if (kind == 1) {
                        rows.blank();
                    } else {
                        rows.cell(Rows.bytes(Integer.toString(total)));
                    }
                    rows.cell(Rows.bytes(ours + (ours == 0 ? "" : "." + random.nextInt(10, 100))));
                    rows.cell(PRODUCTS.next(random));
                    rows.blank();
                    rows.end();
                }
            }
        }
    }
}
