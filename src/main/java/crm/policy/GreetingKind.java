package crm.policy;

import crm.base.Term;
import java.util.List;

/** What is sent. */
public enum GreetingKind implements Term {
    /** A gift, handed over. */
    GIFT("礼品"),
    /** A text message. */
    SMS("短信"),
    /** A personal wish. */
    WISH("祝福");

    private final String code = name().toLowerCase(java.util.Locale.ROOT);
    private final List<String> chineseNames;

    GreetingKind(String chinese) {
        chineseNames = List.of(chinese);
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
