package crm.policy;

import crm.base.Term;
import java.util.List;

/** Whether a condition, or a rule, holds for one customer. */
public enum RuleOutcome implements Term {
    /** It holds. */
    HOLDS("成立"),
    /** It does not hold. */
    FAILS("不成立"),
    /** Neither: it asks for something that is not known. */
    UNKNOWN("未知");

    private final String chinese;

    RuleOutcome(String chinese) {
        this.chinese = chinese;
    }

    /** The outcome of both together: fails if either does, else unknown if either is. */
    RuleOutcome and(RuleOutcome other) {
        return this == FAILS || other == HOLDS ? this : other;
    }

    @Override
    public List<String> chineseNames() {
        return List.of(chinese);
    }
}
