package crm.load;

import crm.record.Customer;
import crm.record.CustomerFields;
import crm.record.Nature;
import org.jspecify.annotations.Nullable;

/** Makes customers of rows, counting them. */
final class CustomerBinder {

    private int next;

    @Nullable
    Customer bind(Row row) {
        String id = row.get(CustomerFields.ID);
        String name = row.get(CustomerFields.NAME);
        Nature nature = row.get(CustomerFields.NATURE);
        Customer customer = new Customer(
                next,
                id == null ? "" : id,
                name == null ? "" : name,
                nature == null ? Nature.OTHER : nature,
                row.get(CustomerFields.REGION),
                row.get(CustomerFields.DEPARTMENT),
                row.get(CustomerFields.SALESPERSON),
                row.get(CustomerFields.BRAND),
                row.get(CustomerFields.SCALE),
                row.get(CustomerFields.KEY_ACCOUNT),
                row.get(CustomerFields.STRATEGIC_PARTNER),
                row.get(CustomerFields.CONTRACT_TONS),
                row.get(CustomerFields.COOPERATION_SINCE),
                row.get(CustomerFields.BAD_CREDIT),
                row.get(CustomerFields.RECORDED_ON),
                row.get(CustomerFields.ENDED_ON),
                row.get(CustomerFields.ADDRESS),
                row.get(CustomerFields.POSTCODE),
                row.get(CustomerFields.NOTES),
                row.start());
        if (row.isBad()) {
            return null;
        }
        next++;
        return customer;
    }
}
