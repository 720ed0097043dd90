package crm.input.bind;

import crm.input.csv.TextTable;
import crm.record.Customer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds customers by the bytes of an id or a unique name. Used by several threads at once. */
public final class CustomerLookup {

    private final RecordIndex<Customer> customers;
    private final TextTable ids;
    private volatile @Nullable TextTable names;

    /** Finds customers, to whom none is added any more. */
    public CustomerLookup(RecordIndex<Customer> customers) {
        this.customers = customers;
        List<Customer> all = customers.all();
        ids = new TextTable(all.size());
        for (Customer customer : all) {
            ids.put(customer.id(), customer.index());
        }
    }

    /** Whether these are the customers that are found. */
    public boolean isOf(RecordIndex<Customer> others) {
        return customers == others;
    }

    /**
     * The index of the customer that an id, or a unique name, means; below 0: not known without a closer look.
     *
     * @param key of the text
     */
    int find(long key, byte[] text, int from, int to) {
        int found = ids.get(key, text, from, to);
        return found >= 0 ? found : names().get(key, text, from, to);
    }

    /** Names are looked up where there is no such id; many files need none. */
    private TextTable names() {
        TextTable made = names;
        if (made == null) {
            synchronized (this) {
                made = names;
                if (made == null) {
                    made = new TextTable(customers.all().size());
                    for (Customer customer : customers.all()) {
                        String name = customer.name();
                        if (customers.find(name).size() == 1 && customers.rejectedNamesake(name) == null) {
                            made.put(name, customers.find(name).get(0).index());
                        }
                    }
                    names = made;
                }
            }
        }
        return made;
    }
}
