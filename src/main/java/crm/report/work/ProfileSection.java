package crm.report.work;

import crm.base.Term;
import java.util.List;
import java.util.Locale;

/** The parts of a customer's file. */
public enum ProfileSection implements Term {
    /** Master data. */
    CUSTOMER("基本资料"),
    /** The class in force and how the rules rate it. */
    CLASS("客户类别"),
    /** Its people. */
    CONTACT("联系人"),
    /** What it bought. */
    PURCHASES("采购情况"),
    /** What it is owed. */
    OBLIGATION("走访要求"),
    /** Who was there. */
    VISIT("走访记录"),
    /** Forms without a result. */
    FEEDBACK("未处理反馈"),
    /** What is due out. */
    GREETING("问候");

    private final List<String> chineseNames;

    ProfileSection(String chinese) {
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
