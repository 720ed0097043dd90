package crm.rating;

import crm.problem.Position;
import crm.record.Customer;
import crm.record.Customer.Brand;
import crm.record.Customer.KeyAccount;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Makes customers for tests: everything that is not said is blank. */
public final class CustomerMaker {
    private final int index;
    private Nature nature = Nature.OTHER;
    private String region;
    private String department;
    private String salesperson;
    private Brand brand;
    private Scale scale;
    private KeyAccount keyAccount;
    private Boolean strategicPartner;
    private BigDecimal contractTons;
    private LocalDate cooperationSince;
    private Boolean badCredit;
    private LocalDate recordedOn;
    private LocalDate endedOn;

    private CustomerMaker(int index) {
        this.index = index;
    }

    public static CustomerMaker customer(int index) {
        return new CustomerMaker(index);
    }

    /** The only customer of its world. */
    public static CustomerMaker customer(Nature nature) {
        return new CustomerMaker(0).nature(nature);
    }

    public CustomerMaker nature(Nature given) {
        nature = given;
        return this;
    }

    public CustomerMaker region(String given) {
        region = given;
        return this;
    }

    public CustomerMaker department(String given) {
        department = given;
        return this;
    }

    public CustomerMaker salesperson(String given) {
        salesperson = given;
        return this;
    }

    public CustomerMaker brand(Brand given) {
        brand = given;
        return this;
    }

    public CustomerMaker scale(Scale given) {
        scale = given;
        return this;
    }

    public CustomerMaker keyAccount(KeyAccount given) {
        keyAccount = given;
        return this;
    }

    public CustomerMaker strategicPartner(Boolean given) {
        strategicPartner = given;
        return this;
    }

    /** Null: blank. */
    public CustomerMaker contract(String tons) {
        contractTons = tons == null ? null : new BigDecimal(tons);
        return this;
    }

    /** Null: blank. */
    public CustomerMaker since(String day) {
        cooperationSince = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public CustomerMaker badCredit(Boolean given) {
        badCredit = given;
        return this;
    }

    /** Null: blank. */
    public CustomerMaker recorded(String day) {
        recordedOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    /** Null: blank. */
    public CustomerMaker ended(String day) {
        endedOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public Customer make() {
        return new Customer(
                index,
                "K" + index,
                "单位" + index,
                nature,
                region,
                department,
                salesperson,
                brand,
                scale,
                keyAccount,
                strategicPartner,
                contractTons,
                cooperationSince,
                badCredit,
                recordedOn,
                endedOn,
                null,
                null,
                null,
                new Position("customers.csv", index + 2, 0));
    }
}
