package crm.policy;

import crm.base.Term;
import crm.record.Customer.Brand;
import crm.record.Customer.KeyAccount;
import crm.record.Customer.Nature;
import crm.record.Customer.Scale;
import java.util.List;

/** A fact of a customer that rules may ask: a code, a number, or yes or no. */
public enum Fact implements Term {
    /** What it is. */
    NATURE("单位性质", List.of(Nature.values())),
    /** Whose products it carries. */
    BRAND("代理品牌", List.of(Brand.values())),
    /** Its size. */
    SCALE("规模", List.of(Scale.values())),
    /** Whether it is a key account. */
    KEY_ACCOUNT("重点客户", List.of(KeyAccount.values())),
    /** Whether it is a strategic partner. */
    STRATEGIC_PARTNER("战略合作", Type.FLAG, 0),
    /** Its contract in tonnes a month. */
    CONTRACT_TONS_PER_MONTH("合同量(吨/月)", Type.NUMBER, 3),
    /** What it buys of us in tonnes a month, in the rating window. */
    OUR_TONS_PER_MONTH("我司采购量(吨/月)", Type.NUMBER, 3),
    /** What it buys of all makers in tonnes a month, in the rating window. */
    TOTAL_TONS_PER_MONTH("采购总量(吨/月)", Type.NUMBER, 3),
    /** Our part of what it buys, in the rating window. */
    OUR_SHARE("我司占比", Type.NUMBER, 4),
    /** Whole years of cooperation. */
    COOPERATION_YEARS("合作年限", Type.NUMBER, 0),
    /** Whether there is a record of bad credit. */
    BAD_CREDIT("不良信用记录", Type.FLAG, 0);

    /** What kind of value a fact has. */
    public enum Type {
        /** One of a vocabulary. */
        CODE,
        /** A number. */
        NUMBER,
        /** Yes or no. */
        FLAG
    }

    private final String chinese;
    private final Type type;
    private final int decimals;
    private final List<? extends Term> vocabulary;

    Fact(String chinese, List<? extends Term> vocabulary) {
        this(chinese, Type.CODE, 0, vocabulary);
    }

    Fact(String chinese, Type type, int decimals) {
        this(chinese, type, decimals, List.of());
    }

    Fact(String chinese, Type type, int decimals, List<? extends Term> vocabulary) {
        this.chinese = chinese;
        this.type = type;
        this.decimals = decimals;
        this.vocabulary = vocabulary;
    }

    /** What kind of value it has. */
    public Type type() {
        return type;
    }

    /** With how many decimals it is printed, where it is a number. */
    public int decimals() {
        return decimals;
    }

    /** The codes that it may be; empty where it is none. */
    public List<? extends Term> vocabulary() {
        return vocabulary;
    }

    @Override
    public List<String> chineseNames() {
        return List.of(chinese);
    }
}
