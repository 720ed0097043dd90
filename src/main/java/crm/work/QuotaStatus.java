package crm.work;

import crm.base.Term;
import java.util.List;
import java.util.Locale;

/** How a department stands with the forms of a month. */
public enum QuotaStatus implements Term {
    /** All quotas are fulfilled. */
    MET("完成"),
    /** They are not, and the month is not over. */
    DUE("待完成"),
    /** They are not, and the month is over. */
    SHORT("不足");

    private final List<String> chineseNames;

    QuotaStatus(String chinese) {
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
