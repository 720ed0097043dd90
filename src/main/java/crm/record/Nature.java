package crm.record;

import crm.base.Term;
import java.util.List;

/** What a customer is (单位性质). */
public enum Nature implements Term {
    /** A joint venture of the company. */
    JOINT_VENTURE("合资公司"),
    /** A subsidiary that the company owns wholly. */
    SUBSIDIARY("全资子公司"),
    /** An agent of the first tier. */
    TIER1_AGENT("一级代理"),
    /** An agent of the second tier. */
    TIER2_AGENT("二级代理"),
    /** An agent of no stated tier. */
    AGENT("代理商"),
    /** A dealer. */
    DEALER("经销商"),
    /** A retailer. */
    RETAILER("零售商"),
    /** Uses the products itself. */
    END_USER("终端用户"),
    /** Owns a construction project. */
    PROJECT_OWNER("工程业主"),
    /** Designs or recommends: an authority. */
    SPECIFIER("设计推荐人士"),
    /** Anything else. */
    OTHER("其他");

    private final String code = name().toLowerCase(java.util.Locale.ROOT);
    private final List<String> chineseNames;

    Nature(String... chineseNames) {
        this.chineseNames = List.of(chineseNames);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
