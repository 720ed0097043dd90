package crm.report.work;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.field.CustomerFields;
import crm.field.Field;
import crm.field.YesNo;
import crm.people.Responsible;
import crm.record.Customer;
import crm.report.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's master data, field by field, as its record has them. */
final class CustomerRecord {

    private CustomerRecord() {}

    /**
     * A field with its value. Immutable.
     *
     * @param name the field's name as reports write it
     * @param label the same in words
     * @param value never blank
     */
    record Entry(Phrase name, Phrase label, Phrase value) {}

    /** The fields that are filled in, in the order of the record, but for id and name. */
    static List<Entry> of(Customer customer, Responsible responsible) {
        List<Entry> entries = new ArrayList<>();
        add(entries, CustomerFields.NATURE, Words.of(customer.nature()));
        add(entries, CustomerFields.REGION, same(customer.region()));
        add(entries, CustomerFields.DEPARTMENT, same(customer.department()));
        String salesperson = customer.salesperson();
        add(entries, CustomerFields.SALESPERSON, salesperson == null ? null : same(responsible.called(salesperson)));
        add(entries, CustomerFields.BRAND, customer.brand() == null ? null : Words.of(customer.brand()));
        add(entries, CustomerFields.SCALE, customer.scale() == null ? null : Words.of(customer.scale()));
        add(
                entries,
                CustomerFields.KEY_ACCOUNT,
                customer.keyAccount() == null ? null : Words.of(customer.keyAccount()));
        add(entries, CustomerFields.STRATEGIC_PARTNER, yesNo(customer.strategicPartner()));
        add(
                entries,
                CustomerFields.CONTRACT_TONS,
                customer.contractTons() == null ? null : same(Numbers.plain(customer.contractTons())));
        add(entries, CustomerFields.COOPERATION_SINCE, same(customer.cooperationSince()));
        add(entries, CustomerFields.BAD_CREDIT, yesNo(customer.badCredit()));
        add(entries, CustomerFields.RECORDED_ON, same(customer.recordedOn()));
        add(entries, CustomerFields.ENDED_ON, same(customer.endedOn()));
        add(entries, CustomerFields.ADDRESS, same(customer.address()));
        add(entries, CustomerFields.POSTCODE, same(customer.postcode()));
        add(entries, CustomerFields.NOTES, same(customer.notes()));
        return List.copyOf(entries);
    }

    private static @Nullable Phrase same(@Nullable Object value) {
        return value == null ? null : Phrase.same(value.toString());
    }

    private static @Nullable Phrase yesNo(@Nullable Boolean value) {
        return value == null ? null : Words.of(YesNo.of(value));
    }

    private static void add(List<Entry> entries, Field<?> field, @Nullable Phrase value) {
        if (value != null) {
            Phrase name = field.phrase();
            entries.add(new Entry(name, new Phrase(name.en().replace('_', ' '), name.zh()), value));
        }
    }
}
