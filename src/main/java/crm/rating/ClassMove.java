package crm.rating;

import crm.base.Term;
import crm.policy.Policy;
import java.util.List;

/** How a customer's class would change. */
public enum ClassMove implements Term {
    /** To a better class. */
    UP("升"),
    /** To a worse class. */
    DOWN("降"),
    /** Not at all. */
    SAME("不变"),
    /** To a class that cannot be compared, for neither policy has both. */
    OTHER("其他");

    private final List<String> chineseNames;

    ClassMove(String chinese) {
        this.chineseNames = List.of(chinese);
    }

    /** The move from a class of one policy to one of another: by the order of the other, else by that of the one. */
    static ClassMove of(Policy now, String classNow, Policy then, String classThen) {
        if (classNow.equals(classThen)) {
            return SAME;
        }
        for (Policy policy : List.of(then, now)) {
            List<String> classes = policy.classCodes();
            if (classes.contains(classNow) && classes.contains(classThen)) {
                return classes.indexOf(classThen) < classes.indexOf(classNow) ? UP : DOWN;
            }
        }
        return OTHER;
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
