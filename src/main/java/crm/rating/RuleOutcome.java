package crm.rating;

import crm.base.Term;
import java.util.List;

/** What became of a condition, or of a rule. */
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

    @Override
    public List<String> chineseNames() {
        return List.of(chinese);
    }
}
