package crm.policy;

import crm.base.Term;
import java.util.List;

/** What a contact is sent as a greeting. */
public enum GreetingKind implements Term {
    /** A gift, handed over. */
    GIFT("礼品"),
    /** A text message. */
    SMS("短信"),
    /** A personal wish. */
    WISH("祝福");

    private final List<String> chineseNames;

    GreetingKind(String chinese) {
        chineseNames = List.of(chinese);
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
