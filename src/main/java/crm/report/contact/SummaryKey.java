package crm.report.contact;

import crm.base.Phrase;
import crm.base.Term;
import crm.report.Column;
import crm.report.OldColumn;
import java.util.List;

/** By what the obligations of a summary are put together. */
public enum SummaryKey implements Term {
    /** The department that looks after the customer. */
    DEPARTMENT("营销部"),
    /** The salesperson who looks after the customer: all that the customer is owed, by whatever role. */
    SALESPERSON("营销员"),
    /** The customer's region. */
    REGION("区域"),
    /** The customer's class. */
    CLASS("客户类别"),
    /** The role that is to make the contact. */
    ROLE("岗位");

    private final String code = name().toLowerCase(java.util.Locale.ROOT);
    private final String chinese;

    SummaryKey(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<String> chineseNames() {
        return List.of(chinese);
    }

    /** The column that holds it. */
    OldColumn column() {
        return new OldColumn(code, chinese, this == CLASS || this == ROLE ? Column.Kind.CODE : Column.Kind.TEXT);
    }

    /** Its name as a title. */
    Phrase title() {
        return new Phrase(code, chinese);
    }
}
