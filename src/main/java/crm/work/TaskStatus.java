package crm.work;

import crm.base.Term;
import java.util.List;
import java.util.Locale;

/** How pressing a task is. */
public enum TaskStatus implements Term {
    /** A contact that is overdue. */
    OVERDUE("逾期"),
    /** A contact that falls due. */
    DUE("待完成"),
    /** A greeting that is due out. */
    GREETING("问候");

    private final List<String> chineseNames;

    TaskStatus(String chinese) {
        this.chineseNames = List.of(chinese);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> chineseNames() {
        return chineseNames;
    }
}
