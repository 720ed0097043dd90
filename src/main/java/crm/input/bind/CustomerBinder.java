package crm.input.bind;

import crm.field.CustomerFields;
import crm.record.Customer;
import crm.record.Customer.Nature;
import org.jspecify.annotations.Nullable;

/** Makes customers of rows, counting them. */
public final class CustomerBinder {

    private final ValueInterner shared = new ValueInterner();
    private int next;

    @Nullable
    public Customer bind(Row row) {
        String id = row.get(CustomerFields.ID);
        String name = row.get(CustomerFields.NAME);
        Nature nature = row.get(CustomerFields.NATURE);
        Customer customer = new Customer(
                next,
                id == null ? "" : id,
                name == null ? "" : name,
                nature == null ? Nature.OTHER : nature,
                shared.one(row.get(CustomerFields.REGION)),
                shared.one(row.get(CustomerFields.DEPARTMENT)),
                shared.one(row.get(CustomerFields.SALESPERSON)),
                row.get(CustomerFields.BRAND),
                row.get(CustomerFields.SCALE),
                row.get(CustomerFields.KEY_ACCOUNT),
                row.get(CustomerFields.STRATEGIC_PARTNER),
                shared.one(row.get(CustomerFields.CONTRACT_TONS)),
                shared.one(row.get(CustomerFields.COOPERATION_SINCE)),
                row.get(CustomerFields.BAD_CREDIT),
                shared.one(row.get(CustomerFields.RECORDED_ON)),
                shared.one(row.get(CustomerFields.ENDED_ON)),
                row.get(CustomerFields.ADDRESS),
                shared.one(row.get(CustomerFields.POSTCODE)),
                row.get(CustomerFields.NOTES),
                row.start());
        if (row.isBad()) {
            return null;
        }
        next++;
        return customer;
    }
}
