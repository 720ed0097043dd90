package crm.fact;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.base.Ratio;
import crm.base.Term;
import crm.fact.FactValue.Code;
import crm.fact.FactValue.Flag;
import crm.fact.FactValue.Origin;
import crm.fact.FactValue.Quantity;
import crm.fact.FactValue.Unknown;
import crm.fact.PurchaseTotals.CustomerPurchases;
import crm.record.Customer;
import crm.record.Customer.Brand;
import crm.record.Customer.KeyAccount;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a customer that rules may ask: what it is called, what values it has, in which unit, and how it is found. A
 * new fact is one constant and one line of {@link #of}.
 */
public enum Fact implements Term {
    /** What it is. */
    NATURE("单位性质", Nature.values()),
    /** Whose products it carries. */
    BRAND("代理品牌", Brand.values()),
    /** Its size. */
    SCALE("规模", Scale.values()),
    /** Whether it is a key account. */
    KEY_ACCOUNT("重点客户", KeyAccount.values()),
    /** Whether it is a strategic partner. */
    STRATEGIC_PARTNER("战略合作"),
    /** Its contract in tonnes a month. */
    CONTRACT_TONS_PER_MONTH("合同量(吨/月)", Unit.TONS_PER_MONTH, "contract", "合同量"),
    /** What it buys of us in tonnes a month, in the rating window. */
    OUR_TONS_PER_MONTH("我司采购量(吨/月)", Unit.TONS_PER_MONTH, "our tons", "我司采购量"),
    /** What it buys of all makers in tonnes a month, in the rating window. */
    TOTAL_TONS_PER_MONTH("采购总量(吨/月)", Unit.TONS_PER_MONTH, "total tons", "采购总量"),
    /** Our part of what it buys, in the rating window. */
    OUR_SHARE("我司占比", Unit.SHARE, "our share", "我司占比"),
    /** Whole years of cooperation. */
    COOPERATION_YEARS("合作年限", Unit.YEARS, "cooperation", "合作年限"),
    /** Whether there is a record of bad credit. */
    BAD_CREDIT("不良信用记录");

    /** What kind of value a fact has. */
    public enum Type {
        /** One of a vocabulary. */
        CODE,
        /** A number, from 0 on. */
        NUMBER,
        /** Yes or no. */
        FLAG
    }

    /** What a number counts, and so how it is rounded and written. */
    private enum Unit {
        TONS_PER_MONTH(3, "{0} t/month", "{0} t/month", "{0} 吨/月"),
        /** A part of a whole, from 0 to 1, written as a percentage. */
        SHARE(4, "{0}", "{0}", "{0}"),
        YEARS(0, "{0} year", "{0} years", "{0} 年");

        private final int decimals;
        private final Phrase one;
        private final Phrase many;

        Unit(int decimals, String one, String many, String chinese) {
            this.decimals = decimals;
            this.one = new Phrase(one, chinese);
            this.many = new Phrase(many, chinese);
        }
    }

    private final String chinese;
    private final Phrase label;
    private final Type type;
    private final @Nullable Unit unit;
    private final List<Term> vocabulary;

    /** A code of a vocabulary, or yes or no where there is none. */
    Fact(String chinese, Term... vocabulary) {
        this.chinese = chinese;
        this.label = new Phrase(code().replace('_', ' '), chinese);
        this.type = vocabulary.length > 0 ? Type.CODE : Type.FLAG;
        this.unit = null;
        this.vocabulary = List.of(vocabulary);
    }

    /** A number. */
    Fact(String chinese, Unit unit, String label, String chineseLabel) {
        this.chinese = chinese;
        this.label = new Phrase(label, chineseLabel);
        this.type = Type.NUMBER;
        this.unit = unit;
        this.vocabulary = List.of();
    }

    @Override
    public List<String> chineseNames() {
        return List.of(chinese);
    }

    /** What it is called in a sentence. */
    public Phrase label() {
        return label;
    }

    /** What kind of value it has. */
    public Type type() {
        return type;
    }

    /** The codes that it may be; empty where it is none. */
    public List<Term> vocabulary() {
        return vocabulary;
    }

    /** With how many decimals a column writes it; 0 where it is no number. */
    public int decimals() {
        return unit == null ? 0 : unit.decimals;
    }

    /** Whether it is a part of a whole, from 0 to 1, which people write as a percentage. */
    public boolean isShare() {
        return unit == Unit.SHARE;
    }

    /** Whether some customers may have no known value. */
    public boolean canBeUnknown() {
        return this == SCALE || type == Type.NUMBER;
    }

    /** A number as people write it, without its unit but for the percent sign of a share; all its decimals are kept. */
    public String figure(BigDecimal value) {
        return isShare() ? Numbers.grouped(value.movePointRight(2)) + '%' : Numbers.grouped(value);
    }

    /** A number as people write it, without its unit: rounded to {@link #decimals}, without zeros at the end. */
    public String figure(Ratio value) {
        return figure(value.rounded(decimals()));
    }

    /** A number with its unit: {@code 4,820 t/month}, {@code 47.14%}, {@code 1 year}; as it is where there is none. */
    public Phrase amount(Ratio value) {
        String figure = figure(value);
        return unit == null ? Phrase.same(figure) : (figure.equals("1") ? unit.one : unit.many).with(figure);
    }

    /** Its value for a customer, with where it comes from. */
    FactValue of(CustomerFacts known) {
        Customer customer = known.customer();
        return switch (this) {
            case NATURE -> recorded(customer.nature());
            case BRAND -> brand(known);
            case SCALE -> recorded(customer.scale());
            case KEY_ACCOUNT ->
                customer.keyAccount() == null
                        ? new Code(KeyAccount.NONE, Origin.BLANK_MEANS_NO)
                        : recorded(customer.keyAccount());
            case STRATEGIC_PARTNER -> flag(customer.strategicPartner());
            case CONTRACT_TONS_PER_MONTH -> contract(known);
            case OUR_TONS_PER_MONTH -> ourTons(known);
            case TOTAL_TONS_PER_MONTH -> totalTons(known);
            case OUR_SHARE -> ourShare(known);
            case COOPERATION_YEARS -> cooperationYears(customer.cooperationSince(), known.day());
            case BAD_CREDIT -> flag(customer.badCredit());
        };
    }

    private static FactValue recorded(@Nullable Term code) {
        return code == null ? new Unknown(Origin.UNKNOWN_BLANK) : new Code(code, Origin.RECORD);
    }

    private static FactValue flag(@Nullable Boolean flag) {
        return flag == null ? new Flag(false, Origin.BLANK_MEANS_NO) : new Flag(flag, Origin.RECORD);
    }

    private static FactValue brand(CustomerFacts known) {
        Customer customer = known.customer();
        if (customer.brand() != null) {
            return recorded(customer.brand());
        }
        if (customer.nature() == Nature.TIER1_AGENT || customer.nature() == Nature.TIER2_AGENT) {
            return new Code(Brand.OWN, Origin.BLANK_BRAND_OF_TIER_AGENT);
        }
        return isAboveZero(contract(known)) || isAboveZero(ourTons(known))
                ? new Code(Brand.OWN, Origin.BLANK_BRAND_OF_BUYER)
                : new Code(Brand.OTHER, Origin.BLANK_BRAND_OF_OTHERS);
    }

    private static boolean isAboveZero(FactValue value) {
        return value instanceof Quantity quantity && quantity.value().signum() > 0;
    }

    private static FactValue contract(CustomerFacts known) {
        BigDecimal recorded = known.customer().contractTons();
        if (recorded != null) {
            return new Quantity(Ratio.of(recorded), Origin.RECORD);
        }
        return known.purchases() == null ? new Unknown(Origin.UNKNOWN_NO_CONTRACT) : ourTons(known);
    }

    private static FactValue ourTons(CustomerFacts known) {
        if (!known.purchasesGiven()) {
            return new Unknown(Origin.UNKNOWN_NO_PURCHASES_GIVEN);
        }
        CustomerPurchases purchases = known.purchases();
        return purchases == null ? new Quantity(Ratio.ZERO, Origin.NO_PURCHASES) : perMonth(purchases.ourTons(), known);
    }

    private static FactValue totalTons(CustomerFacts known) {
        BigDecimal total = known.purchases() == null ? null : known.purchases().totalTons();
        return total == null ? withoutTotals(known) : perMonth(total, known);
    }

    private static FactValue ourShare(CustomerFacts known) {
        CustomerPurchases purchases = known.purchases();
        BigDecimal total = purchases == null ? null : purchases.totalTons();
        if (purchases == null || total == null) {
            return withoutTotals(known);
        }
        return total.signum() == 0
                ? new Unknown(Origin.UNKNOWN_TOTAL_ZERO)
                : new Quantity(new Ratio(purchases.ourTonsOfTotal(), total), Origin.PURCHASES);
    }

    private static FactValue withoutTotals(CustomerFacts known) {
        if (!known.purchasesGiven()) {
            return new Unknown(Origin.UNKNOWN_NO_PURCHASES_GIVEN);
        }
        return new Unknown(known.purchases() == null ? Origin.UNKNOWN_NO_PURCHASES : Origin.UNKNOWN_NO_TOTALS);
    }

    /** An average; a customer with a purchase in the window has at least one month in it. */
    private static FactValue perMonth(BigDecimal tons, CustomerFacts known) {
        return new Quantity(new Ratio(tons, BigDecimal.valueOf(known.months())), Origin.PURCHASES);
    }

    private static FactValue cooperationYears(@Nullable LocalDate since, LocalDate day) {
        return since == null
                ? new Unknown(Origin.UNKNOWN_BLANK)
                : new Quantity(Ratio.of(Math.max(0, ChronoUnit.YEARS.between(since, day))), Origin.DATE_IN_RECORD);
    }
}
