package crm.greeting;

import crm.base.Term;
import java.util.List;

/** What somebody has to see to before a greeting can go out, or what is unusual about it. */
public enum Issue implements Term {
    /** It should have gone out on an earlier day. */
    LATE("late", "补发"),
    /** A text message without a number to go to. */
    NO_MOBILE("no mobile", "无手机号"),
    /** A text message to what is no mobile number. */
    BAD_MOBILE("bad mobile", "手机号有误"),
    /** A further text message to a number for the same occasion and date. */
    DUPLICATE_MOBILE("duplicate mobile", "手机号重复"),
    /** A gift without an address to go to. */
    NO_ADDRESS("no address", "无地址");

    private final String code;
    private final List<String> chineseNames;

    Issue(String code, String chinese) {
        this.code = code;
        this.chineseNames = List.of(chinese);
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
