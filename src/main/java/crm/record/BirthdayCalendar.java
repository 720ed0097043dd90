package crm.record;

import crm.base.Term;
import java.util.List;

/** The calendar in which a birthday is kept (生日历法). */
public enum BirthdayCalendar implements Term {
    /** The solar calendar; so is a blank. */
    SOLAR("公历"),
    /** The Chinese calendar. */
    LUNAR("农历");

    private final String code = name().toLowerCase(java.util.Locale.ROOT);
    private final List<String> chineseNames;

    BirthdayCalendar(String... chineseNames) {
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
